/** Routes of the working day: what is due, the deadline calendar, reminders, files to archive. Parse, query, present. */
import type { Static } from 'typebox';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoMonth } from '#kit/iso-day.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { readReminders } from './commands/read-reminders.ts';
import * as schemas from './deadline-schemas.ts';
import { DEADLINE_SPANS } from './domain/deadline-day.ts';
import type { DeadlineCounts, DeadlineScope, DeadlineSpan } from './domain/deadline-day.ts';
import { mayLeadUnits, mayOversee } from './policy.ts';
import { countDeadlinesByDay } from './queries/count-deadlines-by-day.ts';
import { countWorkDay } from './queries/count-work-day.ts';
import { exportDeadlines } from './queries/export-deadlines.ts';
import { countArchiveChecks, listArchiveChecks } from './queries/list-archive-checks.ts';
import { listDeadlines } from './queries/list-deadlines.ts';
import type { DeadlineCursor, DeadlineFilter } from './queries/list-deadlines.ts';
import { countUnreadReminders, listReminders } from './queries/list-reminders.ts';
import { reminderDayRoutes } from './reminder-routes.ts';

const PAGE = 100;
const tags = ['deadlines'];

export function deadlineRoutes(server: ThadsServer, platform: Platform): void {
  registerWorkDay(server, platform);
  registerLists(server, platform);
  registerCalendar(server, platform);
  registerReminders(server, platform);
  reminderDayRoutes(server, platform);
  registerArchive(server, platform);
}

/** Who leads or only oversees begins with his units, everybody else with his own cases; `not-permitted` for the units of others. */
function scopeOf(actor: Actor, asked: DeadlineScope | undefined): Result<DeadlineScope> {
  if (asked === 'units' && !mayOversee(actor)) return refuseNotPermitted(actor, 'xem thời hạn của cả đơn vị');
  const begins_with_units = mayOversee(actor) && (mayLeadUnits(actor) || !mayAnywhere(actor, 'cases.carry-out'));
  return accept(asked ?? (begins_with_units ? 'units' : 'own'));
}

