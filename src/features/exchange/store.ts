/**
 * The imports of packages as they are kept: one row an import, written outside its transaction so that it outlives a rollback;
 * only the success is written inside, so that an import is never half told.
 */
import { sql } from 'kysely';
import type pg from 'pg';
import type { Refusal } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection, Database } from '#platform/database.ts';
import type { ImportProgress, ImportStatus, ImportSummary } from './contract.ts';

export type ImportJob = {
  readonly registry_id: bigint;
  readonly id: bigint;
};

/** Held by whoever carries a job out, on a connection of its own, for as long as the job lasts. */
const JOB_LOCK = sql<string>`7303::bigint << 48`;

export async function insertJob(database: Database, actor: Actor, id: bigint, source_name: string): Promise<ImportJob> {
  const { registry_id } = actor;
  await database.as(actor, (connection) =>
    sql`insert into import_job (registry_id, id, source_name, actor_id, actor_name, created_at, status)
      values (${registry_id}, ${id}, ${source_name}, ${actor.id}, ${actor.name}, clock_timestamp(), 'waiting')`.execute(
      connection,
    ),
  );
  return { registry_id, id };
}

/** Until the connection is closed, by whatever end. */
export async function holdJob(client: pg.ClientBase, id: bigint): Promise<void> {
  await client.query('select pg_advisory_lock((7303::bigint << 48) | $1)', [id]);
}

/** Says how far a job has come, unless it has ended meanwhile. */
export async function updateProgress(
  database: Database,
  actor: Actor,
  job: ImportJob,
  progress: ImportProgress,
): Promise<void> {
  await database.as(actor, (connection) =>
    sql`update import_job set status = 'running', phase = ${progress.phase}, done = ${progress.done}, total = ${progress.total}
      where registry_id = ${job.registry_id} and id = ${job.id} and status in ('waiting', 'running')`.execute(
      connection,
    ),
  );
}

/** Inside the transaction of the import. */
export async function markImported(client: pg.ClientBase, job: ImportJob, summary: ImportSummary): Promise<void> {
  await client.query(
    `update import_job set status = 'imported', finished_at = clock_timestamp(), summary = $3
     where registry_id = $1 and id = $2`,
    [job.registry_id, job.id, JSON.stringify(summary)],
  );
}

export async function markEnded(
  database: Database,
  actor: Actor,
  job: ImportJob,
  end: { readonly status: 'refused' | 'failed'; readonly error_count: number; readonly refusals: readonly Refusal[] },
): Promise<void> {
  await database.as(actor, (connection) =>
    sql`update import_job set status = ${end.status}, finished_at = clock_timestamp(), error_count = ${end.error_count},
        refusals = ${JSON.stringify(end.refusals)}
      where registry_id = ${job.registry_id} and id = ${job.id} and status in ('waiting', 'running')`.execute(
      connection,
    ),
  );
}

export type JobRow = ImportJob & {
  readonly source_name: string;
  readonly actor_name: string;
  readonly created_at: Temporal.Instant;
  readonly finished_at: Temporal.Instant | null;
  readonly status: ImportStatus;
  readonly phase: ImportProgress['phase'] | null;
  readonly done: bigint;
  readonly total: bigint;
  readonly error_count: number;
  readonly refusals: readonly Refusal[];
  readonly summary: ImportSummary | null;
};

/** A job that has not ended while nobody holds its lock was interrupted: the programme that carried it out has gone. */
const JOB_COLUMNS = sql`registry_id, id, source_name, actor_name, created_at, finished_at, phase, done, total, error_count,
  refusals, summary, case when status in ('waiting', 'running') and not exists (
    select from pg_locks where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32) | objid::bigint = (${JOB_LOCK}) | import_job.id) then 'interrupted' else status end as status`;

/** The newest imports first, before the one with the id given. */
export async function listJobs(connection: Connection, before: bigint | null, limit: number): Promise<JobRow[]> {
  const result = await sql<JobRow>`
    select ${JOB_COLUMNS} from import_job
    where (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[]))
      and (${before}::bigint is null or id < ${before}) order by id desc limit ${limit}`.execute(connection);
  return result.rows;
}

export async function findJob(connection: Connection, id: bigint): Promise<JobRow | undefined> {
  const result = await sql<JobRow>`
    select ${JOB_COLUMNS} from import_job
    where (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[])) and id = ${id}`.execute(
    connection,
  );
  return result.rows[0];
}

/** A fault as it is listed; the four numbers are its place. */
export type FaultRow = {
  readonly table_order: number;
  readonly line: number;
  readonly column_order: number;
  readonly ordinal: number;
  readonly file: string;
  readonly column_name: string;
  readonly sentence: string;
};

/** The faults of a job in the order of files and lines, behind the one given. */
export async function listFaults(
  connection: Connection,
  job: ImportJob,
  after: FaultRow | null,
  limit: number,
): Promise<FaultRow[]> {
  const place = after ?? { table_order: -1, line: -1, column_order: -2, ordinal: -1 };
  const result = await sql<FaultRow>`
    select table_order, line, column_order, ordinal, file, column_name, sentence from import_error
    where registry_id = ${job.registry_id} and job_id = ${job.id}
      and (table_order, line, column_order, ordinal)
        > (${place.table_order}, ${place.line}, ${place.column_order}, ${place.ordinal})
    order by table_order, line, column_order, ordinal limit ${limit}`.execute(connection);
  return result.rows;
}
