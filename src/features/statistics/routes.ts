/** Routes of the statistics: the results report, the cases behind a figure, the curves, the narrative. */
import type { Static } from 'typebox';
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell } from '#platform/http/send-table.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { ReportCasePage } from './contract.ts';
import type { FigureKey, FigurePage, FigureQuestion } from './domain/figure.ts';
import type { ReportQuestion, ResultsReport } from './domain/results-report.ts';
import { requireStatistics } from './policy.ts';
import { pageOfFigure } from './queries/report-cases.ts';
import { resultsNarrative } from './queries/results-narrative.ts';
import { resultsReport } from './queries/results-report.ts';
import { resultsSeries } from './queries/results-series.ts';
import {
  DayQuery,
  SeriesQuery,
  FigurePageAnswer,
  FigurePageQuery,
  FigureQuery,
  NarrativeAnswer,
  ReportAnswer,
  ReportQuery,
  SeriesAnswer,
} from './schemas.ts';
import { CASE_TABLE_COLUMNS, caseTableRow, presentCaseRow } from './templates/figure-cases.ts';
import { EXCEL_CSV, resultsCsv } from './templates/results-csv.ts';
import { presentReportPage } from './templates/results-json.ts';
import { resultsText } from './templates/results-text.ts';
import { presentSeries } from './templates/series-json.ts';

const PAGE = 100;
const ROWS_OF_AN_EXPORT_AT_ONCE = 2_000;
const tags = ['statistics'];

export function statisticsRoutes(server: ThadsServer, platform: Platform): void {
  registerReport(server, platform);
  registerReportFiles(server, platform);
  registerCases(server, platform);
  registerCaseFiles(server, platform);
  registerSeries(server, platform);
}

/** Asks the database on behalf of a reader of statistics. */
async function ask<T>(
  platform: Platform,
  actor: Actor,
  question: (connection: Connection) => Promise<Result<T>>,
): Promise<Result<T>> {
  const permitted = requireStatistics(actor);
  return permitted.ok ? platform.database.as(actor, question) : permitted;
}

