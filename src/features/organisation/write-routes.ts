/** Changing the organisation: each route is one command. */
import type { FastifyRequest } from 'fastify';
import type { Result } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import type { Command, JsonValue } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import { closeUnit } from './commands/close-unit.ts';
import { createStaff } from './commands/create-staff.ts';
import { createUnit } from './commands/create-unit.ts';
import { delegateSigning } from './commands/delegate-signing.ts';
import { endPost } from './commands/end-post.ts';
import { moveClock } from './commands/move-clock.ts';
import type { OpenYears } from './commands/move-clock.ts';
import { revokeDelegation } from './commands/revoke-delegation.ts';
import { secondOfficer } from './commands/second-officer.ts';
import { startPost } from './commands/start-post.ts';
import * as schemas from './schemas.ts';

const tags = ['organisation'];

export function organisationWrites(api: ThadsServer, platform: Platform, on_change: () => void): void {
  const run = runner(platform, on_change);
  unitWrites(api, run);
  staffWrites(api, run);
  delegationWrites(api, run);
}

/** `POST /api/clock`: the day of a demonstration moves forward. */
export function clockRoutes(api: ThadsServer, platform: Platform, openYears: OpenYears, on_change: () => void): void {
  const run = runner(platform, () => {
    platform.clock.forget();
    on_change();
  });
  const command = moveClock(openYears);
  api.post(
    '/clock',
    {
      schema: {
        tags,
        summary: 'Chuyển ngày làm việc của dữ liệu mẫu tới trước',
        body: schemas.clockBody,
        response: { 200: schemas.clockAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, command, request.body)),
  );
}

type Run = <I, A extends JsonValue>(
  request: Pick<FastifyRequest, 'actor' | 'headers'>,
  command: Command<I, A>,
  input: I,
) => Promise<Result<A>>;

function runner(platform: Platform, on_change: () => void): Run {
  return async (request, command, input) => {
    const result = await runCommand(platform, request.actor, command, input, commandOptions(request));
    if (result.ok) on_change();
    return result;
  };
}

function unitWrites(api: ThadsServer, run: Run): void {
  api.post(
    '/organisation/units',
    {
      schema: {
        tags,
        summary: 'Lập đơn vị',
        body: schemas.createUnitBody,
        response: { 201: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, createUnit, request.body), 201),
  );
  api.post(
    '/organisation/units/:unit/close',
    {
      schema: {
        tags,
        summary: 'Kết thúc hoạt động của đơn vị',
        params: schemas.unitParams,
        body: schemas.closeUnitBody,
        response: { 200: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { last_day, successor = null } = request.body;
      return sendResult(reply, await run(request, closeUnit, { code: request.params.unit, last_day, successor }));
    },
  );
}

function staffWrites(api: ThadsServer, run: Run): void {
  const response = { 200: schemas.staffCodeAnswer, ...refusalResponses };
  const params = schemas.staffParams;
  api.post(
    '/organisation/staff',
    {
      schema: {
        tags,
        summary: 'Thêm cán bộ',
        body: schemas.createStaffBody,
        response: { 201: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request, createStaff, request.body), 201),
  );
  api.post(
    '/organisation/staff/:staff/posts',
    { schema: { tags, summary: 'Giao chức vụ', params, body: schemas.startPostBody, response } },
    async (request, reply) => {
      const { unit, post, valid_from, valid_to = null } = request.body;
      const input = { staff: request.params.staff, unit, post, valid_from, valid_to };
      return sendResult(reply, await run(request, startPost, input));
    },
  );
  api.post(
    '/organisation/staff/:staff/posts/end',
    { schema: { tags, summary: 'Kết thúc chức vụ', params, body: schemas.endPostBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, endPost, { staff: request.params.staff, ...request.body })),
  );
  api.post(
    '/organisation/staff/:staff/secondments',
    { schema: { tags, summary: 'Biệt phái chấp hành viên', params, body: schemas.secondOfficerBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, secondOfficer, { staff: request.params.staff, ...request.body })),
  );
}

function delegationWrites(api: ThadsServer, run: Run): void {
  const response = { 200: schemas.numberAnswer, ...refusalResponses };
  const params = schemas.unitParams;
  api.post(
    '/organisation/units/:unit/delegations',
    { schema: { tags, summary: 'Ủy quyền ký', params, body: schemas.delegateSigningBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, delegateSigning, { unit: request.params.unit, ...request.body })),
  );
  api.post(
    '/organisation/units/:unit/delegations/revoke',
    { schema: { tags, summary: 'Thu hồi ủy quyền ký', params, body: schemas.revokeDelegationBody, response } },
    async (request, reply) =>
      sendResult(reply, await run(request, revokeDelegation, { unit: request.params.unit, ...request.body })),
  );
}
