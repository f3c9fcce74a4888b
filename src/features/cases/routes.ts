/** Routes of cases: desk, list, page, recording an act. Parse, command or query, present; no rules. */
import type { Static } from 'typebox';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { POSITION_NAMES, POSITIONS } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import { logRead } from '#features/audit/public.ts';
import type { Platform } from '#platform/platform.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import { recordAct } from './commands/record-act.ts';
import type { RecordActAnswer } from './commands/record-act.ts';
import { CASE_LIST_COLUMNS, CASE_TYPES } from './contract.ts';
import type { CaseFilter, CaseListRow, CaseSort, RecordedActAnswer } from './contract.ts';
import { officerDesks } from './queries/desk.ts';
import { exportCases } from './queries/export-cases.ts';
import { findCaseDetail } from './queries/get-case-detail.ts';
import { countCases, listCases } from './queries/list-cases.ts';
import type { CasePage } from './queries/list-cases.ts';
import {
  CaseCodeParams,
  CaseCountAnswer,
  CaseCountQuery,
  CaseDetailAnswer,
  CaseExportQuery,
  CaseListAnswer,
  CaseListQuery,
  DeskAnswer,
  RecordActBody,
  RecordedActAnswerSchema,
} from './schemas.ts';
import { mayLeadUnits } from './policy.ts';

const PAGE = 100;

export function caseRoutes(server: ThadsServer, platform: Platform): void {
  registerDesk(server, platform);
  registerList(server, platform);
  registerExport(server, platform);
  registerCase(server, platform);
}

function registerDesk(server: ThadsServer, platform: Platform): void {
  server.get(
    '/desk',
    {
      schema: {
        summary: 'Bàn làm việc: số việc chờ theo hàng đợi',
        tags: ['cases'],
        response: { 200: DeskAnswer, ...refusalResponses },
      },
    },
    async (request) => {
      const { actor } = request;
      const today = await platform.clock.today();
      const scope: 'own' | 'units' = mayLeadUnits(actor) ? 'units' : 'own';
      const rows = await platform.database.as(actor, (connection) =>
        officerDesks(connection, today, scope === 'own' ? actor.id : null),
      );
      const by_officer = rows.map((row) => ({ ...row, rest_vnd: toSafeInteger(row.rest_vnd) }));
      const sum = (figure: (row: (typeof by_officer)[number]) => number): number =>
        by_officer.reduce((total, row) => total + figure(row), 0);
      return {
        today,
        scope,
        queues: {
          new: sum((row) => row.new),
          'without-notice': sum((row) => row.without_notice),
          'without-verification': sum((row) => row.without_verification),
          untouched: sum((row) => row.open),
        },
        open: { count: sum((row) => row.open), rest_vnd: sum((row) => row.rest_vnd) },
        by_officer,
      };
    },
  );
}

