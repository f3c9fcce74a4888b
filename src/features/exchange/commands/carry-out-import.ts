/**
 * The import of a package, in one transaction: stage, check, carry through the rules, write. Where one row cannot be taken,
 * everything is rolled back and only the faults remain.
 */
import type pg from 'pg';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { isoDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { Actor } from '#platform/actor.ts';
import { systemNow } from '#platform/clock.ts';
import type { Platform } from '#platform/platform.ts';
import { openYearsThrough } from '#features/casebook/public.ts';
import type { ImportProgress, ImportSummary } from '../contract.ts';
import type { PackageSource } from '../package/package-source.ts';
import { borrowedConnection } from '../staging/borrowed-connection.ts';
import { carryCases } from '../staging/carry-cases.ts';
import type { CarriedTotals } from '../staging/carry-cases.ts';
import { checkDuplicates, checkKnown } from '../staging/check-known.ts';
import { checkReferences } from '../staging/check-references.ts';
import type { FaultLog } from '../staging/fault-log.ts';
import { createRegistry, findRegistry, openSight, widenSight } from '../staging/find-registry.ts';
import { IdRun } from '../staging/id-run.ts';
import { placeRows } from '../staging/place-rows.ts';
import { stagePackage } from '../staging/stage-package.ts';
import type { StagedPackage } from '../staging/staged-package.ts';
import { addFlows, raiseNumbers, writeRegisters, writeUnits, WRITING_STEPS } from '../staging/write-rows.ts';
import { countRows, warningsOf } from '../staging/summarise.ts';

export type Import = {
  readonly platform: Platform;
  readonly actor: Actor;
  readonly source: PackageSource;
  readonly faults: FaultLog;
  readonly on_progress: (progress: ImportProgress) => void;
};

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';
const CHECKING_STEPS = 4;

/** Runs in the caller's transaction. Refuses with `package-refused` where rows have faults; they are in the log then. */
export async function carryOutImport(job: Import, client: pg.Client): Promise<Result<ImportSummary>> {
  const { platform, actor, source, faults } = job;
  // One import at a time: two of the same package would both find its codes free.
  await client.query('select pg_advisory_xact_lock(7302, 0)');
  await openSight(client, actor);
  const ids = new IdRun(platform.ids);
  await ids.ensure(1);
  const new_registry_id = ids.next();
  const files = await stagePackage(source, { client, ids, faults, limits: { latest_day: await latestDay(platform) } });
  const found = await findRegistry(client, actor, new_registry_id);
  if (!found.ok) return found;
  const { registry_id, is_new } = found.value;
  const staged: StagedPackage = { client, files, faults, registry_id, is_new_registry: is_new };
  await check(staged, job);
  const ready = await prepareBook(staged, platform);
  if (!ready.ok) return ready;
  const totals = await carry(staged, job, ids, ready.value);
  await faults.flush();
  if (faults.count > 0) return refuse(packageRefused(faults.count));
  await write(staged, job, totals);
  return accept({
    registry: await registryCode(staged),
    tables: await countRows(staged),
    warnings: warningsOf(source, files),
  });
}

export function packageRefused(count: number) {
  return refusal('package-refused', `Gói dữ liệu có ${count} lỗi; không có gì được nhập.`);
}

/** The last day on which something can have happened: today, or the day a demonstration was moved to. */
async function latestDay(platform: Platform): Promise<IsoDay> {
  const calendar = isoDayOf(systemNow().toZonedDateTimeISO(OFFICE_TIME_ZONE).toPlainDate());
  const business = await platform.clock.today();
  return business > calendar ? business : calendar;
}

async function check(staged: StagedPackage, job: Import): Promise<void> {
  const told = async (step: (staged: StagedPackage) => Promise<void>, done: number): Promise<void> => {
    job.on_progress({ phase: 'checking', done, total: CHECKING_STEPS });
    await step(staged);
  };
  await told(checkDuplicates, 0);
  await told(checkKnown, 1);
  await told(checkReferences, 2);
  await told(placeRows, 3);
}

/**
 * Locks the known cases that get new acts and opens the years the package reaches into. The cases come first, as with every
 * act recorded in the office, so that an import and an act never wait for each other in a circle.
 */
async function prepareBook(staged: StagedPackage, platform: Platform): Promise<Result<number>> {
  const { client, registry_id, is_new_registry, faults } = staged;
  if (faults.count > 0) return accept(0);
  await client.query(
    `select from enforcement_case where registry_id = $1 and id in (select id from placed_case where known)
     order by id for update`,
    [registry_id],
  );
  if (is_new_registry) {
    const created = await createRegistry(client, registry_id);
    if (!created.ok) return created;
    await widenSight(client, [...(await registriesInSight(client)), registry_id]);
  }
  const { rows } = await client.query<{ last: IsoDay | null; opened: number }>(
    `select greatest((select max(booked_on) from placed_case where not known),
       (select max(booked_on) from placed_act where not known)) as last,
       (select opened_through_year from registry where registry_id = $1) as opened`,
    [registry_id],
  );
  const [row] = rows;
  const set_day = is_new_registry ? await platform.clock.setDay() : null;
  const years = [row?.last ?? null, set_day].map((day) => (day === null ? 0 : statisticalYearOf(day)));
  const year = Math.max(row?.opened ?? 0, ...years);
  if (year > 0) await openYearsThrough(borrowedConnection(client), registry_id, year);
  return accept(year);
}

async function registriesInSight(client: pg.ClientBase): Promise<bigint[]> {
  const { rows } = await client.query<{ id: bigint }>('select unnest(actor_registries()) as id');
  return rows.map((row) => row.id);
}

async function carry(staged: StagedPackage, job: Import, ids: IdRun, year: number): Promise<CarriedTotals> {
  const { rows } = await staged.client.query<{ count: number }>('select count(*)::int as count from placed_case');
  const total = rows[0]?.count ?? 0;
  let done = 0;
  return carryCases(staged, {
    ids,
    opened_through_year: year,
    on_cases: (count) => {
      done += count;
      job.on_progress({ phase: 'carrying', done, total });
    },
  });
}

async function write(staged: StagedPackage, job: Import, totals: CarriedTotals): Promise<void> {
  const { client } = staged;
  let done = 0;
  const is_first_load = await beginFirstLoad(client);
  await writeUnits(staged);
  await widenSight(client, await registriesInSight(client));
  const recording = { actor: job.actor, at: systemNow() };
  await writeRegisters(staged, recording, () => {
    job.on_progress({ phase: 'writing', done, total: WRITING_STEPS + 1 });
    done += 1;
  });
  if (is_first_load) await client.query('select end_first_load()');
  await raiseNumbers(staged, totals.numbers.all());
  if (staged.is_new_registry) await watchPapersFromNow(staged);
  await writeAudit(staged, job, recording.at);
  await addFlows(staged, totals.flows);
  job.on_progress({ phase: 'writing', done: WRITING_STEPS + 1, total: WRITING_STEPS + 1 });
}

/** Into registers that are still empty rows go without keys and indexes, which are then built and checked by the table. */
async function beginFirstLoad(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ begun: boolean }>('select begin_first_load() as begun');
  return rows[0]?.begun === true;
}

/** The package told what happened, not which papers were sent: from the day after its last act those are watched. */
async function watchPapersFromNow({ client, registry_id }: StagedPackage): Promise<void> {
  await client.query(
    `update registry set papers_from = (select max(dated_on) + 1 from act where registry_id = $1) where registry_id = $1`,
    [registry_id],
  );
}

async function writeAudit(staged: StagedPackage, job: Import, at: Temporal.Instant): Promise<void> {
  const { actor, platform, source } = job;
  const nextId = await platform.ids.take(1);
  await staged.client.query(
    `insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
     values ($1, $2, $3, $4, $5, 'exchange.import', $6, $7)`,
    [
      staged.registry_id,
      nextId(),
      at.toString(),
      actor.id,
      actor.name,
      `registry ${await registryCode(staged)}`,
      JSON.stringify({ sha256: await source.digests(), tables: await countRows(staged) }),
    ],
  );
}

async function registryCode(staged: StagedPackage): Promise<string> {
  const { rows } = await staged.client.query<{ code: string }>('select code from registry where registry_id = $1', [
    staged.registry_id,
  ]);
  return rows[0]?.code ?? '';
}
