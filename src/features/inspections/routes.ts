/** Routes of the self-inspection: counts, list, trend, sheet, the findings of a case, running one, closing with a reason. */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell } from '#platform/http/send-table.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import { ACT_CATALOGUE } from '#features/cases/public.ts';
import { closeFinding } from './commands/close-finding.ts';
import { findCase, inspectCase } from './commands/inspect-case.ts';
import type { CaseRow } from './commands/inspect-case.ts';
import { runInspection } from './commands/run-inspection.ts';
import type { InspectionAnswer } from './commands/run-inspection.ts';
import type { FindingPage, FindingView } from './contract.ts';
import { presentCounts, presentFinding } from './domain/present-findings.ts';
import { findingSight, requireFindingsOf, requireMayClose, requireMayInspectCase } from './policy.ts';
import type { FindingSight } from './policy.ts';
import { countFindings, findLastInspection } from './queries/count-findings.ts';
import type { FindingFilter } from './queries/finding-filter.ts';
import { findingTrend } from './queries/finding-trend.ts';
import { findingsOfCase, listFindings } from './queries/list-findings.ts';
import type { FindingKey } from './queries/list-findings.ts';
import * as schemas from './schemas.ts';
import { SHEET_COLUMNS, sheetRow } from './templates/findings-sheet.ts';

const tags = ['inspections'];
const PAGE = 100;
const ROWS_OF_A_SHEET_AT_ONCE = 1_000;

export function inspectionRoutes(server: ThadsServer, platform: Platform): void {
  registerCounts(server, platform);
  registerList(server, platform);
  registerSheet(server, platform);
  registerCase(server, platform);
  registerWrites(server, platform);
}

