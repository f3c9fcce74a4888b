/** Closes a quarter or the accounting year of a unit: its trial balance is kept with a digest, and nothing enters it any more. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { findPeriodStart } from '../domain/accounting-period.ts';
import type { ClosingPeriod } from '../domain/accounting-period.ts';
import { findMoneyUnit } from '../money-unit.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { balanceOn } from '../queries/balance-on.ts';
import { holdMoneyBook } from '../store.ts';

export type CloseBooksInput = { readonly unit: string; readonly period: ClosingPeriod; readonly to_on: IsoDay };

export const closeBooks: Command<CloseBooksInput, { to_on: string; digest: string }> = {
  name: 'ledger.close-books',
  subject: ({ unit, period, to_on }) => `${period} of unit ${unit} to ${to_on}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, input) => {
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.approve');
    if (!unit.ok) return unit;
    const from_on = findPeriodStart(input.period, input.to_on);
    if (from_on === undefined)
      return refuse(
        refusal(
          'period-not-accounting',
          `Không có ${PERIOD_WORDS[input.period]} kết thúc ngày ${formatDate(input.to_on)}.`,
          'to_on',
        ),
      );
    const { registry_id, id: unit_id } = unit.value;
    const book = await holdMoneyBook(transaction, registry_id, unit_id, true);
    if (book.closed_through === null || book.closed_through < input.to_on)
      return refuse(
        refusal('money-days-open', `Phải khóa quỹ đến hết ngày ${formatDate(input.to_on)} trước khi khóa sổ.`, 'to_on'),
      );
    const settled = await requireSettled(transaction, unit.value, input.to_on);
    if (!settled.ok) return settled;
    const found = await balanceOn(transaction, { registry_id, unit_ids: [unit_id], account: null, on: input.to_on });
    const balances = JSON.stringify(found, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    const digest = createHash('sha256').update(balances).digest('hex');
    const written = await sql`
      insert into book_closing (registry_id, id, unit_id, period, from_on, to_on, balances, digest, closed_by, closed_by_name,
        closed_on)
      values (${registry_id}, ${nextId()}, ${unit_id}, ${input.period}, ${from_on}, ${input.to_on}, ${balances}::jsonb,
        ${digest}, ${actor.id}, ${actor.name}, ${today}) on conflict do nothing`.execute(transaction);
    return written.numAffectedRows === 1n
      ? accept({ to_on: input.to_on, digest })
      : refuse(
          refusal(
            'books-already-closed',
            `Sổ ${PERIOD_WORDS[input.period]} đến ${formatDate(input.to_on)} đã khóa.`,
            'to_on',
          ),
        );
  },
};

const PERIOD_WORDS: Readonly<Record<ClosingPeriod, string>> = { quarter: 'quý', year: 'năm kế toán' };

/** Every difference with an officer must be settled first (TT 78/2020 Đ8). */
async function requireSettled(transaction: Connection, unit: MoneyUnit, to_on: IsoDay): Promise<Result<null>> {
  const found = await sql<{ case_code: string; month: IsoDay }>`
    select c.code as case_code, r.month from reconciliation r
    join reconciliation_line l on l.registry_id = r.registry_id and l.reconciliation_id = r.id and l.explanation is not null
    join enforcement_case c on c.registry_id = l.registry_id and c.id = l.case_id
    where r.registry_id = ${unit.registry_id} and r.unit_id = ${unit.id} and r.through <= ${to_on}
      and not exists (select from reconciliation_settlement s where s.registry_id = l.registry_id
        and s.reconciliation_id = l.reconciliation_id and s.case_id = l.case_id)
    order by r.month, c.code limit 1`.execute(transaction);
  const open = found.rows[0];
  return open === undefined
    ? accept(null)
    : refuse(
        refusal(
          'reconciliation-difference-open',
          `Chênh lệch đối chiếu tháng ${open.month.slice(0, 7)} của hồ sơ "${open.case_code}" chưa xử lý.`,
          'to_on',
        ),
      );
}
