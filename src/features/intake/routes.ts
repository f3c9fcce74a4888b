/** Routes of the intake: registers of judgments and requests, parties with look-alikes, courts. No rules here. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { acceptLateRequest } from './commands/accept-late-request.ts';
import { receiveJudgment } from './commands/receive-judgment.ts';
import { receiveRequest } from './commands/receive-request.ts';
import { refuseRequest } from './commands/refuse-request.ts';
import { registerParty } from './commands/register-party.ts';
import { findLookAlikes } from './queries/find-look-alikes.ts';
import { openParty } from './queries/find-party.ts';
import { listCourts } from './queries/list-courts.ts';
import { listJudgments } from './queries/list-judgments.ts';
import { listTimedRequests } from './queries/list-timed-requests.ts';
import type { RegisterKey } from './queries/register-page.ts';
import * as schemas from './schemas.ts';

const tags = ['intake'];
const PAGE = 100;

export function intakeRoutes(api: ThadsServer, platform: Platform): void {
  judgmentRoutes(api, platform);
  requestRoutes(api, platform);
  lateRequestRoute(api, platform);
  partyRoutes(api, platform);
  api.get(
    '/intake/courts',
    {
      schema: {
        tags,
        summary: 'Các Tòa án đã có trong sổ',
        querystring: schemas.courtQuery,
        response: { 200: schemas.courtAnswer, ...refusalResponses },
      },
    },
    async (request) => {
      const courts = await platform.database.as(request.actor, (connection) =>
        listCourts(connection, request.query.text ?? ''),
      );
      return { courts: [...courts] };
    },
  );
}

function judgmentRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/intake/judgments',
    {
      schema: {
        tags,
        summary: 'Sổ nhận bản án, quyết định',
        querystring: schemas.judgmentListQuery,
        response: { 200: schemas.judgmentPage, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit, ...filter } = request.query;
      const key = keyOf(after);
      if (!key.ok) return sendResult(reply, refuse(...key.refusals));
      const page = await platform.database.as(request.actor, (connection) =>
        listJudgments(connection, filter, key.value, limit ?? PAGE),
      );
      return sendResult(reply, accept(present(page)));
    },
  );
  api.post(
    '/intake/judgments',
    {
      schema: {
        tags,
        summary: 'Vào sổ một bản án, quyết định',
        body: schemas.receiveJudgmentBody,
        response: { 201: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { unit, ...judgment } = request.body;
      const input = { unit, judgment };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, receiveJudgment, input, commandOptions(request)),
        201,
      );
    },
  );
}

function requestRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/intake/requests',
    {
      schema: {
        tags,
        summary: 'Sổ nhận yêu cầu thi hành án',
        querystring: schemas.requestListQuery,
        response: { 200: schemas.requestPage, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { after, limit, late, ...filter } = request.query;
      const key = keyOf(after);
      if (!key.ok) return sendResult(reply, refuse(...key.refusals));
      const today = await platform.clock.today();
      const page = await platform.database.as(request.actor, (connection) =>
        listTimedRequests(connection, { ...filter, late: late === true }, today, key.value, limit ?? PAGE),
      );
      return sendResult(reply, accept(present(page)));
    },
  );
  api.post(
    '/intake/requests',
    {
      schema: {
        tags,
        summary: 'Vào sổ một yêu cầu thi hành án',
        body: schemas.receiveRequestBody,
        response: { 201: schemas.receiveRequestAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const requester = schemas.readPartyChoice(request.body.requester, 'requester');
      if (!requester.ok) return sendResult(reply, refuse(...requester.refusals));
      const input = { ...request.body, requester: requester.value };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, receiveRequest, input, commandOptions(request)),
        201,
      );
    },
  );
  api.post(
    '/intake/requests/:code/refusal',
    {
      schema: {
        tags,
        summary: 'Từ chối một yêu cầu thi hành án',
        params: schemas.codeParams,
        body: schemas.refuseRequestBody,
        response: { 200: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const input = { request: request.params.code, ...request.body };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, refuseRequest, input, commandOptions(request)),
      );
    },
  );
}

function lateRequestRoute(api: ThadsServer, platform: Platform): void {
  api.post(
    '/intake/requests/:code/late-acceptance',
    {
      schema: {
        tags,
        summary: 'Chấp nhận một yêu cầu thi hành án quá hạn',
        params: schemas.codeParams,
        body: schemas.acceptLateRequestBody,
        response: { 200: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const input = { request: request.params.code, ...request.body };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, acceptLateRequest, input, commandOptions(request)),
      );
    },
  );
}

function partyRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/intake/parties/look-alikes',
    {
      schema: {
        tags,
        summary: 'Đương sự có thể trùng, trong toàn tỉnh',
        querystring: schemas.lookAlikeQuery,
        response: { 200: schemas.lookAlikeAnswer, ...refusalResponses },
      },
    },
    async (request) => {
      const { name, born_on, born_year, identity_number } = request.query;
      // A birthday that is still being typed gives its year, once that is there.
      const typed_year = /^(?:19|20)\d\d/.exec(born_on ?? '')?.[0];
      const party = {
        name,
        born_year: born_year ?? (typed_year === undefined ? null : Number(typed_year)),
        identity_number: identity_number === undefined || identity_number === '' ? null : identity_number,
      };
      const rows = await platform.database.as(request.actor, (connection) => findLookAlikes(connection, party));
      return { rows: [...rows] };
    },
  );
  api.get(
    '/intake/parties/:code',
    {
      schema: {
        tags,
        summary: 'Một đương sự',
        params: schemas.codeParams,
        response: { 200: schemas.partyDetail, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const party = await openParty(platform, request.actor, code);
      return sendResult(
        reply,
        party === undefined ? refuse(refusal('party-not-found', `Không có đương sự "${code}".`)) : accept(party),
      );
    },
  );
  api.post(
    '/intake/parties',
    {
      schema: {
        tags,
        summary: 'Vào sổ một đương sự',
        body: schemas.registerPartyBody,
        response: { 201: schemas.codeAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { unit, ...party } = request.body;
      const input = { unit, party };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, registerParty, input, commandOptions(request)),
        201,
      );
    },
  );
}

function keyOf(after: string | undefined): Result<RegisterKey | null> {
  // A page asks for its first rows without a cursor, or with an empty one.
  if (after === undefined || after === '') return accept(null);
  const cursor = readCursor(after, 2);
  if (!cursor.ok) return cursor;
  const [received_on, id] = cursor.value;
  if (typeof received_on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(received_on) || !/^\d{1,18}$/.test(String(id)))
    return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
  return accept({ received_on, id: BigInt(String(id)) });
}

/** The rows without the key by which pages go on. */
function present<Row extends RegisterKey>(page: {
  readonly rows: readonly Row[];
  readonly next: RegisterKey | null;
}): { rows: Omit<Row, 'id'>[]; next: string | null } {
  return {
    rows: page.rows.map(({ id: _id, ...row }) => row),
    next: page.next === null ? null : makeCursor([page.next.received_on, page.next.id.toString()]),
  };
}