function registerCounts(server: ThadsServer, platform: Platform): void {
  server.get(
    '/inspections/counts',
    {
      schema: {
        summary: 'Số phát hiện theo quy tắc, đơn vị, chấp hành viên',
        tags,
        querystring: schemas.CountsQuery,
        response: { 200: schemas.CountsAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const { state, ...filter } = query;
      const today = await platform.clock.today();
      const counts = await ask(platform, actor, async (connection, sight) => {
        const rows = await countFindings(connection, sight, filter);
        return presentCounts(rows, state, today, await findLastInspection(connection));
      });
      return sendResult(reply, counts);
    },
  );
  server.get(
    '/inspections/trend',
    {
      schema: {
        summary: 'Số phát hiện đang tồn tại cuối mỗi tháng',
        tags,
        querystring: schemas.TrendQuery,
        response: { 200: schemas.TrendAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const months = await ask(platform, actor, (connection, sight) => findingTrend(connection, sight, query));
      return sendResult(reply, months.ok ? accept({ months: months.value }) : months);
    },
  );
}

function registerList(server: ThadsServer, platform: Platform): void {
  server.get(
    '/inspections/findings',
    {
      schema: {
        summary: 'Các phát hiện, kéo dài nhất trước',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: schemas.ListAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const { after, limit = PAGE, ...filter } = query;
      const key = after === undefined ? accept(null) : readKey(after);
      const rows = key.ok ? await loadPage(platform, actor, filter, key.value, limit + 1) : key;
      return sendResult(reply, rows.ok ? accept(pageOfRows(rows.value, limit)) : rows);
    },
  );
}

function pageOfRows(rows: readonly FindingView[], limit: number): FindingPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? makeCursor([last.since, last.key]) : null;
  return { rows: page, next };
}

/** Asks on behalf of who may read findings, within what he may read. */
async function ask<T>(
  platform: Platform,
  actor: Actor,
  question: (connection: Connection, sight: FindingSight) => Promise<T>,
): Promise<Result<T>> {
  const sight = findingSight(actor);
  if (!sight.ok) return sight;
  return accept(await platform.database.as(actor, (connection) => question(connection, sight.value)));
}

async function loadPage(
  platform: Platform,
  actor: Actor,
  filter: FindingFilter,
  after: FindingKey | null,
  limit: number,
): Promise<Result<readonly FindingView[]>> {
  const today = await platform.clock.today();
  return ask(platform, actor, async (connection, sight) => {
    const rows = await listFindings(connection, sight, filter, after, limit);
    return rows.map((row) => presentFinding(row, today, ACT_CATALOGUE));
  });
}

/** The sheet that a reviewer signs: everything of the filter, as Excel or CSV. */
function registerSheet(server: ThadsServer, platform: Platform): void {
  for (const format of ['xlsx', 'csv'] as const)
    server.get(
      `/inspections/findings.${format}`,
      { schema: { summary: `Phiếu phát hiện tự kiểm tra, tệp ${format}`, tags, querystring: schemas.CountsQuery } },
      async ({ actor, query }, reply) => {
        const first = await loadPage(platform, actor, query, null, ROWS_OF_A_SHEET_AT_ONCE);
        if (!first.ok) return sendResult(reply, first);
        const name = `tu-kiem-tra-${query.officer ?? query.unit ?? 'tat-ca'}-${await platform.clock.today()}`;
        const rows = sheetRows(platform, actor, query, first.value);
        return sendTable(reply, { name: name.replaceAll(/[^\w-]/g, '-'), columns: SHEET_COLUMNS, rows }, format);
      },
    );
}

async function* sheetRows(
  platform: Platform,
  actor: Actor,
  filter: FindingFilter,
  first: readonly FindingView[],
): AsyncGenerator<readonly TableCell[]> {
  let page = first;
  for (;;) {
    for (const row of page) yield sheetRow(row);
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_OF_A_SHEET_AT_ONCE) return;
    const next = await loadPage(platform, actor, filter, last, ROWS_OF_A_SHEET_AT_ONCE);
    if (!next.ok) throw new Error('a sheet of findings was refused in the middle');
    page = next.value;
  }
}

function registerCase(server: ThadsServer, platform: Platform): void {
  server.get(
    '/inspections/cases/:case',
    {
      schema: {
        summary: 'Phát hiện của một hồ sơ',
        tags,
        params: schemas.CaseParams,
        response: { 200: schemas.CaseAnswer, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => {
      const today = await platform.clock.today();
      const found = await platform.database.as(actor, async (connection) => {
        const subject = await findCase(connection, params.case);
        if (!subject.ok) return subject;
        const permitted = requireFindingsOf(actor, subject.value);
        if (!permitted.ok) return permitted;
        const { registry_id, id } = subject.value;
        const rows = await findingsOfCase(connection, registry_id, id);
        const last = await findLastInspection(connection);
        return accept(
          presentCase(
            actor,
            params.case,
            subject.value,
            rows.map((row) => presentFinding(row, today, ACT_CATALOGUE)),
            last,
          ),
        );
      });
      return sendResult(reply, found);
    },
  );
  server.post(
    '/inspections/cases/:case',
    {
      schema: {
        summary: 'Kiểm tra lại một hồ sơ',
        tags,
        params: schemas.CaseParams,
        response: { 200: schemas.CloseAnswer, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => {
      const done = await inspectCase(platform, actor, params.case);
      return sendResult(reply, done.ok ? accept({ key: params.case }) : done);
    },
  );
}

function presentCase(
  actor: Actor,
  case_code: string,
  subject: CaseRow,
  rows: readonly FindingView[],
  last: Awaited<ReturnType<typeof findLastInspection>>,
) {
  return {
    case_code,
    last,
    may_inspect: requireMayInspectCase(actor, subject).ok,
    may_close: requireMayClose(actor, subject.unit_id).ok,
    rows,
  };
}

function presentRun({ on, cases, entered, changed, found }: InspectionAnswer) {
  return { on, cases, entered, changed, open: found.reduce((sum, row) => sum + row.open, 0) };
}

function registerWrites(server: ThadsServer, platform: Platform): void {
  server.post(
    '/inspections',
    {
      schema: {
        summary: 'Chạy tự kiểm tra ngay',
        tags,
        body: schemas.RunBody,
        response: { 200: schemas.RunAnswer, ...refusalResponses },
      },
    },
    async ({ actor, body }, reply) => {
      const done = await runInspection(platform, actor, { ...body, reason: 'asked' });
      return sendResult(reply, done.ok ? accept(presentRun(done.value)) : done);
    },
  );
  server.post(
    '/inspections/close',
    {
      schema: {
        summary: 'Đóng một phát hiện bằng giải trình',
        tags,
        body: schemas.CloseBody,
        response: { 200: schemas.CloseAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(reply, await runCommand(platform, request.actor, closeFinding, request.body, commandOptions(request))),
  );
}

function readKey(text: string): Result<FindingKey> {
  const parts = readCursor(text, 2);
  if (!parts.ok) return parts;
  const [since, key] = parts.value;
  const day: IsoDay | undefined = findIsoDay(String(since));
  return day === undefined || typeof key !== 'string'
    ? refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'))
    : accept({ since: day, key });
}
