/** Minutes of a month between the accountant and an officer, decision by decision, with the differences; and their settling. */
import { sql } from 'kysely';
import { firstDayOf, getIsoDay, lastDayOf, monthOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import { judgeReconciliation } from '../domain/reconciliation.ts';
import type { OfficerFigures, ReconciledCase } from '../domain/reconciliation.ts';
import { findHolder, findMoneyUnit } from '../money-unit.ts';
import { loadCaseSums } from '../queries/case-sums.ts';

export type ReconcileInput = {
  readonly unit: string;
  /** Code of the officer. */
  readonly officer: string;
  /** `yyyy-mm`. */
  readonly month: string;
  /** The officer's own figures where they differ from the book; every other case agrees. */
  readonly differences: readonly OfficerFigures[];
};

export type ReconcileAnswer = { readonly id: string; readonly cases: number; readonly differences: number };

export const reconcile: Command<ReconcileInput, ReconcileAnswer> = {
  name: 'ledger.reconcile',
  subject: ({ officer, month }) => `reconciliation of ${officer} for ${month}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, input) => {
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.keep-books');
    if (!unit.ok) return unit;
    const month = readMonth(input.month, today);
    if (!month.ok) return month;
    const { registry_id, id: unit_id } = unit.value;
    const officer = await findHolder(transaction, unit.value, input.officer, lastDayOf(month.value));
    if (!officer.ok) return officer;
    const officer_id = officer.value;
    const sums = await loadCaseSums(transaction, { registry_id, unit_id, officer_id }, month.value);
    const judged = judgeReconciliation(sums, input.differences);
    if (!judged.ok) return judged;
    const id = nextId();
    const differing = judged.value.filter(({ differs }) => differs).length;
    const written = await sql`
      insert into reconciliation (registry_id, id, unit_id, officer_id, month, through, case_count, opened_differences, made_by,
        made_by_name, made_on)
      values (${registry_id}, ${id}, ${unit_id}, ${officer_id}, ${firstDayOf(month.value)}, ${lastDayOf(month.value)},
        ${sums.length}, ${differing}, ${actor.id}, ${actor.name}, ${today})
      on conflict (registry_id, unit_id, officer_id, month) do nothing`.execute(transaction);
    if (written.numAffectedRows !== 1n)
      return refuse(
        refusal('reconciliation-made', `Tháng ${input.month} đã đối chiếu với "${input.officer}".`, 'month'),
      );
    await linesInsert(registry_id, unit_id, id, judged.value).execute(transaction);
    return accept({ id: String(id), cases: sums.length, differences: differing });
  },
};

function linesInsert(registry_id: bigint, unit_id: bigint, id: bigint, lines: readonly ReconciledCase[]) {
  return sql`
    insert into reconciliation_line (registry_id, reconciliation_id, case_id, unit_id, book_collected_vnd, book_paid_vnd,
      book_held_vnd, officer_collected_vnd, officer_paid_vnd, officer_held_vnd, explanation)
    select ${registry_id}, ${id}, l.case_id, ${unit_id}, l.bc, l.bp, l.bh, l.oc, l.op, l.oh, l.explanation
    from unnest(${lines.map((line) => line.case_id)}::bigint[], ${lines.map((line) => line.book.collected_vnd)}::bigint[],
      ${lines.map((line) => line.book.paid_vnd)}::bigint[], ${lines.map((line) => line.book.held_vnd)}::bigint[],
      ${lines.map((line) => line.officer.collected_vnd)}::bigint[], ${lines.map((line) => line.officer.paid_vnd)}::bigint[],
      ${lines.map((line) => line.officer.held_vnd)}::bigint[], ${lines.map((line) => line.explanation)}::text[]
    ) as l(case_id, bc, bp, bh, oc, op, oh, explanation)`;
}

/** A month that is over. */
export function readMonth(text: string, today: IsoDay): Result<IsoMonth> {
  if (!/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/.test(text))
    return refuse(refusal('month-not-valid', `"${text}" không phải là một tháng; hãy viết yyyy-mm.`, 'month'));
  const month = monthOf(getIsoDay(`${text}-01`));
  return lastDayOf(month) <= today
    ? accept(month)
    : refuse(refusal('month-not-over', `Tháng ${text} chưa hết; hôm nay là ${formatDate(today)}.`, 'month'));
}

export type SettleInput = {
  readonly unit: string;
  readonly reconciliation: string;
  readonly case: string;
  readonly outcome: string;
};

export const settleDifference: Command<SettleInput, { case: string }> = {
  name: 'ledger.settle-difference',
  subject: (input) => `reconciliation ${input.reconciliation} case ${input.case}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor, today }, input) => {
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.keep-books');
    if (!unit.ok) return unit;
    if (input.outcome.trim().length < 5)
      return refuse(refusal('outcome-missing', 'Phải ghi kết quả xử lý chênh lệch, ít nhất 5 ký tự.', 'outcome'));
    const written = await sql`
      insert into reconciliation_settlement (registry_id, reconciliation_id, case_id, unit_id, outcome, settled_by,
        settled_by_name, settled_on)
      select l.registry_id, l.reconciliation_id, l.case_id, l.unit_id, ${input.outcome.trim()}::text, ${actor.id}::bigint,
        ${actor.name}::text, ${today}::date
      from reconciliation_line l join enforcement_case c on c.registry_id = l.registry_id and c.id = l.case_id
      where l.registry_id = ${unit.value.registry_id} and l.unit_id = ${unit.value.id}
        and l.reconciliation_id = ${readId(input.reconciliation)} and c.code = ${input.case} and l.explanation is not null
      on conflict do nothing`.execute(transaction);
    return written.numAffectedRows === 1n
      ? accept({ case: input.case })
      : refuse(
          refusal(
            'difference-not-found',
            `Không có chênh lệch chưa xử lý của hồ sơ "${input.case}" trong biên bản này.`,
            'case',
          ),
        );
  },
};

/** An id as it was given out; 0, which nothing has, for any other text. */
function readId(text: string): bigint {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : 0n;
}
