/** Routes of the exchange: upload a package and watch its import, list its faults, download the province as a package. */
import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { RequestRefusal } from '#platform/http/request-refusal.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult, statusOf } from '#platform/http/send-result.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { exportStream } from './commands/export-package.ts';
import { startImport } from './commands/import-package.ts';
import type { ImportJobDetail, ImportJobView } from './contract.ts';
import { receiveUpload, uploadTooLarge } from './package/receive-upload.ts';
import type { ReceivedUpload, UploadedFile } from './package/receive-upload.ts';
import { EXCHANGE_IMPORT } from './policy.ts';
import { allFaults } from './queries/all-faults.ts';
import { importDetail, importPage, importParams, importQuery, startedImport } from './schemas.ts';
import { findJob, listFaults, listJobs } from './store.ts';
import type { JobRow } from './store.ts';

const tags = ['exchange'];
const PAGE = 50;
const FAULTS_SHOWN = 200;
const MOST_UPLOAD_BYTES = 200_000_000;
const FORM_BYTES = 100_000;
/** One runs, the others wait; each holds a connection. */
const MOST_JOBS_AT_ONCE = 4;
const PACKAGE_TYPES = {
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function exchangeRoutes(
  server: ThadsServer,
  platform: Platform,
  options: {
    readonly most_upload_bytes?: number;
    /** Run after each package that was imported, before its job counts as ended. */
    readonly after_import?: () => Promise<void>;
  } = {},
): void {
  const running = { jobs: new Set<Promise<unknown>>(), after_import: options.after_import };
  registerUpload(server, platform, options.most_upload_bytes ?? MOST_UPLOAD_BYTES, running);
  registerJobs(server, platform);
  registerFaultFile(server, platform);
  registerExports(server, platform);
}

type RunningImports = {
  readonly jobs: Set<Promise<unknown>>;
  readonly after_import: (() => Promise<void>) | undefined;
};

function registerUpload(server: ThadsServer, platform: Platform, most_bytes: number, running: RunningImports): void {
  // The programme does not end under an import that is about to be written.
  server.addHook('onClose', async () => {
    await Promise.allSettled(running.jobs);
  });
  void server.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: most_bytes + 1, files: 20, fields: 0, parts: 20 } });
    scope.withTypeProvider<TypeBoxTypeProvider>().post(
      '/imports',
      {
        schema: {
          tags,
          summary: 'Nhập một gói dữ liệu: các tệp .csv, một tệp .zip hoặc một tệp .xlsx',
          consumes: ['multipart/form-data'],
          response: { 202: startedImport, ...refusalResponses },
        },
      },
      async (request, reply) => sendResult(reply, await takeUpload(platform, request, most_bytes, running), 202),
    );
  });
}

/** @throws RequestRefusal `upload-too-large` with 413 */
async function takeUpload(
  platform: Platform,
  request: FastifyRequest,
  most_bytes: number,
  running: RunningImports,
): Promise<Result<{ id: string }>> {
  const { actor, headers } = request;
  if (!mayAnywhere(actor, EXCHANGE_IMPORT)) return refuseImport(actor);
  if (running.jobs.size >= MOST_JOBS_AT_ONCE)
    return refuse(refusal('imports-waiting', 'Đang có nhiều gói chờ nhập; hãy đợi xong rồi gửi lại.'));
  // What says itself that it is too large is not read at all; a form adds a little to its files.
  if (Number(headers['content-length'] ?? 0) > most_bytes + FORM_BYTES)
    throw new RequestRefusal(413, uploadTooLarge(most_bytes));
  const received = await receiveUpload(uploadedFiles(request), most_bytes);
  if (received.ok) return startUploaded(platform, actor, received.value, running);
  if (received.refusals[0]?.code === 'upload-too-large') throw new RequestRefusal(413, ...received.refusals);
  return received;
}

async function* uploadedFiles(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  for await (const part of request.parts())
    if (part.type === 'file') yield { filename: part.filename, file: part.file };
}

/** Answers as soon as the job is listed; the upload is removed when the job has ended. */
async function startUploaded(
  platform: Platform,
  actor: Actor,
  upload: ReceivedUpload,
  { jobs, after_import }: RunningImports,
): Promise<Result<{ id: string }>> {
  const { location, source_name } = upload;
  const started = await startImport(platform, actor, location, { source_name }).catch(async (error: unknown) => {
    await upload.remove();
    throw error;
  });
  if (!started.ok) {
    await upload.remove();
    return started;
  }
  const { job, finished } = started.value;
  const ended = finished
    .finally(() => upload.remove())
    .then(async (result) => (result.ok ? after_import?.() : undefined));
  jobs.add(ended);
  void ended
    .catch((error: unknown) => platform.log.error({ err: error }, 'an uploaded import broke off'))
    .finally(() => jobs.delete(ended));
  return accept({ id: job.id.toString() });
}

function refuseImport(actor: Actor): Result<never> {
  return refuseNotPermitted(actor, 'nhập gói dữ liệu');
}

