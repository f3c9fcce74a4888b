/** Routes of drafted acts: drafting, completing, submitting, approving or returning, issuing; and papers of acts recorded before. */
import type { Static } from 'typebox';
import { accept } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import type { DraftStatus } from '#features/documents/contract.ts';
import { changeActDraft } from './commands/change-act-draft.ts';
import { draftAct } from './commands/draft-act.ts';
import type { DraftTerms } from './commands/draft-act.ts';
import { draftPaperOfAct } from './commands/draft-paper-of-act.ts';
import { issueAct } from './commands/issue-act.ts';
import { moveActDraft } from './commands/move-act-draft.ts';
import {
  ActOfCaseParams,
  ChangeDraftBody,
  DraftActBody,
  DraftDetailAnswer,
  DraftedAnswer,
  DraftListAnswer,
  DraftListQuery,
  DraftParams,
  IssueDraftBody,
  IssuedAnswer,
  MovedAnswer,
  MoveDraftBody,
  PaperOfActBody,
} from './draft-schemas.ts';
import { getActDraftDetail } from './queries/get-act-draft-detail.ts';
import { listActDrafts } from './queries/list-act-drafts.ts';
import { CaseCodeParams } from './schemas.ts';

const tags = ['drafts'];
const PAGE = 50;
const OPEN: readonly DraftStatus[] = ['draft', 'submitted', 'returned', 'approved'];

export function draftRoutes(server: ThadsServer, platform: Platform): void {
  registerDrafting(server, platform);
  registerChanging(server, platform);
  registerWay(server, platform);
  registerReading(server, platform);
}

function registerDrafting(server: ThadsServer, platform: Platform): void {
  server.post(
    '/cases/:code/drafts',
    {
      schema: {
        tags,
        summary: 'Soạn một nghiệp vụ kèm văn bản',
        params: CaseCodeParams,
        body: DraftActBody,
        response: { 201: DraftedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { type, fields, signatory, ...terms } = request.body;
      const input = {
        case_code: request.params.code,
        terms: { ...termsOf(terms), type },
        fields: fields ?? {},
        signatory: signatory ?? null,
      };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, draftAct, input, commandOptions(request)),
        201,
      );
    },
  );
  server.post(
    '/cases/:code/acts/:act/drafts',
    {
      schema: {
        tags,
        summary: 'Lập văn bản của một nghiệp vụ đã ghi',
        params: ActOfCaseParams,
        body: PaperOfActBody,
        response: { 201: DraftedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { code, act } = request.params;
      const { fields = {}, signatory = null } = request.body;
      const input = { case_code: code, act_code: act, fields, signatory };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, draftPaperOfAct, input, commandOptions(request)),
        201,
      );
    },
  );
}

function registerChanging(server: ThadsServer, platform: Platform): void {
  server.put(
    '/drafts/:id',
    {
      schema: {
        tags,
        summary: 'Sửa bản soạn',
        params: DraftParams,
        body: ChangeDraftBody,
        response: { 200: DraftedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { version, fields, signatory, ...terms } = request.body;
      const input = {
        draft: BigInt(request.params.id),
        version,
        terms: termsOf(terms),
        fields: fields ?? {},
        signatory: signatory ?? null,
      };
      return sendResult(
        reply,
        await runCommand(platform, request.actor, changeActDraft, input, commandOptions(request)),
      );
    },
  );
}

type TermsBody = Omit<Static<typeof ChangeDraftBody>, 'version' | 'fields' | 'signatory'>;

function termsOf(body: TermsBody): Omit<DraftTerms, 'type'> {
  return {
    dated_on: body.dated_on,
    ground: body.ground ?? null,
    amount_vnd: body.amount_vnd === undefined || body.amount_vnd === null ? null : BigInt(body.amount_vnd),
    receiving_unit: body.unit ?? null,
    officer: body.officer ?? null,
    data: body.data ?? {},
  };
}

function registerWay(server: ThadsServer, platform: Platform): void {
  server.post(
    '/drafts/:id/move',
    {
      schema: {
        tags,
        summary: 'Trình, duyệt, trả lại hoặc bỏ bản soạn',
        params: DraftParams,
        body: MoveDraftBody,
        response: { 200: MovedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { version, to, remark } = request.body;
      const input = { draft: BigInt(request.params.id), version, to, remark: remark ?? null };
      return sendResult(reply, await runCommand(platform, request.actor, moveActDraft, input, commandOptions(request)));
    },
  );
  server.post(
    '/drafts/:id/issue',
    {
      schema: {
        tags,
        summary: 'Phát hành: ghi nghiệp vụ, lấy số, lưu văn bản',
        params: DraftParams,
        body: IssueDraftBody,
        response: { 201: IssuedAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { version, dated_on } = request.body;
      const input = { draft: BigInt(request.params.id), version, dated_on: dated_on ?? null };
      const issued = await runCommand(platform, request.actor, issueAct, input, commandOptions(request));
      return sendResult(reply, issued, 201);
    },
  );
}

function registerReading(server: ThadsServer, platform: Platform): void {
  server.get(
    '/drafts',
    {
      schema: {
        tags,
        summary: 'Các bản soạn trong phạm vi của mình',
        querystring: DraftListQuery,
        response: { 200: DraftListAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { status, unit, own, after, limit = PAGE } = request.query;
      const rows = await platform.database.as(request.actor, (connection) =>
        listActDrafts(connection, {
          statuses: statusesOf(status),
          unit: unit ?? null,
          case_code: request.query.case ?? null,
          made_by: own === true ? request.actor.id : null,
          after: after === undefined ? null : BigInt(after),
          limit,
        }),
      );
      return sendResult(reply, accept({ rows, next: rows.length < limit ? null : (rows.at(-1)?.draft ?? null) }));
    },
  );
  server.get(
    '/drafts/:id',
    {
      schema: {
        tags,
        summary: 'Một bản soạn',
        params: DraftParams,
        response: { 200: DraftDetailAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const today = await platform.clock.today();
      const id = BigInt(request.params.id);
      const detail = await platform.database.as(request.actor, (connection) =>
        getActDraftDetail(connection, request.actor, id, today),
      );
      return sendResult(reply, detail);
    },
  );
}

/** Unknown words among the statuses ask for nothing. */
function statusesOf(text: string | undefined): readonly DraftStatus[] {
  if (text === undefined) return OPEN;
  return text.split(',').filter((word): word is DraftStatus => word in DRAFT_STATUS_LABELS);
}
