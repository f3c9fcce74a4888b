/** The rulebook over HTTP: its changes for everybody, and the three commands that add to them. */
import { accept } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import { addHoliday } from './commands/add-holiday.ts';
import { removeHoliday } from './commands/remove-holiday.ts';
import { setLawSetting } from './commands/set-law-setting.ts';
import { listCalendarChanges } from './queries/list-calendar-changes.ts';
import { listSettingChanges } from './queries/list-setting-changes.ts';
import * as schemas from './schemas.ts';

const tags = ['rulebook'];

export type RulebookOptions = {
  /** Run after each change that may move working days: what was computed with the calendar before follows it. */
  readonly after_change?: () => Promise<unknown>;
};

/** `options.after_change` runs behind the answer; the server does not end before it has. */
export function rulebookRoutes(api: ThadsServer, platform: Platform, options: RulebookOptions = {}): void {
  const follow = followerOf(api, platform, options);
  api.get(
    '/rulebook',
    {
      schema: {
        tags,
        summary: 'Thay đổi của lịch ngày nghỉ và của cài đặt theo luật',
        response: { 200: schemas.rulebookAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const found = await platform.database.as(request.actor, async (connection) => ({
        calendar_changes: [...(await listCalendarChanges(connection))],
        setting_changes: [...(await listSettingChanges(connection))],
      }));
      return sendResult(reply, accept(found));
    },
  );
  calendarWrites(api, platform, follow);
  settingWrites(api, platform, follow);
}

function followerOf(api: ThadsServer, platform: Platform, { after_change }: RulebookOptions): () => void {
  const running = new Set<Promise<unknown>>();
  api.addHook('onClose', async () => {
    await Promise.allSettled(running);
  });
  return () => {
    if (after_change === undefined) return;
    const followed = after_change()
      .catch((error: unknown) => platform.log.error({ err: error }, 'a change of the calendar was not followed up'))
      .finally(() => running.delete(followed));
    running.add(followed);
  };
}

function calendarWrites(api: ThadsServer, platform: Platform, follow: () => void): void {
  api.post(
    '/rulebook/holidays',
    {
      schema: {
        tags,
        summary: 'Thêm ngày nghỉ hoặc ngày làm bù',
        body: schemas.addHolidayBody,
        response: { 201: schemas.addHolidayAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { last_day = request.body.day, ...rest } = request.body;
      const input = { ...rest, last_day };
      const done = await runCommand(platform, request.actor, addHoliday, input, commandOptions(request));
      if (done.ok) follow();
      return sendResult(reply, done.ok ? accept({ days: [...done.value.days] }) : done, 201);
    },
  );
  api.post(
    '/rulebook/holidays/remove',
    {
      schema: {
        tags,
        summary: 'Bỏ một ngày nghỉ hoặc ngày làm bù',
        body: schemas.removeHolidayBody,
        response: { 200: schemas.removeHolidayAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const done = await runCommand(platform, request.actor, removeHoliday, request.body, commandOptions(request));
      if (done.ok) follow();
      return sendResult(reply, done);
    },
  );
}

function settingWrites(api: ThadsServer, platform: Platform, follow: () => void): void {
  api.post(
    '/rulebook/settings/:name',
    {
      schema: {
        tags,
        summary: 'Đặt giá trị của một cài đặt theo luật, từ một ngày',
        params: schemas.settingParams,
        body: schemas.setSettingBody,
        response: { 200: schemas.setSettingAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { note = '', ...rest } = request.body;
      const input = { name: request.params.name, ...rest, note };
      const done = await runCommand(platform, request.actor, setLawSetting, input, commandOptions(request));
      if (done.ok) follow();
      return sendResult(reply, done);
    },
  );
}
