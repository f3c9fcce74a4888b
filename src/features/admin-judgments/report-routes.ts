/** Routes of the report: the table at a day, the judgments behind a figure, the table as a file. */
import type { Static } from 'typebox';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Actor } from '#platform/actor.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { readableUnits } from './policy.ts';
import { exportReport } from './queries/export-report.ts';
import { followReport, reportJudgments } from './queries/follow-report.ts';
import type { ReportQuestion } from './queries/follow-report.ts';
import * as schemas from './schemas.ts';

const tags = ['admin-judgments'];
const PAGE = 200;

export function reportRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/admin-judgments/report',
    {
      schema: {
        tags,
        summary: 'Báo cáo theo dõi thi hành án hành chính đến một ngày',
        querystring: schemas.reportQuery,
        response: { 200: schemas.reportAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const question = questionOf(request.actor, request.query, await platform.clock.today());
      if (!question.ok) return sendResult(reply, refuse(...question.refusals));
      const report = await platform.database.as(request.actor, (connection) =>
        followReport(connection, question.value),
      );
      return sendResult(reply, accept(report));
    },
  );
  api.get(
    '/admin-judgments/report/judgments',
    {
      schema: {
        tags,
        summary: 'Các bản án làm nên một con số của báo cáo',
        querystring: schemas.reportJudgmentsQuery,
        response: { 200: schemas.reportJudgmentsAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit, row, column, ...scope } = request.query;
      const question = questionOf(request.actor, scope, await platform.clock.today());
      if (!question.ok) return sendResult(reply, refuse(...question.refusals));
      const last = after === undefined || after === '' ? accept(null) : readCursor(after, 1);
      if (!last.ok) return sendResult(reply, refuse(...last.refusals));
      const all = await platform.database.as(request.actor, (connection) =>
        reportJudgments(connection, question.value, { row, column }),
      );
      const [seen] = last.value ?? [];
      const rest = seen === undefined ? all : all.slice(all.findIndex(({ code }) => code === seen) + 1);
      const rows = rest.slice(0, limit ?? PAGE);
      const shown = rows.at(-1);
      const next = rest.length > rows.length && shown !== undefined ? makeCursor([shown.code]) : null;
      return sendResult(reply, accept({ rows, next }));
    },
  );
  for (const format of ['csv', 'xlsx'] as const)
    api.get(
      `/admin-judgments/report.${format}`,
      { schema: { tags, summary: `Xuất báo cáo ra ${format}`, querystring: schemas.reportQuery } },
      async (request, reply) => {
        const question = questionOf(request.actor, request.query, await platform.clock.today());
        if (!question.ok) return sendResult(reply, refuse(...question.refusals));
        const report = await platform.database.as(request.actor, (connection) =>
          followReport(connection, question.value),
        );
        return exportReport(report, format, reply);
      },
    );
}

function questionOf(actor: Actor, query: Static<typeof schemas.reportQuery>, today: IsoDay): Result<ReportQuestion> {
  const readable = readableUnits(actor);
  if (!readable.ok) return readable;
  const on = query.on ?? today;
  if (on > today)
    return refuse(refusal('day-in-the-future', `Ngày ${formatDate(on)} sau hôm nay (${formatDate(today)}).`, 'on'));
  const { unit, by = 'debtor-kind' } = query;
  return accept({ readable: readable.value, on: getIsoDay(on), by, ...(unit === undefined ? {} : { unit }) });
}
