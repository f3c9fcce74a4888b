/** The report at a day: every followed judgment of the reader's units is folded to that day and counted once. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { Connection } from '#platform/database.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import type { FollowReport, FollowReportRow, ReportCell, ReportGrouping, ReportJudgmentRow } from '../contract.ts';
import type { FollowAct } from '../domain/follow-state.ts';
import { stateAfter } from '../domain/history.ts';
import { addCounts, countsOf, NO_COUNTS } from '../domain/report.ts';
import type { ReportCounts } from '../domain/report-columns.ts';
import { DEBTOR_KIND_LABELS, DEBTOR_KINDS } from '../domain/vocabulary.ts';
import { unitCondition } from './list-followed.ts';

export type ReportQuestion = {
  readonly readable: readonly bigint[];
  readonly unit?: string;
  readonly on: IsoDay;
  readonly by: ReportGrouping;
};

/** The row of all judgments. */
export const TOTAL_ROW = '*';
const NO_OFFICER = 'none';

type CountedJudgment = Omit<ReportJudgmentRow, 'count'> & {
  readonly group: string;
  readonly group_label: string;
  readonly counts: ReportCounts;
};

export async function followReport(connection: Connection, question: ReportQuestion): Promise<FollowReport> {
  const counted = await countJudgments(connection, question);
  const rows = new Map<string, FollowReportRow>();
  // Levels without a judgment are reported too: nothing is an answer.
  if (question.by === 'debtor-kind')
    for (const code of DEBTOR_KINDS) rows.set(code, { code, label: DEBTOR_KIND_LABELS[code], counts: NO_COUNTS });
  for (const { group, group_label, counts } of counted) {
    const row = rows.get(group) ?? { code: group, label: group_label, counts: NO_COUNTS };
    rows.set(group, { ...row, counts: addCounts(row.counts, counts) });
  }
  const all = counted.map((one) => one.counts).reduce(addCounts, NO_COUNTS);
  return {
    from: firstDayOf(question.on),
    on: question.on,
    by: question.by,
    rows: [{ code: TOTAL_ROW, label: 'Tổng số', counts: all }, ...rows.values()],
  };
}

/** The judgments behind one figure, the newest first. Their counts add up to it. */
export async function reportJudgments(
  connection: Connection,
  question: ReportQuestion,
  cell: ReportCell,
): Promise<readonly ReportJudgmentRow[]> {
  const counted = await countJudgments(connection, question);
  return counted
    .filter(({ group, counts }) => (cell.row === TOTAL_ROW || group === cell.row) && counts[cell.column] > 0)
    .map(({ group: _group, group_label: _label, counts, ...row }) => ({ ...row, count: counts[cell.column] }));
}

function firstDayOf(on: IsoDay): IsoDay {
  return firstDayOfYear(statisticalYearOf(on));
}

type Row = {
  code: string;
  unit: string;
  unit_name: string;
  judgment_number: string;
  court: string;
  issued_on: IsoDay;
  received_on: string;
  creditors: string[];
  debtors: string[];
  acts: (Omit<FollowAct, 'officer_id'> & { officer_id: string | null })[];
  officers: Record<string, { code: string; name: string }>;
};

async function countJudgments(connection: Connection, question: ReportQuestion): Promise<CountedJudgment[]> {
  const period = { from: firstDayOf(question.on), on: question.on };
  const calendar = await loadCalendar(connection);
  const rows = await loadJudgments(connection, question);
  return rows.flatMap((row) => {
    const acts = row.acts.map((act) => ({
      ...act,
      officer_id: act.officer_id === null ? null : BigInt(act.officer_id),
    }));
    const counts = countsOf(row.issued_on, acts, period, calendar);
    if (counts === undefined) return [];
    const { code, judgment_number, court, received_on, creditors, debtors } = row;
    const group = groupOf(
      row,
      acts.filter((act) => act.booked_on <= question.on),
      question.by,
    );
    return [{ code, judgment_number, court, received_on, creditors, debtors, ...group, counts }];
  });
}

/** By the facts and the officer of the day asked for. */
function groupOf(
  row: Row,
  acts: readonly FollowAct[],
  by: ReportGrouping,
): { readonly group: string; readonly group_label: string } {
  if (by === 'unit') return { group: row.unit, group_label: row.unit_name };
  const { facts, officer_id } = stateAfter(row.issued_on, acts);
  if (by === 'debtor-kind') return { group: facts.debtor_kind, group_label: DEBTOR_KIND_LABELS[facts.debtor_kind] };
  const officer = officer_id === null ? undefined : row.officers[String(officer_id)];
  return officer === undefined
    ? { group: NO_OFFICER, group_label: 'Chưa phân công' }
    : { group: officer.code, group_label: officer.name };
}

/** All judgments received by the day with their acts, in one round trip. */
async function loadJudgments(connection: Connection, question: ReportQuestion): Promise<readonly Row[]> {
  const result = await sql<Row>`
    select f.code, u.code as unit, u.name as unit_name, j.number as judgment_number, j.court, j.issued_on, f.received_on,
      names.creditors, names.debtors, history.acts, history.officers
    from followed_judgment f
    join unit u on u.registry_id = f.registry_id and u.id = f.unit_id
    join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
    cross join lateral (
      select coalesce(array_agg(p.name order by fp.ordinal) filter (where fp.role = 'debtor'), '{}') as debtors,
        coalesce(array_agg(p.name order by fp.ordinal) filter (where fp.role = 'creditor'), '{}') as creditors
      from followed_judgment_party fp join party p on p.registry_id = fp.registry_id and p.id = fp.party_id
      where fp.registry_id = f.registry_id and fp.followed_judgment_id = f.id
    ) as names
    cross join lateral (
      select json_agg(json_build_object('code', a.code, 'seq', a.seq, 'type', a.type, 'dated_on', a.dated_on,
          'booked_on', a.booked_on, 'officer_id', a.officer_id::text, 'corrects', a.corrects, 'data', a.data)
          order by a.seq) as acts,
        coalesce(json_object_agg(s.id::text, json_build_object('code', s.code, 'name', s.name))
          filter (where s.id is not null), '{}') as officers
      from followed_judgment_act a
      left join staff_member s on s.registry_id = a.registry_id and s.id = a.officer_id
      where a.registry_id = f.registry_id and a.followed_judgment_id = f.id
    ) as history
    where f.registry_id = any ((select actor_registries())::bigint[]) and f.unit_id = any (${question.readable}::bigint[])
      and ${unitCondition(question)} and f.received_on <= ${question.on}::date
    order by f.received_on desc, f.id desc`.execute(connection);
  return result.rows;
}
