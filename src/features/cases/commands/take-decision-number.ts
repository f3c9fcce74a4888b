/**
 * The number of an enforcement decision: the next of the unit and statistical year, without gaps (domain 10.2), or one typed by
 * hand that is free and leaves none. A case taken up by the province keeps the number it had (TTLT 11/2016 Đ1 k7).
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { firstDayOfYear, lastDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { Connection } from '#platform/database.ts';
import { findRunningNumber, takeNumber } from '#features/organisation/public.ts';
import type { ContinuedCase, DecidingUnit } from './resolve-opening.ts';

/** The number as printed, and the code of the case that is made from it. */
export type DecisionNumber = { readonly text: string; readonly case_code: string };

const REGISTER = 'decision';

export async function takeDecisionNumber(
  transaction: Connection,
  unit: DecidingUnit,
  decided_on: IsoDay,
  typed: string | null,
  continued: ContinuedCase | null,
): Promise<Result<DecisionNumber>> {
  const year = statisticalYearOf(decided_on);
  if (continued?.case_position === 'taken-up') return keepNumber(transaction, unit, decided_on, typed, continued);
  const text =
    typed === null
      ? accept(await takeNext(transaction, unit, decided_on))
      : await claimTyped(transaction, unit, decided_on, typed);
  if (!text.ok) return text;
  const running = findRunningNumber(text.value);
  if (running === undefined) throw new Error(`a decision number without digits: ${text.value}`);
  return accept({ text: text.value, case_code: `${unit.code}-${year}-${String(running).padStart(5, '0')}` });
}

async function keepNumber(
  transaction: Connection,
  unit: DecidingUnit,
  decided_on: IsoDay,
  typed: string | null,
  continued: ContinuedCase,
): Promise<Result<DecisionNumber>> {
  if (typed !== null && typed !== continued.decision_number)
    return refuse(
      refusal(
        'decision-number-not-kept',
        `Hồ sơ rút lên giữ số quyết định cũ ${continued.decision_number}, không lấy số ${typed}.`,
        'decision_number',
      ),
    );
  const place = findRunningNumber(
    await takeNumber(transaction, unit.registry_id, unit.id, 'taken-up-case', decided_on),
  );
  return accept({
    text: continued.decision_number,
    case_code: `${unit.code}-${statisticalYearOf(decided_on)}-RL${String(place ?? 0n).padStart(4, '0')}`,
  });
}

/** The next number; the series waits here for whoever decides in the unit at the same time, until his commit. */
async function takeNext(transaction: Connection, unit: DecidingUnit, decided_on: IsoDay): Promise<string> {
  const text = await takeNumber(transaction, unit.registry_id, unit.id, REGISTER, decided_on);
  const largest = await findLargestUsed(transaction, unit, statisticalYearOf(decided_on));
  if ((findRunningNumber(text) ?? 0n) > largest) return text;
  // Cases that came in without their series: go on behind them.
  await raiseSeries(transaction, unit, statisticalYearOf(decided_on), largest);
  return takeNumber(transaction, unit.registry_id, unit.id, REGISTER, decided_on);
}

async function claimTyped(
  transaction: Connection,
  unit: DecidingUnit,
  decided_on: IsoDay,
  typed: string,
): Promise<Result<string>> {
  const year = statisticalYearOf(decided_on);
  const running = findRunningNumber(typed);
  if (running === undefined || running === 0n)
    return refuse(
      refusal(
        'decision-number-malformed',
        `Số quyết định "${typed}" không bắt đầu bằng một số từ 1.`,
        'decision_number',
      ),
    );
  // Two clerks who type the same number wait for each other here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decision number ${unit.id} ${year}`}, 0))`.execute(
    transaction,
  );
  const bearer = await findBearer(transaction, unit, year, running);
  if (bearer !== undefined) return refuse(numberTaken(typed, unit, year, bearer));
  const largest = await findLargestUsed(transaction, unit, year);
  const last = await findLastGiven(transaction, unit, year);
  const next = (last > largest ? last : largest) + 1n;
  if (running > next)
    return refuse(
      refusal(
        'decision-number-leaves-gap',
        `Số ${typed} bỏ cách quãng: số tiếp theo của ${unit.name} năm thống kê ${year} là ${next}.`,
        'decision_number',
      ),
    );
  if (running < next) return accept(typed);
  await raiseSeries(transaction, unit, year, largest);
  const taken = findRunningNumber(await takeNumber(transaction, unit.registry_id, unit.id, REGISTER, decided_on));
  return taken === running ? accept(typed) : refuse(numberTaken(typed, unit, year, undefined));
}

function numberTaken(typed: string, unit: DecidingUnit, year: StatisticalYear, bearer: string | undefined) {
  const whom = bearer === undefined ? 'cho một hồ sơ khác' : `cho hồ sơ ${bearer}`;
  return refusal(
    'decision-number-taken',
    `Số ${typed} của ${unit.name} năm thống kê ${year} đã dùng ${whom}.`,
    'decision_number',
  );
}

/** Numbers of the year that the unit gave itself: not those that cases taken up brought along. */
function givenInYear(unit: DecidingUnit, year: StatisticalYear) {
  return sql`c.registry_id = ${unit.registry_id} and c.unit_id = ${unit.id}
    and c.decided_on between ${firstDayOfYear(year)}::date and ${lastDayOfYear(year)}::date
    and (c.continues_code is null
      or not exists (select from find_continued_case(c.continues_code) f where f.case_position = 'taken-up'))`;
}

async function findLargestUsed(transaction: Connection, unit: DecidingUnit, year: StatisticalYear): Promise<bigint> {
  const result = await sql<{ largest: bigint }>`
    select coalesce(max(running_number(c.decision_number)), 0)::bigint as largest
    from enforcement_case c where ${givenInYear(unit, year)}`.execute(transaction);
  return result.rows[0]?.largest ?? 0n;
}

async function findBearer(
  transaction: Connection,
  unit: DecidingUnit,
  year: StatisticalYear,
  running: bigint,
): Promise<string | undefined> {
  const result = await sql<{ code: string }>`
    select c.code from enforcement_case c
    where ${givenInYear(unit, year)} and running_number(c.decision_number) = ${running} limit 1`.execute(transaction);
  return result.rows[0]?.code;
}

async function findLastGiven(transaction: Connection, unit: DecidingUnit, year: StatisticalYear): Promise<bigint> {
  const result = await sql<{ last_number: bigint }>`
    select last_number from number_series
    where registry_id = ${unit.registry_id} and unit_id = ${unit.id} and register = ${REGISTER} and year = ${year}`.execute(
    transaction,
  );
  return result.rows[0]?.last_number ?? 0n;
}

async function raiseSeries(
  transaction: Connection,
  unit: DecidingUnit,
  year: StatisticalYear,
  at_least: bigint,
): Promise<void> {
  await sql`
    insert into number_series as s (registry_id, unit_id, register, year, last_number)
    values (${unit.registry_id}, ${unit.id}, ${REGISTER}, ${year}, ${at_least})
    on conflict (registry_id, unit_id, register, year)
    do update set last_number = greatest(s.last_number, excluded.last_number)`.execute(transaction);
}
