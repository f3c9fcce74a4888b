/** The self-inspection of what belongs to no case: the numbers of the enforcement decisions, and requests that wait. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import { listSettingChanges, loadCalendar } from '#features/rulebook/public.ts';
import { findingChanges } from '../domain/finding-changes.ts';
import { findGap, judgeRequest, NUMBER_GAP } from '../domain/finding-rules/registers.ts';
import type { NumberedSeries, WaitingRequest } from '../domain/finding-rules/registers.ts';
import { findingKey } from '../domain/judge-case.ts';
import type { Finding } from '../domain/judge-case.ts';
import * as store from '../store.ts';

type UnitFinding = { readonly unit_id: bigint; readonly finding: Finding };

/** Inspects the registers of some units, or of all of a registry; tells what was found and keeps it unless told not to. */
export async function inspectRegisters(
  connection: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
  today: IsoDay,
  keep: boolean,
): Promise<readonly UnitFinding[]> {
  const found = [
    ...(await findGaps(connection, registry_id, unit_ids, today)),
    ...(await findWaiting(connection, registry_id, unit_ids, today)),
  ];
  if (!keep) return found;
  const stored = Map.groupBy(await store.loadRegisterFindings(connection, registry_id, unit_ids), (row) => row.unit_id);
  const by_unit = Map.groupBy(found, (row) => row.unit_id);
  const changes = [...new Set([...stored.keys(), ...by_unit.keys()])].map((unit_id) =>
    findingChanges(
      { unit_id, case_id: null, steps: [], acts: [] },
      (by_unit.get(unit_id) ?? []).map(({ finding }) => finding),
      stored.get(unit_id) ?? [],
      today,
    ),
  );
  await connection.transaction().execute(async (transaction) => {
    await store.insertFindings(
      transaction,
      registry_id,
      today,
      changes.flatMap((one) => one.entered),
    );
    await store.updateFindings(
      transaction,
      registry_id,
      changes.flatMap((one) => one.changed),
    );
  });
  return found;
}

type SeriesRow = NumberedSeries & { readonly unit_id: bigint; readonly unit: string };

/** Numbers of the enforcement decisions by unit and statistical year; a case that was taken up keeps the number of another unit. */
async function findGaps(
  connection: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
  today: IsoDay,
): Promise<UnitFinding[]> {
  const series = await sql<SeriesRow>`
    select c.unit_id, u.code as unit, 'case' as register, extract(year from c.decided_on + interval '3 months')::int as year,
      array_agg((regexp_match(c.decision_number, '^0*(\d{1,9})/'))[1]::int) as numbers, max(c.decided_on) as last_on,
      coalesce(max((regexp_match(c.decision_number, '^0*(\d{1,9})/'))[1]::int) filter (where c.decided_on < r.papers_from), 0) as imported_last
    from enforcement_case c join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join registry r on r.registry_id = c.registry_id
    where c.registry_id = ${registry_id} and ${unitsOf('c', unit_ids)} and c.decided_on <= ${today}
      and c.decision_number ~ '^0*\d{1,9}/'
      and not exists (
        select from enforcement_case p
        where c.continues_code is not null and p.registry_id = c.registry_id and p.code = c.continues_code
          and p.position = 'taken-up')
    group by c.unit_id, u.code, year`.execute(connection);
  return series.rows.flatMap((row) => {
    const breach = findGap(row);
    if (breach === undefined) return [];
    return [
      { unit_id: row.unit_id, finding: { rule: NUMBER_GAP, key: findingKey(row.unit, NUMBER_GAP, breach), breach } },
    ];
  });
}

async function findWaiting(
  connection: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
  today: IsoDay,
): Promise<UnitFinding[]> {
  const waiting = await sql<WaitingRequest & { unit_id: bigint; unit: string }>`
    select r.code, r.unit_id, u.code as unit, r.received_on, j.in_force_on as judgment_in_force_on
    from request r
    join unit u on u.registry_id = r.registry_id and u.id = r.unit_id
    left join judgment j on j.registry_id = r.registry_id and j.id = r.judgment_id
    where r.registry_id = ${registry_id} and ${unitsOf('r', unit_ids)} and r.case_id is null and r.refused_on is null
      and r.received_on <= ${today}`.execute(connection);
  if (waiting.rows.length === 0) return [];
  const calendar = await loadCalendar(connection);
  const settings = lawSettingsOn(await listSettingChanges(connection), today);
  return waiting.rows.flatMap((row) =>
    judgeRequest(row, today, calendar, settings).map(({ rule, breach }) => ({
      unit_id: row.unit_id,
      finding: { rule, key: findingKey(row.unit, rule, breach), breach },
    })),
  );
}

function unitsOf(table: 'c' | 'r', unit_ids: readonly bigint[] | null) {
  return unit_ids === null ? sql`true` : sql`${sql.ref(`${table}.unit_id`)} = any (${unit_ids}::bigint[])`;
}
