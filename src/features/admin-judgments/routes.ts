/** Routes of the register: list, export, one judgment, entering it, recording an act. No rules here. */
import type { Static } from 'typebox';
import { logRead } from '#features/audit/public.ts';
import type { PartyChoice } from '#features/intake/contract.ts';
import { readJudgmentChoice, readPartyChoice } from '#features/intake/public.ts';
import type { partyChoiceSchema } from '#features/intake/public.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { recordAct } from './commands/record-act.ts';
import { registerJudgment } from './commands/register-judgment.ts';
import { FOLLOW_COLUMNS } from './contract.ts';
import type { FollowColumn, FollowInput, FollowSort } from './contract.ts';
import { DEBTOR_KIND_LABELS, STANDING_LABELS } from './domain/vocabulary.ts';
import type { DebtorKind, Standing } from './domain/vocabulary.ts';
import { readableUnits } from './policy.ts';
import { exportFollowed } from './queries/export-followed.ts';
import { findFollowedDetail } from './queries/get-followed-detail.ts';
import { countFollowed, listFollowed } from './queries/list-followed.ts';
import type { FollowFilter } from './queries/list-followed.ts';
import { reportRoutes } from './report-routes.ts';
import * as schemas from './schemas.ts';

const tags = ['admin-judgments'];
const PAGE = 100;
const COLUMN_WORDS = Object.fromEntries(FOLLOW_COLUMNS.map((column) => [column, column])) as Record<
  FollowColumn,
  string
>;

export function adminJudgmentRoutes(api: ThadsServer, platform: Platform): void {
  reportRoutes(api, platform);
  listRoutes(api, platform);
  exportRoutes(api, platform);
  detailRoute(api, platform);
  writeRoutes(api, platform);
}

function listRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/admin-judgments',
    {
      schema: {
        tags,
        summary: 'Sổ theo dõi thi hành án hành chính',
        querystring: schemas.listQuery,
        response: { 200: schemas.listPage, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { sort, direction, after, limit, ...rest } = request.query;
      const filter = filterOf(request.actor, rest, await platform.clock.today());
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const cursor = keyOf(after);
      if (!cursor.ok) return sendResult(reply, refuse(...cursor.refusals));
      const page = await platform.database.as(request.actor, (connection) =>
        listFollowed(connection, filter.value, sortOf(sort, direction), cursor.value, limit ?? PAGE),
      );
      const rows = page.rows.map(({ id: _id, ...row }) => row);
      const next = page.next === null ? null : makeCursor([page.next.value, page.next.id]);
      return sendResult(reply, accept({ rows, next }));
    },
  );
  api.get(
    '/admin-judgments/count',
    {
      schema: {
        tags,
        summary: 'Số bản án theo bộ lọc',
        querystring: schemas.countQuery,
        response: { 200: schemas.countAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const filter = filterOf(request.actor, request.query, await platform.clock.today());
      if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
      const count = await platform.database.as(request.actor, (connection) => countFollowed(connection, filter.value));
      return sendResult(reply, accept(count));
    },
  );
}

function exportRoutes(api: ThadsServer, platform: Platform): void {
  for (const format of ['csv', 'xlsx'] as const)
    api.get(
      `/admin-judgments/export.${format}`,
      { schema: { tags, summary: `Xuất sổ đang lọc ra ${format}`, querystring: schemas.exportQuery } },
      async (request, reply) => {
        const { sort, direction, columns: asked, ...rest } = request.query;
        const filter = filterOf(request.actor, rest, await platform.clock.today());
        if (!filter.ok) return sendResult(reply, refuse(...filter.refusals));
        const columns = wordsOf<FollowColumn>(asked, COLUMN_WORDS, 'columns', 'cột');
        if (!columns.ok) return sendResult(reply, refuse(...columns.refusals));
        const question = {
          filter: filter.value,
          sort: sortOf(sort, direction),
          columns: columns.value ?? FOLLOW_COLUMNS,
        };
        return exportFollowed(platform, request.actor, question, format, reply);
      },
    );
}

function detailRoute(api: ThadsServer, platform: Platform): void {
  api.get(
    '/admin-judgments/:code',
    {
      schema: {
        tags,
        summary: 'Một bản án được theo dõi với thời hạn và diễn biến',
        params: schemas.codeParams,
        response: { 200: schemas.detailAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { actor, params } = request;
      const readable = readableUnits(actor);
      if (!readable.ok) return sendResult(reply, refuse(...readable.refusals));
      const today = await platform.clock.today();
      const detail = await platform.database.as(actor, async (connection) => {
        const found = await findFollowedDetail(connection, actor, readable.value, params.code, today);
        if (found !== undefined) await logRead(connection, actor, `administrative-judgment ${params.code}`);
        return found;
      });
      if (detail === undefined)
        return sendResult(
          reply,
          refuse(
            refusal(
              'administrative-judgment-not-found',
              `Không có hồ sơ theo dõi "${params.code}" trong phạm vi của bạn.`,
            ),
          ),
        );
      return sendResult(reply, accept(detail));
    },
  );
}

function writeRoutes(api: ThadsServer, platform: Platform): void {
  api.post(
    '/admin-judgments',
    {
      schema: {
        tags,
        summary: 'Vào sổ một bản án hành chính để theo dõi',
        body: schemas.registerBody,
        response: { 201: schemas.registerAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const input = registrationOf(request.body);
      if (!input.ok) return sendResult(reply, refuse(...input.refusals));
      const options = commandOptions(request);
      return sendResult(reply, await runCommand(platform, request.actor, registerJudgment, input.value, options), 201);
    },
  );
  api.post(
    '/admin-judgments/:code/acts',
    {
      schema: {
        tags,
        summary: 'Ghi một nghiệp vụ vào hồ sơ theo dõi',
        params: schemas.codeParams,
        body: schemas.actBody,
        response: { 200: schemas.actAnswer, 201: schemas.actAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { expected_seq, type, dated_on, corrects, data, dry_run = false } = request.body;
      const result = await runCommand(
        platform,
        request.actor,
        recordAct,
        { code: request.params.code, expected_seq, type, dated_on, corrects: corrects ?? null, data: data ?? {} },
        { ...commandOptions(request), dry_run },
      );
      return sendResult(reply, result, dry_run ? 200 : 201);
    },
  );
}

function registrationOf(body: Static<typeof schemas.registerBody>): Result<FollowInput> {
  const judgment = readJudgmentChoice(body.judgment, 'judgment');
  const creditors = partiesOf(body.creditors, 'creditors');
  const debtors = partiesOf(body.debtors, 'debtors');
  if (!judgment.ok || !creditors.ok || !debtors.ok)
    return refuse(...[judgment, creditors, debtors].flatMap((one) => (one.ok ? [] : one.refusals)));
  return accept({ ...body, judgment: judgment.value, creditors: creditors.value, debtors: debtors.value });
}

function partiesOf(bodies: readonly Static<typeof partyChoiceSchema>[], path: string): Result<readonly PartyChoice[]> {
  const read = bodies.map((body, index) => readPartyChoice(body, `${path}.${index}`));
  const refusals = read.flatMap((one) => (one.ok ? [] : one.refusals));
  return refusals.length > 0 ? refuse(...refusals) : accept(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** What the agency must do next comes with the earliest day first; everything else with the newest. */
function sortOf(by: FollowSort['by'] = 'received_on', direction?: FollowSort['direction']): FollowSort {
  return { by, direction: direction ?? (by === 'next_due_on' ? 'asc' : 'desc') };
}

function keyOf(after: string | undefined): Result<{ readonly value: string; readonly id: string } | null> {
  // A page asks for its first rows without a cursor, or with an empty one.
  if (after === undefined || after === '') return accept(null);
  const cursor = readCursor(after, 2);
  if (!cursor.ok) return cursor;
  const [value, id] = cursor.value.map(String);
  if (value === undefined || id === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !/^\d{1,18}$/.test(id))
    return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
  return accept({ value, id });
}

function filterOf(actor: Actor, query: Static<typeof schemas.countQuery>, today: IsoDay): Result<FollowFilter> {
  const { standing, debtor_kind, ...rest } = query;
  const readable = readableUnits(actor);
  if (!readable.ok) return readable;
  const standings = wordsOf<Standing>(standing, STANDING_LABELS, 'standing', 'tình trạng');
  const debtor_kinds = wordsOf<DebtorKind>(
    debtor_kind,
    DEBTOR_KIND_LABELS,
    'debtor_kind',
    'cấp người phải thi hành án',
  );
  if (!standings.ok) return standings;
  if (!debtor_kinds.ok) return debtor_kinds;
  return accept({
    ...rest,
    readable: readable.value,
    today,
    ...(standings.value === null ? {} : { standings: standings.value }),
    ...(debtor_kinds.value === null ? {} : { debtor_kinds: debtor_kinds.value }),
  });
}

/** Words separated by commas, each one of those that have a label. */
function wordsOf<Word extends string>(
  given: string | undefined,
  labels: Readonly<Record<Word, string>>,
  field: string,
  name: string,
): Result<readonly Word[] | null> {
  if (given === undefined || given === '') return accept(null);
  const isWord = (word: string): word is Word => Object.hasOwn(labels, word);
  const words = given.split(',');
  const unknown = words.find((word) => !isWord(word));
  return unknown === undefined
    ? accept(words.filter(isWord))
    : refuse(refusal('choice-unknown', `Không có ${name} "${unknown}".`, field));
}
