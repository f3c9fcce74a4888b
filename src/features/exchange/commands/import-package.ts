/**
 * Imports a package: makes a job that others can watch, and carries it out. One import at a time in a database; a further one
 * waits for the import lock, which PostgreSQL gives in the order of asking.
 */
import path from 'node:path';
import type pg from 'pg';
import { refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportProgress, ImportSummary } from '../contract.ts';
import { faultText } from '../domain/row-fault.ts';
import { openPackage } from '../package/open-package.ts';
import { EXCHANGE_IMPORT } from '../policy.ts';
import { allFaults } from '../queries/all-faults.ts';
import { FaultLog } from '../staging/fault-log.ts';
import { withImportConnection } from '../staging/import-connection.ts';
import { holdJob, insertJob, markEnded, markImported, updateProgress } from '../store.ts';
import type { ImportJob } from '../store.ts';
import { carryOutImport } from './carry-out-import.ts';

export type ImportOptions = {
  /** The name under which the import is listed; that of the folder or file unless given. */
  readonly source_name?: string;
  readonly on_progress?: (progress: ImportProgress) => void;
};

export type StartedImport = {
  readonly job: ImportJob;
  /** Ends with the import; never throws what the job tells: a bug is logged and told as `import-failed`. */
  readonly finished: Promise<Result<ImportSummary>>;
};

const PROGRESS_EVERY_MS = 500;
const REFUSALS_LISTED = 1_000;
/** Another writer took a code or a row meanwhile; the package can be imported again. */
const CHANGED_MEANWHILE = new Set(['23505', '23503', '40P01', '40001']);

/** Imports the package at a path and waits for the end. The first 1000 faults come as refusals, `file:line: column: sentence`. */
export async function importPackage(
  platform: Platform,
  actor: Actor,
  location: string,
  options: ImportOptions = {},
): Promise<Result<ImportSummary>> {
  const started = await startImport(platform, actor, location, options);
  if (!started.ok) return started;
  const { job, finished } = started.value;
  const result = await finished;
  if (result.ok || result.refusals[0]?.code !== 'package-refused') return result;
  const faults: Refusal[] = [];
  for await (const fault of allFaults(platform.database, actor, job)) {
    const text = faultText({ ...fault, column: fault.column_name });
    if (faults.push(refusal('package-row-refused', text, fault.column_name)) === REFUSALS_LISTED) break;
  }
  return refuse(...faults);
}

/** Starts an import and comes back when it is listed. Refuses with `not-permitted`. */
export async function startImport(
  platform: Platform,
  actor: Actor,
  location: string,
  options: ImportOptions = {},
): Promise<Result<StartedImport>> {
  if (!mayAnywhere(actor, EXCHANGE_IMPORT)) return refuseNotPermitted(actor, 'nhập gói dữ liệu');
  const nextId = await platform.ids.take(1);
  const id = nextId();
  const listed = Promise.withResolvers<ImportJob>();
  const finished = withImportConnection(platform.database.url, async (client) => {
    await holdJob(client, id);
    const job = await insertJob(platform.database, actor, id, options.source_name ?? path.basename(location));
    listed.resolve(job);
    return runJob(platform, actor, job, client, location, options);
  });
  finished.catch(listed.reject);
  return { ok: true, value: { job: await listed.promise, finished } };
}

async function runJob(
  platform: Platform,
  actor: Actor,
  job: ImportJob,
  client: pg.Client,
  location: string,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  const faults = new FaultLog(platform.database, actor, job.id);
  let result: Result<ImportSummary>;
  try {
    result = await runOpened(platform, actor, job, client, faults, location, options);
  } catch (error) {
    result = refuseThrown(platform, job, error);
  }
  if (result.ok) return result;
  const { refusals } = result;
  const status = refusals[0]?.code === 'import-failed' ? 'failed' : 'refused';
  await markEnded(platform.database, actor, job, { status, error_count: faults.count, refusals });
  return result;
}

function refuseThrown(platform: Platform, job: ImportJob, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  platform.log.error({ import: String(job.id), err: error }, 'import failed');
  return typeof code === 'string' && CHANGED_MEANWHILE.has(code)
    ? refuse(refusal('import-data-changed', 'Dữ liệu vừa được người khác thay đổi trong lúc nhập; hãy nhập lại.'))
    : refuse(
        refusal(
          'import-failed',
          'Không nhập được vì lỗi của chương trình; không có gì được nhập. Lỗi đã được ghi lại.',
        ),
      );
}

async function runOpened(
  platform: Platform,
  actor: Actor,
  job: ImportJob,
  client: pg.Client,
  faults: FaultLog,
  location: string,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  const progress = new ProgressReport(platform, actor, job, options.on_progress);
  const opened = await openPackage(location, (count) => progress.addBytes(count));
  if (!opened.ok) return opened;
  const source = opened.value;
  progress.total_bytes = source.files.reduce((sum, file) => sum + file.size_bytes, 0);
  try {
    await client.query('begin');
    const result = await carryOutImport(
      { platform, actor, source, faults, on_progress: (step) => progress.tell(step) },
      client,
    );
    await progress.settle();
    if (result.ok) await markImported(client, job, result.value);
    await client.query(result.ok ? 'commit' : 'rollback');
    if (result.ok) await client.query('select analyze_registers()');
    return result;
  } catch (error) {
    await progress.settle();
    // The connection may be gone, and with it the transaction.
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await source.close();
  }
}

/** Tells the caller every step, and the job's row now and then. */
class ProgressReport {
  total_bytes = 0;
  readonly #platform: Platform;
  readonly #actor: Actor;
  readonly #job: ImportJob;
  readonly #listener: (progress: ImportProgress) => void;
  #bytes = 0;
  #written_at_ms = -Infinity;
  #writing: Promise<void> = Promise.resolve();

  constructor(platform: Platform, actor: Actor, job: ImportJob, listener: ImportOptions['on_progress']) {
    this.#platform = platform;
    this.#actor = actor;
    this.#job = job;
    this.#listener = listener ?? (() => undefined);
  }

  addBytes(count: number): void {
    this.#bytes += count;
    this.tell({ phase: 'reading', done: this.#bytes, total: this.total_bytes });
  }

  tell(progress: ImportProgress): void {
    this.#listener(progress);
    if (performance.now() - this.#written_at_ms < PROGRESS_EVERY_MS) return;
    this.#written_at_ms = performance.now();
    const { database, log } = this.#platform;
    this.#writing = updateProgress(database, this.#actor, this.#job, progress).catch((error: unknown) =>
      log.warn({ err: error }, 'progress of an import was not written'),
    );
  }

  /** Waits for the write under way, which would wait for the transaction's. */
  async settle(): Promise<void> {
    await this.#writing;
  }
}