function registerWorkDay(server: ThadsServer, platform: Platform): void {
  server.get(
    '/work-day',
    {
      schema: {
        tags,
        summary: 'Việc hôm nay: thời hạn quá hạn, đến hạn, sắp đến; hồ sơ chờ kiểm tra lưu trữ; nhắc việc',
        querystring: schemas.WorkDayQuery,
        response: { 200: schemas.WorkDayAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const scope = scopeOf(actor, request.query.scope);
      if (!scope.ok) return sendResult(reply, refuse(...scope.refusals));
      const today = await platform.clock.today();
      const may_oversee = mayOversee(actor);
      return sendResult(
        reply,
        accept(
          await platform.database.as(actor, async (connection) => {
            const by_officer = await countWorkDay(connection, today, scope.value === 'own' ? actor.id : null);
            return {
              today,
              scope: scope.value,
              may_oversee,
              counts: sumsOf(by_officer),
              by_officer,
              archive: may_oversee ? await countArchiveChecks(connection) : null,
              unread_reminders: await countUnreadReminders(connection, actor),
            };
          }),
        ),
      );
    },
  );
}

function sumsOf(rows: readonly DeadlineCounts[]): Record<DeadlineSpan, number> {
  const sums = { late: 0, today: 0, week: 0, month: 0, others: 0 };
  for (const row of rows) for (const span of DEADLINE_SPANS) sums[span] += row[span];
  return sums;
}

function filterOf(actor: Actor, query: Static<typeof schemas.DeadlineExportQuery>): Result<DeadlineFilter> {
  const { scope: asked, ...named } = query;
  const scope = scopeOf(actor, asked);
  return scope.ok ? accept({ ...named, officer_id: scope.value === 'own' ? actor.id : null }) : scope;
}

function registerLists(server: ThadsServer, platform: Platform): void {
  server.get(
    '/deadlines',
    {
      schema: {
        tags,
        summary: 'Các thời hạn đang chạy, theo ngày hết hạn',
        querystring: schemas.DeadlineListQuery,
        response: { 200: schemas.DeadlineListAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit, ...query } = request.query;
      const filter = filterOf(request.actor, query);
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const cursor = readDeadlineCursor(after);
      if (!cursor.ok) return sendResult(reply, refuse(...cursor.refusals));
      const today = await platform.clock.today();
      const page = await platform.database.as(request.actor, async (connection) =>
        listDeadlines(connection, filter.value, await loadCalendar(connection), today, cursor.value, limit ?? PAGE),
      );
      const { next } = page;
      return sendResult(
        reply,
        accept({
          rows: page.rows.map(({ registry_id: _r, case_id: _c, opened_by_act_id: _a, ...row }) => row),
          next: next === null ? null : makeCursor([next.due_on, next.case_id, next.opened_by_act_id, next.rule]),
        }),
      );
    },
  );
  for (const format of ['csv', 'xlsx'] as const)
    server.get(
      `/deadlines/export.${format}`,
      { schema: { tags, summary: `Xuất các thời hạn ra ${format}`, querystring: schemas.DeadlineExportQuery } },
      async (request, reply) => {
        const filter = filterOf(request.actor, request.query);
        if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
        return exportDeadlines(platform, request.actor, filter.value, format, reply);
      },
    );
}

/** A page asks for its first rows without a cursor, or with an empty one. */
function readDeadlineCursor(after: string | undefined): Result<DeadlineCursor | null> {
  if (after === undefined || after === '') return accept(null);
  const cursor = readCursor(after, 4);
  if (!cursor.ok) return cursor;
  const [due_on, case_id, opened_by_act_id, rule] = cursor.value.map(String);
  const isKey = findIsoDay(due_on ?? '') !== undefined && isId(case_id) && isId(opened_by_act_id);
  return isKey && due_on !== undefined && case_id !== undefined && opened_by_act_id !== undefined && rule !== undefined
    ? accept({ due_on, case_id, opened_by_act_id, rule })
    : readBrokenCursor();
}

function isId(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,18}$/.test(text);
}

function readBrokenCursor(): Result<never> {
  const refused = readCursor('', 1);
  if (refused.ok) throw new Error('an empty cursor was understood');
  return refused;
}

function registerCalendar(server: ThadsServer, platform: Platform): void {
  server.get(
    '/deadlines/calendar',
    {
      schema: {
        tags,
        summary: 'Lịch thời hạn của một tháng: mỗi ngày có bao nhiêu thời hạn từng loại',
        querystring: schemas.CalendarQuery,
        response: { 200: schemas.CalendarAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { month, ...query } = request.query;
      const filter = filterOf(request.actor, query);
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const today = await platform.clock.today();
      const days = await platform.database.as(request.actor, (connection) =>
        countDeadlinesByDay(connection, month as IsoMonth, filter.value, today),
      );
      return sendResult(reply, accept({ month, days: days.map((day) => ({ ...day, entries: [...day.entries] })) }));
    },
  );
}

function registerReminders(server: ThadsServer, platform: Platform): void {
  server.get(
    '/reminders',
    {
      schema: {
        tags,
        summary: 'Nhắc việc của tôi, mới nhất trước',
        querystring: schemas.PageQuery,
        response: { 200: schemas.ReminderListAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit } = request.query;
      const cursor = after === undefined || after === '' ? accept(null) : readCursor(after, 1);
      if (!cursor.ok) return sendResult(reply, refuse(...cursor.refusals));
      const seq = cursor.value === null ? null : Number(cursor.value[0]);
      if (seq !== null && !Number.isSafeInteger(seq)) return sendResult(reply, readBrokenCursor());
      const page = await platform.database.as(request.actor, (connection) =>
        listReminders(connection, request.actor, seq, limit ?? PAGE),
      );
      const next = page.next === null ? null : makeCursor([page.next]);
      return sendResult(reply, accept({ rows: page.rows.map((row) => ({ ...row, debtors: [...row.debtors] })), next }));
    },
  );
  server.post(
    '/reminders/read',
    {
      schema: {
        tags,
        summary: 'Đã đọc nhắc việc đến số này',
        body: schemas.ReadRemindersBody,
        response: { 200: schemas.ReadRemindersAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await runCommand(platform, request.actor, readReminders, request.body, commandOptions(request)),
      ),
  );
}

function registerArchive(server: ThadsServer, platform: Platform): void {
  server.get(
    '/archive-checks',
    {
      schema: {
        tags,
        summary: 'Hồ sơ đã kết thúc, chờ kiểm tra trước khi lưu trữ',
        querystring: schemas.PageQuery,
        response: { 200: schemas.ArchiveListAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      if (!mayOversee(actor)) return sendResult(reply, refuseNotPermitted(actor, 'kiểm tra hồ sơ trước khi lưu trữ'));
      const { after, limit } = request.query;
      const cursor = after === undefined || after === '' ? accept(null) : readCursor(after, 2);
      if (!cursor.ok) return sendResult(reply, refuse(...cursor.refusals));
      const [ended_on, id] = (cursor.value ?? []).map(String);
      if (cursor.value !== null && (findIsoDay(ended_on ?? '') === undefined || !isId(id)))
        return sendResult(reply, readBrokenCursor());
      const page = await platform.database.as(actor, (connection) =>
        listArchiveChecks(
          connection,
          ended_on === undefined || id === undefined ? null : { ended_on, id },
          limit ?? PAGE,
        ),
      );
      const { next } = page;
      return sendResult(
        reply,
        accept({
          rows: page.rows.map(({ id: _id, ...row }) => ({ ...row, debtors: [...row.debtors] })),
          next: next === null ? null : makeCursor([next.ended_on, next.id]),
        }),
      );
    },
  );
}
