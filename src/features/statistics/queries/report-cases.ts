/**
 * Opens a figure of the results report: the cases that make it, each with what it adds, so that their sum is the cell.
 * SQL finds the candidates of the column, the line of each case decides. Cost: some 40 µs a candidate; the year of a
 * province (8,000 candidates) takes about a third of a second, a page of it a twentieth.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import { OPEN_POSITIONS, ENDED_POSITIONS } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { findHolderOn, line } from '#features/casebook/public.ts';
import { figureOf } from '#features/casebook/contract.ts';
import type { CaseBookPage } from '#features/casebook/contract.ts';
import { candidatesOf, findPositionIn } from '../domain/candidates.ts';
import type {
  Candidate,
  CountedCase,
  FigureCase,
  FigureKey,
  FigurePage,
  FigureQuestion,
  FigureTotals,
} from '../domain/figure.ts';
import { casesWithPages } from '../store.ts';
import { describeCases } from './describe-cases.ts';
import { findScope } from './find-scope.ts';
import { readTogether } from './read-together.ts';

const CASES_IN_A_BATCH = 1_000;

/** One page of the cases behind a figure; on the first page with the totals of all. */
export async function pageOfFigure(
  connection: Connection,
  actor: Actor,
  question: FigureQuestion,
  after: FigureKey | null,
  limit: number,
): Promise<Result<FigurePage>> {
  return readTogether(connection, async (snapshot) => {
    const units = await findUnits(snapshot, actor, question);
    if (!units.ok) return units;
    const rows: CountedCase[] = [];
    const totals = { cases: 0, matters: 0, amount_vnd: 0n };
    for await (const counted of countedCases(snapshot, question, units.value, after)) {
      if (rows.length <= limit) rows.push(counted);
      else if (after !== null) break;
      totals.cases += 1;
      totals.matters += counted.matters;
      totals.amount_vnd += counted.amount_vnd;
    }
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return accept({
      rows: await describeCases(snapshot, shown),
      next: rows.length > limit && last !== undefined ? keyOf(last) : null,
      totals: after === null ? totals : null,
    });
  });
}

/**
 * All cases behind a figure, in batches, for export: memory does not grow with the list. All of them are read in one
 * snapshot.
 */