function registerJobs(server: ThadsServer, platform: Platform): void {
  server.get(
    '/imports',
    {
      schema: {
        tags,
        summary: 'Các lần nhập dữ liệu, mới nhất trước',
        querystring: importQuery,
        response: { 200: importPage, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(reply, await pageOfJobs(platform, actor, query.after, query.limit ?? PAGE)),
  );
  server.get(
    '/imports/:id',
    {
      schema: {
        tags,
        summary: 'Một lần nhập: tiến độ, kết quả, những lỗi đầu tiên',
        params: importParams,
        response: { 200: importDetail, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => sendResult(reply, await detailOfJob(platform, actor, params.id)),
  );
}

type JobPage = { readonly rows: readonly ImportJobView[]; readonly next: string | null };

async function pageOfJobs(
  platform: Platform,
  actor: Actor,
  after: string | undefined,
  limit: number,
): Promise<Result<JobPage>> {
  if (!mayAnywhere(actor, EXCHANGE_IMPORT)) return refuseImport(actor);
  const before = after === undefined ? accept(null) : readPlace(after);
  if (!before.ok) return before;
  const jobs = await platform.database.as(actor, (connection) => listJobs(connection, before.value, limit));
  const last = jobs.at(-1);
  const next = last === undefined || jobs.length < limit ? null : makeCursor([last.id.toString()]);
  return accept({ rows: jobs.map(presentJob), next });
}

async function detailOfJob(platform: Platform, actor: Actor, id: string): Promise<Result<ImportJobDetail>> {
  const job = await getJob(platform, actor, id);
  if (!job.ok) return job;
  const faults = await platform.database.as(actor, (connection) =>
    listFaults(connection, job.value, null, FAULTS_SHOWN),
  );
  const errors = faults.map(({ file, line, column_name, sentence }) => ({ file, line, column: column_name, sentence }));
  return accept({ ...presentJob(job.value), errors });
}

function readPlace(after: string): Result<bigint> {
  const key = readCursor(after, 1);
  if (!key.ok) return key;
  const [id] = key.value;
  return typeof id === 'string' && /^\d{1,18}$/.test(id)
    ? accept(BigInt(id))
    : refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
}

async function getJob(platform: Platform, actor: Actor, id: string): Promise<Result<JobRow>> {
  if (!mayAnywhere(actor, EXCHANGE_IMPORT)) return refuseImport(actor);
  const job = await platform.database.as(actor, (connection) => findJob(connection, BigInt(id)));
  return job === undefined ? refuse(refusal('import-not-found', `Không có lần nhập dữ liệu số ${id}.`)) : accept(job);
}

function presentJob(job: JobRow): ImportJobView {
  return {
    id: job.id.toString(),
    source: job.source_name,
    actor_name: job.actor_name,
    created_at: job.created_at.toString(),
    finished_at: job.finished_at?.toString() ?? null,
    status: job.status,
    phase: job.phase,
    done: toSafeInteger(job.done),
    total: toSafeInteger(job.total),
    error_count: job.error_count,
    refusals: job.refusals,
    summary: job.summary,
  };
}

function registerFaultFile(server: ThadsServer, platform: Platform): void {
  server.get(
    '/imports/:id/errors.csv',
    {
      schema: {
        tags,
        summary: 'Tất cả các lỗi của một lần nhập, để mở bằng Excel',
        params: importParams,
        response: refusalResponses,
      },
    },
    async ({ actor, params }, reply) => {
      const job = await getJob(platform, actor, params.id);
      if (!job.ok) return reply.code(statusOf(job.refusals)).send({ refusals: [...job.refusals] });
      return sendTable(
        reply,
        {
          name: `loi-nhap-${params.id}`,
          columns: [
            { label: 'Bảng', kind: 'text', width: 16 },
            { label: 'Dòng', kind: 'number', width: 8 },
            { label: 'Cột', kind: 'text', width: 16 },
            { label: 'Lỗi', kind: 'text', width: 80 },
          ],
          rows: faultRows(platform, actor, job.value),
        },
        'csv',
      );
    },
  );
}

async function* faultRows(platform: Platform, actor: Actor, job: JobRow): AsyncGenerator<(string | number)[]> {
  for await (const { file, line, column_name, sentence } of allFaults(platform.database, actor, job))
    yield [file, line, column_name, sentence];
}

function registerExports(server: ThadsServer, platform: Platform): void {
  for (const format of ['zip', 'xlsx'] as const)
    server.get(
      `/exports/package.${format}`,
      {
        schema: {
          tags,
          summary: `Toàn bộ dữ liệu của tỉnh thành một gói .${format}`,
          response: refusalResponses,
        },
      },
      async ({ actor }, reply) => sendPackage(reply, await exportStream(platform, actor, format), format),
    );
}

function sendPackage(reply: FastifyReply, exported: Result<Readable>, format: 'zip' | 'xlsx'): FastifyReply {
  if (!exported.ok) return reply.code(statusOf(exported.refusals)).send({ refusals: [...exported.refusals] });
  reply.type(PACKAGE_TYPES[format]);
  reply.header('content-disposition', `attachment; filename="goi-du-lieu.${format}"`);
  return reply.send(exported.value);
}