function registerReport(server: ThadsServer, platform: Platform): void {
  server.get(
    '/statistics/results',
    {
      schema: {
        summary: 'Kết quả thi hành án tại một ngày, so với cùng kỳ',
        tags,
        querystring: ReportQuery,
        response: { 200: ReportAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const question = { ...reportQuestion(query), compare_groups: true };
      const report = await ask(platform, actor, (connection) => resultsReport(connection, actor, question));
      return sendResult(reply, report.ok ? accept(presentReportPage(report.value)) : report);
    },
  );
  server.get(
    '/statistics/narrative',
    {
      schema: {
        summary: 'Kết quả thi hành án bằng lời',
        tags,
        querystring: DayQuery,
        response: { 200: NarrativeAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const { on, unit = null } = query;
      const told = await ask(platform, actor, (connection) => resultsNarrative(connection, actor, { on, unit }));
      return sendResult(reply, told.ok ? accept({ on, unit, paragraphs: told.value }) : told);
    },
  );
}

/** The report as a file: what the page shows, in the layout of the circular for Excel. */
const FILES = {
  csv: { type: 'text/csv; charset=utf-8', write: (report: ResultsReport) => resultsCsv(report, EXCEL_CSV) },
  txt: { type: 'text/plain; charset=utf-8', write: resultsText },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // The workbook library is heavy, and most servers never need it.
    write: async (report: ResultsReport) => (await import('./templates/results-xlsx.ts')).resultsWorkbook(report),
  },
} as const;

function registerReportFiles(server: ThadsServer, platform: Platform): void {
  for (const ending of ['csv', 'txt', 'xlsx'] as const)
    server.get(
      `/statistics/results.${ending}`,
      { schema: { summary: `Kết quả thi hành án, tệp ${ending}`, tags, querystring: ReportQuery } },
      async ({ actor, query }, reply) => {
        const report = await ask(platform, actor, (connection) =>
          resultsReport(connection, actor, reportQuestion(query)),
        );
        if (!report.ok) return sendResult(reply, report);
        reply.header('content-disposition', `attachment; filename="ket-qua-${query.on}.${ending}"`);
        reply.type(FILES[ending].type);
        return FILES[ending].write(report.value);
      },
    );
}

function registerCases(server: ThadsServer, platform: Platform): void {
  server.get(
    '/statistics/results/cases',
    {
      schema: {
        summary: 'Các hồ sơ đứng sau một con số; tổng của chúng bằng con số đó',
        tags,
        querystring: FigurePageQuery,
        response: { 200: FigurePageAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const after = query.after === undefined ? accept(null) : readKey(query.after);
      if (!after.ok) return sendResult(reply, refuse(...after.refusals));
      const page = await ask(platform, actor, (connection) =>
        pageOfFigure(connection, actor, figureQuestion(query), after.value, query.limit ?? PAGE),
      );
      return sendResult(reply, page.ok ? accept(presentPage(page.value)) : page);
    },
  );
}

function registerCaseFiles(server: ThadsServer, platform: Platform): void {
  for (const format of ['csv', 'xlsx'] as const)
    server.get(
      `/statistics/results/cases.${format}`,
      { schema: { summary: `Các hồ sơ đứng sau một con số, tệp ${format}`, tags, querystring: FigureQuery } },
      async ({ actor, query }, reply) => {
        const question = figureQuestion(query);
        const first = await ask(platform, actor, (connection) =>
          pageOfFigure(connection, actor, question, null, ROWS_OF_AN_EXPORT_AT_ONCE),
        );
        if (!first.ok) return sendResult(reply, first);
        const rows = tableRows(platform, actor, question, first.value);
        return sendTable(reply, { name: `${query.column}-${query.on}`, columns: CASE_TABLE_COLUMNS, rows }, format);
      },
    );
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* tableRows(
  platform: Platform,
  actor: Actor,
  question: FigureQuestion,
  first: FigurePage,
): AsyncGenerator<readonly TableCell[]> {
  let page = first;
  for (;;) {
    for (const row of page.rows) yield caseTableRow(row);
    const after = page.next;
    if (after === null) return;
    const next = await platform.database.as(actor, (connection) =>
      pageOfFigure(connection, actor, question, after, ROWS_OF_AN_EXPORT_AT_ONCE),
    );
    if (!next.ok) throw new Error('a figure was refused in the middle of its export');
    page = next.value;
  }
}

function registerSeries(server: ThadsServer, platform: Platform): void {
  server.get(
    '/statistics/series',
    {
      schema: {
        summary: 'Số liệu lũy kế từng tháng, năm nay và năm trước',
        tags,
        querystring: SeriesQuery,
        response: { 200: SeriesAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) => {
      const question = { on: query.on, unit: query.unit ?? null, only: query.only ?? null };
      const series = await ask(platform, actor, (connection) => resultsSeries(connection, actor, question));
      return sendResult(reply, series.ok ? accept(presentSeries(question, series.value)) : series);
    },
  );
}

function reportQuestion({ on, unit, by, only }: Static<typeof ReportQuery>): ReportQuestion {
  return { on, unit: unit ?? null, by: by ?? null, only: only ?? null };
}

function figureQuestion(query: Static<typeof FigureQuery>): FigureQuestion {
  const { on, column, unit, own_unit, officer, basis, case_type, only } = query;
  return {
    on,
    column,
    unit: unit ?? null,
    own_unit,
    officer: officer ?? null,
    basis: basis ?? null,
    case_type: case_type ?? null,
    only: only ?? null,
  };
}

function presentPage({ rows, next, totals }: FigurePage): ReportCasePage {
  return {
    rows: rows.map(presentCaseRow),
    next: next === null ? null : makeCursor([next.decided_on, next.case_id, next.registry_id]),
    totals: totals === null ? null : { ...totals, amount_vnd: toSafeInteger(totals.amount_vnd) },
  };
}

function readKey(text: string): Result<FigureKey> {
  const parts = readCursor(text, 3);
  if (!parts.ok) return parts;
  const [decided_on, case_id, registry_id] = parts.value.map(String);
  if (findIsoDay(decided_on ?? '') === undefined || !isId(case_id) || !isId(registry_id))
    return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
  return accept({ decided_on: decided_on ?? '', case_id, registry_id });
}

function isId(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,18}$/.test(text);
}