function registerList(server: ThadsServer, platform: Platform): void {
  server.get(
    '/cases',
    {
      schema: {
        summary: 'Danh sách hồ sơ',
        tags: ['cases'],
        querystring: CaseListQuery,
        response: { 200: CaseListAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { sort, direction, after, limit, ...rest } = request.query;
      const filter = filterOf(rest, await platform.clock.today());
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const cursor = after === undefined ? accept(null) : readCursor(after, 2);
      if (!cursor.ok) return sendResult(reply, refuse(...cursor.refusals));
      const [value, id] = cursor.value ?? [];
      const page = await platform.database.as(request.actor, (connection) =>
        listCases(
          connection,
          request.actor,
          filter.value,
          sortOf(rest.queue, sort, direction),
          cursor.value === null ? null : { value: String(value), id: String(id) },
          limit ?? PAGE,
        ),
      );
      const next = page.next === null ? null : makeCursor([page.next.value, page.next.id]);
      return sendResult(reply, accept({ rows: page.rows.map(presentRow), next }));
    },
  );
  server.get(
    '/cases/count',
    {
      schema: {
        summary: 'Số hồ sơ và số tiền theo bộ lọc',
        tags: ['cases'],
        querystring: CaseCountQuery,
        response: { 200: CaseCountAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const filter = filterOf(request.query, await platform.clock.today());
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const counted = await platform.database.as(request.actor, (connection) => countCases(connection, filter.value));
      const { count, rest_vnd, whole_vnd } = counted;
      return sendResult(
        reply,
        accept({ count, rest_vnd: toSafeInteger(rest_vnd), whole_vnd: toSafeInteger(whole_vnd) }),
      );
    },
  );
}

function registerExport(server: ThadsServer, platform: Platform): void {
  for (const format of ['csv', 'xlsx'] as const)
    server.get(
      `/cases/export.${format}`,
      { schema: { summary: `Xuất danh sách đang lọc ra ${format}`, tags: ['cases'], querystring: CaseExportQuery } },
      async (request, reply) => {
        const { sort, direction, columns: asked, ...rest } = request.query;
        const filter = filterOf(rest, await platform.clock.today());
        if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
        const columns =
          asked === undefined ? accept(CASE_LIST_COLUMNS) : wordsAmong(CASE_LIST_COLUMNS, asked, columnUnknown);
        if (!columns.ok) return sendResult(reply, refuse(...columns.refusals));
        const question = { filter: filter.value, sort: sortOf(rest.queue, sort, direction), columns: columns.value };
        return exportCases(platform, request.actor, question, format, reply);
      },
    );
}

function registerCase(server: ThadsServer, platform: Platform): void {
  server.get(
    '/cases/:code',
    {
      schema: {
        summary: 'Một hồ sơ với toàn bộ nghiệp vụ',
        tags: ['cases'],
        params: CaseCodeParams,
        response: { 200: CaseDetailAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const today = await platform.clock.today();
      const { code } = request.params;
      const detail = await platform.database.as(request.actor, async (connection) => {
        const found = await findCaseDetail(connection, request.actor, code, today);
        if (found !== undefined) await logRead(connection, request.actor, `case ${code}`);
        return found;
      });
      if (detail === undefined)
        return sendResult(reply, refuse(refusal('case-not-found', `Không có hồ sơ "${code}" trong phạm vi của bạn.`)));
      return sendResult(reply, accept(detail));
    },
  );
  server.post(
    '/cases/:code/acts',
    {
      schema: {
        summary: 'Ghi một nghiệp vụ vào hồ sơ',
        tags: ['cases'],
        params: CaseCodeParams,
        body: RecordActBody,
        response: { 200: RecordedActAnswerSchema, 201: RecordedActAnswerSchema, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const dry_run = body.dry_run === true;
      const result = await runCommand(
        platform,
        request.actor,
        recordAct,
        {
          case_code: request.params.code,
          expected_seq: body.expected_seq,
          type: body.type,
          dated_on: body.dated_on,
          ground: body.ground ?? null,
          amount_vnd: body.amount_vnd === undefined || body.amount_vnd === null ? null : BigInt(body.amount_vnd),
          receiving_unit: body.unit ?? null,
          officer: body.officer ?? null,
          corrects: body.corrects ?? null,
          data: body.data ?? {},
          happened: body.happened ?? false,
        },
        { ...commandOptions(request), dry_run },
      );
      return sendResult(reply, result.ok ? accept(presentAnswer(result.value)) : result, dry_run ? 200 : 201);
    },
  );
}

function presentAnswer(answer: RecordActAnswer): RecordedActAnswer {
  const position = answer.position as Position;
  return { ...answer, position, position_label: POSITION_NAMES[position].label, rest_vnd: Number(answer.rest_vnd) };
}

/** The case row without the key by which pages go on. */
function presentRow({ id: _id, unit_name: _unit_name, ...row }: CasePage['rows'][number]): CaseListRow {
  return {
    ...row,
    whole_vnd: toSafeInteger(row.whole_vnd),
    rest_vnd: toSafeInteger(row.rest_vnd),
    collected_vnd: toSafeInteger(row.collected_vnd),
  };
}

/** The queue of what was left untouched longest is sorted by that; everything else by the newest decision. */
function sortOf(
  queue: CaseFilter['queue'],
  by: CaseSort['by'] | undefined,
  direction: CaseSort['direction'] | undefined,
): CaseSort {
  if (by === undefined && queue === 'untouched') return { by: 'last_act_on', direction: direction ?? 'asc' };
  return { by: by ?? 'decided_on', direction: direction ?? 'desc' };
}

/** Says what is wrong with a word that is none of those known. */
type UnknownWord = (word: string) => Refusal;

const positionUnknown: UnknownWord = (word) =>
  refusal('position-unknown', `Không có tình trạng "${word}".`, 'position');
const caseTypeUnknown: UnknownWord = (word) =>
  refusal('case-type-unknown', `Không có loại việc "${word}".`, 'case_type');
const columnUnknown: UnknownWord = (word) =>
  refusal('column-unknown', `Danh sách hồ sơ không có cột "${word}".`, 'columns');

/** `a,b` as the words it holds, each of them one of these; a refusal names the first that is not. */
function wordsAmong<Word extends string>(
  known: readonly Word[],
  text: string,
  unknownWord: UnknownWord,
): Result<readonly Word[]> {
  const words = text.split(',');
  const isKnown = (word: string): word is Word => (known as readonly string[]).includes(word);
  const unknown = words.find((word) => !isKnown(word));
  return unknown === undefined ? accept(words.filter(isKnown)) : refuse(unknownWord(unknown));
}

function filterOf(query: Static<typeof CaseCountQuery>, today: IsoDay): Result<CaseFilter> {
  const { officer, position, case_type, rest_from_vnd, rest_to_vnd, ...rest } = query;
  const positions = position === undefined ? accept(undefined) : wordsAmong(POSITIONS, position, positionUnknown);
  if (!positions.ok) return positions;
  const case_types = case_type === undefined ? accept(undefined) : wordsAmong(CASE_TYPES, case_type, caseTypeUnknown);
  if (!case_types.ok) return case_types;
  return accept({
    ...rest,
    today,
    ...(officer === undefined ? {} : { officers: officer.split(',') }),
    ...(positions.value === undefined ? {} : { positions: positions.value }),
    ...(case_types.value === undefined ? {} : { case_types: case_types.value }),
    ...(rest_from_vnd === undefined ? {} : { rest_from_vnd: BigInt(rest_from_vnd) }),
    ...(rest_to_vnd === undefined ? {} : { rest_to_vnd: BigInt(rest_to_vnd) }),
  });
}