export async function eachCaseOfFigure(
  connection: Connection,
  actor: Actor,
  question: FigureQuestion,
  take: (cases: readonly FigureCase[]) => Promise<void>,
): Promise<Result<FigureTotals>> {
  return readTogether(connection, async (snapshot) => {
    const units = await findUnits(snapshot, actor, question);
    if (!units.ok) return units;
    const totals = { cases: 0, matters: 0, amount_vnd: 0n };
    let batch: CountedCase[] = [];
    const flush = async () => {
      await take(await describeCases(snapshot, batch));
      batch = [];
    };
    for await (const counted of countedCases(snapshot, question, units.value, null)) {
      totals.cases += 1;
      totals.matters += counted.matters;
      totals.amount_vnd += counted.amount_vnd;
      batch.push(counted);
      if (batch.length === CASES_IN_A_BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    return accept(totals);
  });
}

/** The units whose cases may stand behind the figure: those of the report, or the one of a row; null: all in view. */
async function findUnits(
  connection: Connection,
  actor: Actor,
  question: FigureQuestion,
): Promise<Result<readonly bigint[] | null>> {
  const report = await findScope(connection, actor, question.unit);
  if (!report.ok) return report;
  const { unit_ids } = report.value;
  if (question.own_unit === undefined) return accept(unit_ids);
  const row = await findScope(connection, actor, question.own_unit);
  if (!row.ok) return row;
  // A scope begins with the unit it was asked for.
  const own = row.value.unit_ids?.slice(0, 1) ?? [];
  return accept(unit_ids === null ? own : own.filter((id) => unit_ids.includes(id)));
}

function keyOf(row: Candidate): FigureKey {
  return { decided_on: row.decided_on, case_id: String(row.case_id), registry_id: String(row.registry_id) };
}

/** The cases that count, newest decision first. */
async function* countedCases(
  transaction: Connection,
  question: FigureQuestion,
  unit_ids: readonly bigint[] | null,
  after: FigureKey | null,
): AsyncGenerator<CountedCase> {
  const officer_id = question.officer === null ? null : await findOfficerId(transaction, question.officer);
  const query = candidateQuery(question, unit_ids, officer_id, after);
  for await (const { row, page } of casesWithPages<Candidate>(transaction, query)) {
    const counted = count(row, page, question);
    if (counted !== undefined && (officer_id === null || counted.officer_id === officer_id)) yield counted;
  }
}

function count(candidate: Candidate, page: CaseBookPage, question: FigureQuestion): CountedCase | undefined {
  const { on, column } = question;
  const vector = line(page.movements, statisticalYearOf(on), RULES_2019, on);
  const { matters, amount_vnd } = figureOf(vector, RULES_2019, column);
  if (matters === 0 && amount_vnd === 0n) return undefined;
  const officer_id = findHolderOn(page.holdings, on);
  const position = findPositionIn(vector, RULES_2019);
  if (officer_id === undefined || position === undefined)
    throw new Error(`case ${candidate.case_id} counts but stands nowhere`);
  return { ...candidate, officer_id, position, matters, amount_vnd };
}

/** -1, which nobody has, where there is no such officer. */
async function findOfficerId(connection: Connection, code: string): Promise<bigint> {
  const found = await sql<{ id: bigint }>`
    select id from staff_member where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(
    connection,
  );
  return found.rows[0]?.id ?? -1n;
}

/** The candidates of the column (domain/candidates.ts), restricted to the row of the report. */
function candidateQuery(
  question: FigureQuestion,
  unit_ids: readonly bigint[] | null,
  officer_id: bigint | null,
  after: FigureKey | null,
): RawBuilder<unknown> {
  const { on, basis, case_type, only } = question;
  const wanted: RawBuilder<unknown>[] = [sql`c.decided_on <= ${on}::date`];
  if (unit_ids !== null) wanted.push(sql`c.unit_id = any (${unit_ids}::bigint[])`);
  if (officer_id !== null) wanted.push(heldBy(officer_id, on));
  if (basis !== null) wanted.push(sql`c.basis = ${basis}`);
  if (case_type !== null) wanted.push(sql`c.case_type = ${case_type}`);
  if (only === 'credit-institutions') wanted.push(sql`c.credit_institution`);
  if (after !== null)
    wanted.push(
      sql`(c.decided_on, c.id, c.registry_id) < (${after.decided_on}::date, ${after.case_id}::bigint, ${after.registry_id}::bigint)`,
    );
  return sql`
    select c.registry_id, c.id as case_id, c.decided_on
    from (${candidateKeys(question)}) as candidate
    join enforcement_case c on c.registry_id = candidate.registry_id and c.id = candidate.case_id
    where ${sql.join(wanted, sql` and `)}
    order by c.decided_on desc, c.id desc, c.registry_id desc`;
}

function candidateKeys(question: FigureQuestion): RawBuilder<unknown> {
  const { on, column } = question;
  const begin = firstDayOfYear(statisticalYearOf(on));
  const { entered, ended, standing, carried } = candidatesOf(column, RULES_2019);
  const inYear = sql`m.booked_on between ${begin}::date and ${on}::date`;
  const keys: RawBuilder<unknown>[] = [];
  if (entered) keys.push(movedKeys(sql`${inYear} and m.from_position = 'outside'`));
  if (ended.length > 0) keys.push(movedKeys(sql`${inYear} and m.to_position = any (${ended}::text[])`));
  if (standing.length > 0) keys.push(...standingKeys(standing, on, sql`true`));
  if (carried) {
    const before = sql`decided_on < ${begin}::date`;
    keys.push(movedKeys(sql`${inYear} and m.to_position = any (${ENDED_POSITIONS}::text[])`));
    keys.push(...standingKeys([...OPEN_POSITIONS, 'separate-book'], on, before));
  }
  return sql`select distinct registry_id, case_id from (${sql.join(keys, sql` union all `)}) as key`;
}

function movedKeys(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select m.registry_id, m.case_id from movement m
    where m.registry_id = any ((select actor_registries())::bigint[]) and ${condition}`;
}

/** Cases that stand in the positions now, or left one of them after the day: every case that stood there on the day. */
function standingKeys(
  positions: readonly Position[],
  on: IsoDay,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return [
    sql`select registry_id, id as case_id from enforcement_case
      where registry_id = any ((select actor_registries())::bigint[]) and position = any (${positions}::text[]) and ${condition}`,
    movedKeys(sql`m.booked_on > ${on}::date and m.matters = 1 and m.from_position = any (${positions}::text[])`),
  ];
}

/** Cases the officer holds now, or whose holder changed after the day: every case he held on the day. */
function heldBy(officer_id: bigint, on: IsoDay): RawBuilder<unknown> {
  return sql`(c.officer_id = ${officer_id} or (c.registry_id, c.id) in (
    select a.registry_id, a.case_id from act a
    where a.registry_id = any ((select actor_registries())::bigint[]) and a.type in ('officer-changed', 'corrected')
      and a.booked_on > ${on}::date))`;
}
