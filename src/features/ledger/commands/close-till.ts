/** Counts the cash of an evening by denomination and closes the unit's money through that day. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import { countCash } from '../domain/cash-count.ts';
import type { CountedPieces } from '../domain/cash-count.ts';
import { findMoneyUnit } from '../money-unit.ts';
import { balanceOn } from '../queries/balance-on.ts';
import { holdMoneyBook } from '../store.ts';

export type CloseTillInput = {
  readonly unit: string;
  readonly on: IsoDay;
  readonly pieces: readonly CountedPieces[];
  /** Why the count differs from the book. */
  readonly explanation: string | null;
};

export type CloseTillAnswer = {
  readonly on: string;
  readonly book_vnd: string;
  readonly counted_vnd: string;
  readonly difference_vnd: string;
};

export const closeTill: Command<CloseTillInput, CloseTillAnswer> = {
  name: 'ledger.close-till',
  subject: ({ unit, on }) => `till of unit ${unit} on ${on}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor, today, nextId, now } = context;
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.close');
    if (!unit.ok) return unit;
    const { registry_id, id: unit_id } = unit.value;
    const book = await holdMoneyBook(transaction, registry_id, unit_id, true);
    if (input.on > today)
      return refuse(
        refusal(
          'day-in-the-future',
          `Ngày ${formatDate(input.on)} ở tương lai; hôm nay là ${formatDate(today)}.`,
          'on',
        ),
      );
    if (book.closed_through !== null && input.on <= book.closed_through)
      return refuse(
        refusal('till-already-closed', `Quỹ đã khóa đến hết ngày ${formatDate(book.closed_through)}.`, 'on'),
      );
    const balances = await balanceOn(transaction, { registry_id, unit_ids: [unit_id], account: '1111', on: input.on });
    const book_vnd = balances.find(({ currency }) => currency === 'VND')?.balance_vnd ?? 0n;
    const counted = countCash(input.pieces, book_vnd, input.explanation);
    if (!counted.ok) return counted;
    const { counted_vnd, difference_vnd } = counted.value;
    const count_id = nextId();
    const lines = input.pieces.filter(({ pieces }) => pieces > 0);
    await sql`
      with counted as (
        insert into till_count (registry_id, id, unit_id, counted_on, book_vnd, counted_vnd, difference_vnd, explanation,
          counted_by, counted_by_name, counted_at)
        values (${registry_id}, ${count_id}, ${unit_id}, ${input.on}, ${book_vnd}, ${counted_vnd}, ${difference_vnd},
          ${input.explanation}, ${actor.id}, ${actor.name}, ${now.toString()})
      ), closed as (
        update money_book set closed_through = ${input.on} where registry_id = ${registry_id} and unit_id = ${unit_id})
      insert into till_count_line (registry_id, count_id, denomination_vnd, unit_id, pieces)
      select ${registry_id}, ${count_id}, l.denomination_vnd, ${unit_id}, l.pieces
      from unnest(${lines.map((line) => line.denomination_vnd)}::int[], ${lines.map((line) => line.pieces)}::int[])
        as l(denomination_vnd, pieces)`.execute(transaction);
    return accept({
      on: input.on,
      book_vnd: String(book_vnd),
      counted_vnd: String(counted_vnd),
      difference_vnd: String(difference_vnd),
    });
  },
};
