/** Sign-in, the session, and what a person changes of his own account. */
import type { FastifyRequest } from 'fastify';
import { accept, refusal } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { RequestRefusal } from '#platform/http/request-refusal.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { RefusalsBody } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import type { Auth } from './auth.ts';
import { leaveTrace } from './commands/leave-trace.ts';
import { changePassword, confirmTotp, disableTotp, enrolTotp } from './commands/own-account.ts';
import type { Browser } from './commands/own-account.ts';
import { signIn } from './commands/sign-in.ts';
import type { SessionAnswer } from './contract.ts';
import { findDemoSignIns } from './demonstration.ts';
import { endOwnSession, listOwnSessions } from './own-sessions.ts';
import type { SignedIn } from './session-cache.ts';
import * as schemas from './schemas.ts';

const tags = ['auth'];

export function authRoutes(api: ThadsServer, platform: Platform, auth: Auth): void {
  sessionRoutes(api, platform, auth);
  ownAccountRoutes(api, platform, auth);
  ownSessionRoutes(api, platform, auth);
}

function sessionRoutes(api: ThadsServer, platform: Platform, auth: Auth): void {
  api.get(
    '/session',
    {
      config: { open_to_all: true },
      schema: { tags, summary: 'Ai đang đăng nhập', response: { 200: schemas.sessionAnswer, ...refusalResponses } },
    },
    async (request, reply) => sendResult(reply, accept(await describeSession(platform, auth, request))),
  );
  api.post(
    '/sign-in',
    {
      config: {
        open_to_all: true,
        // By the account that is tried, because an office shares one address.
        rateLimit: {
          max: 30,
          timeWindow: 60_000,
          hook: 'preHandler',
          keyGenerator: (request) => `sign-in ${nameTried(request)}`,
        },
      },
      schema: {
        tags,
        summary: 'Đăng nhập',
        body: schemas.signInBody,
        response: { 200: schemas.doneAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const device = request.headers['user-agent']?.slice(0, 300) ?? '';
      return sendWithCookies(reply, await signIn(auth, platform, { ...request.body, device }));
    },
  );
  api.post(
    '/sign-out',
    {
      config: { open_to_all: true },
      schema: { tags, summary: 'Đăng xuất', response: { 200: schemas.doneAnswer, ...refusalResponses } },
    },
    async (request, reply) => {
      const signed_in = await auth.findSignedIn(request);
      const ended = await auth.better.api.signOut({ headers: browserOf(request).headers, returnHeaders: true });
      auth.forget();
      if (signed_in !== undefined) await leaveTrace(platform, 'sign-out', signed_in);
      return sendWithCookies(reply, accept({ set_cookies: ended.headers.getSetCookie() }));
    },
  );
}

function ownAccountRoutes(api: ThadsServer, platform: Platform, auth: Auth): void {
  const done = { 200: schemas.doneAnswer, ...refusalResponses };
  api.post(
    '/password',
    {
      // Open, because a password given by somebody else opens this way only.
      config: { open_to_all: true },
      schema: { tags, summary: 'Đổi mật khẩu', body: schemas.passwordBody, response: done },
    },
    async (request, reply) => {
      const signed_in = await getSignedIn(auth, request);
      return sendWithCookies(reply, await changePassword(auth, platform, signed_in, browserOf(request), request.body));
    },
  );
  api.post(
    '/totp',
    {
      schema: {
        tags,
        summary: 'Bắt đầu bật xác thực hai bước',
        body: schemas.onlyPasswordBody,
        response: { 200: schemas.totpEnrolment, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const signed_in = await getSignedIn(auth, request);
      return sendResult(reply, await enrolTotp(auth, signed_in, browserOf(request), request.body.password));
    },
  );
  api.post(
    '/totp/confirm',
    { schema: { tags, summary: 'Xác nhận mã để bật xác thực hai bước', body: schemas.totpCodeBody, response: done } },
    async (request, reply) => {
      const signed_in = await getSignedIn(auth, request);
      return sendWithCookies(
        reply,
        await confirmTotp(auth, platform, signed_in, browserOf(request), request.body.code),
      );
    },
  );
  api.post(
    '/totp/disable',
    { schema: { tags, summary: 'Tắt xác thực hai bước', body: schemas.onlyPasswordBody, response: done } },
    async (request, reply) => {
      const signed_in = await getSignedIn(auth, request);
      return sendWithCookies(
        reply,
        await disableTotp(auth, platform, signed_in, browserOf(request), request.body.password),
      );
    },
  );
}

function ownSessionRoutes(api: ThadsServer, platform: Platform, auth: Auth): void {
  api.get(
    '/sessions',
    {
      schema: {
        tags,
        summary: 'Các phiên đăng nhập của tôi',
        response: { 200: schemas.sessionsAnswer, ...refusalResponses },
      },
    },
    async (request, reply) =>
      sendResult(reply, accept({ rows: await listOwnSessions(auth.pool, await getSignedIn(auth, request)) })),
  );
  api.delete(
    '/sessions/:id',
    {
      schema: {
        tags,
        summary: 'Kết thúc một phiên đăng nhập của tôi',
        params: schemas.sessionParams,
        response: { 200: schemas.endedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const signed_in = await getSignedIn(auth, request);
      const ended = await endOwnSession(auth.pool, signed_in, request.params.id);
      auth.forget();
      if (ended.ok) await leaveTrace(platform, 'end-session', signed_in);
      return sendResult(reply, ended);
    },
  );
}

async function describeSession(platform: Platform, auth: Auth, request: FastifyRequest): Promise<SessionAnswer> {
  const signed_in = await auth.findSignedIn(request);
  const demo_sign_ins = await findDemoSignIns(platform);
  if (signed_in === undefined)
    return { signed_in: false, demo_sign_ins: demo_sign_ins ?? [], single_sign_on: auth.single_sign_on };
  const { person, username, must_change_password, totp_enabled } = signed_in;
  const { code, name, post_label, unit_code, unit_name } = person;
  const clock_movable = demo_sign_ins !== undefined;
  return {
    signed_in: true,
    person: { username, code, name, post_label, unit_code, unit_name },
    abilities: clock_movable ? [...person.abilities, 'clock.move'] : person.abilities,
    units: person.units,
    today: await platform.clock.today(),
    clock_movable,
    must_change_password,
    totp_enabled,
  };
}

async function getSignedIn(auth: Auth, request: FastifyRequest): Promise<SignedIn> {
  const signed_in = await auth.findSignedIn(request);
  if (signed_in !== undefined) return signed_in;
  throw new RequestRefusal(401, refusal('not-signed-in', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết.'));
}

/** What better-auth needs to know of the browser: its cookie, and a name for the session. */
function browserOf(request: FastifyRequest): Browser {
  const headers = new Headers({ 'user-agent': request.headers['user-agent']?.slice(0, 300) ?? '' });
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  return { headers };
}

function sendWithCookies(
  reply: { header(name: string, value: string[]): unknown; code(status: number): unknown },
  result: Result<{ readonly set_cookies: readonly string[] }>,
): { done: true } | RefusalsBody {
  if (!result.ok) return sendResult(reply, result);
  reply.header('set-cookie', [...result.value.set_cookies]);
  return { done: true };
}

function nameTried(request: FastifyRequest): string {
  const { body } = request;
  const name: unknown = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return String(name).trim().toLowerCase().slice(0, 100);
}
