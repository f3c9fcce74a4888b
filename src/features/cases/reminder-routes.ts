/** Routes of the days on which deadlines are warned of: read by everybody, set by who says what the law of the office is. */
import { accept } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { setReminderDays } from './commands/set-reminder-days.ts';
import * as schemas from './deadline-schemas.ts';
import type { ReminderDays } from './domain/reminder-days.ts';
import { getReminderDays } from './queries/get-reminder-days.ts';

const tags = ['deadlines'];

export function reminderDayRoutes(server: ThadsServer, platform: Platform): void {
  server.get(
    '/reminder-days',
    {
      schema: {
        tags,
        summary: 'Số ngày làm việc nhắc trước khi hết hạn',
        response: { 200: schemas.ReminderDaysAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        accept(presentDays(await platform.database.as(request.actor, (connection) => getReminderDays(connection)))),
      ),
  );
  server.post(
    '/reminder-days',
    {
      schema: {
        tags,
        summary: 'Đặt số ngày làm việc nhắc trước khi hết hạn',
        body: schemas.SetReminderDaysBody,
        response: { 200: schemas.ReminderDaysAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const set = await runCommand(platform, request.actor, setReminderDays, request.body, commandOptions(request));
      return sendResult(reply, set.ok ? accept(presentDays(set.value)) : set);
    },
  );
}

function presentDays({ duty, right, waiting, head }: ReminderDays) {
  return { duty: [...duty], right: [...right], waiting: [...waiting], head: [...head] };
}
