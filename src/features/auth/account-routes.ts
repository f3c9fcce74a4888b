/** What heads do with the accounts of others. None of it keeps an answer for a repeated key, because some hold a password. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { runCommand } from '#platform/command.ts';
import type { Command, JsonValue } from '#platform/command.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Auth } from './auth.ts';
import { createAccount, endAllSessions, lockAccount, resetAccount, unlockAccount } from './commands/manage-account.ts';
import { listAccounts } from './queries/list-accounts.ts';
import * as schemas from './schemas.ts';

const tags = ['auth'];

export function accountRoutes(api: ThadsServer, platform: Platform, auth: Auth): void {
  api.get(
    '/accounts',
    {
      schema: {
        tags,
        summary: 'Tài khoản đăng nhập của đơn vị',
        querystring: schemas.accountsQuery,
        response: { 200: schemas.accountsAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await listAccounts(auth, platform, request.actor, request.query)),
  );
  accountWrites(api, platform, auth);
}

function accountWrites(api: ThadsServer, platform: Platform, auth: Auth): void {
  const run = async <I, A extends JsonValue>(actor: Actor, command: Command<I, A>, input: I): Promise<Result<A>> => {
    const result = await runCommand(platform, actor, command, input);
    auth.forget();
    return result;
  };
  api.post(
    '/accounts',
    {
      schema: {
        tags,
        summary: 'Cấp tài khoản cho một cán bộ',
        body: schemas.createAccountBody,
        response: { 201: schemas.newPasswordAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const input = { staff: request.body.staff, username: request.body.username ?? null };
      return sendResult(reply, await run(request.actor, createAccount(auth.people), input), 201);
    },
  );
  api.post(
    '/accounts/:staff/reset',
    {
      schema: {
        tags,
        summary: 'Cấp lại mật khẩu, bỏ xác thực hai bước',
        params: schemas.staffParams,
        response: { 200: schemas.newPasswordAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request.actor, resetAccount(auth.people), request.params)),
  );
  api.post(
    '/accounts/:staff/end-sessions',
    {
      schema: {
        tags,
        summary: 'Kết thúc mọi phiên đăng nhập của một cán bộ',
        params: schemas.staffParams,
        response: { 200: schemas.endedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await run(request.actor, endAllSessions(auth.people), request.params)),
  );
  for (const [path, summary, command] of [
    ['lock', 'Khóa tài khoản', lockAccount(auth.people)],
    ['unlock', 'Mở khóa tài khoản', unlockAccount(auth.people)],
  ] as const)
    api.post(
      `/accounts/:staff/${path}`,
      {
        schema: {
          tags,
          summary,
          params: schemas.staffParams,
          response: { 200: schemas.doneAnswer, ...refusalResponses },
        },
      },
      async (request, reply) => {
        const result = await run(request.actor, command, request.params);
        return sendResult(reply, result.ok ? accept({ done: true as const }) : result);
      },
    );
}
