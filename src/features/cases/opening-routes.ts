/** Routes that open a case: the decision itself, and who can be given it. Parse, command or query, present; no rules. */
import type { Static } from 'typebox';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { readJudgmentChoice, readPartyChoice } from '#features/intake/public.ts';
import { openCase } from './commands/open-case.ts';
import type { OpeningInput } from './domain/opening.ts';
import { officersAnswer, officersQuery, openCaseBody, openedCaseAnswer } from './opening-schemas.ts';
import { listAssignableOfficers } from './queries/list-assignable-officers.ts';

const tags = ['cases'];

export function openingRoutes(api: ThadsServer, platform: Platform): void {
  api.post(
    '/cases',
    {
      schema: {
        tags,
        summary: 'Ra quyết định thi hành án: mở hồ sơ',
        body: openCaseBody,
        response: { 200: openedCaseAnswer, 201: openedCaseAnswer, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const { dry_run = false } = request.body;
      const input = readInput(request.body);
      if (!input.ok) return sendResult(reply, refuse(...input.refusals));
      const result = await runCommand(platform, request.actor, openCase, input.value, {
        ...commandOptions(request),
        dry_run,
      });
      if (!result.ok) return sendResult(reply, refuse(...result.refusals));
      const { whole_vnd, new_parties, ...answer } = result.value;
      return sendResult(
        reply,
        accept({ ...answer, new_parties: { ...new_parties }, whole_vnd: toSafeInteger(BigInt(whole_vnd)) }),
        dry_run ? 200 : 201,
      );
    },
  );
  api.get(
    '/officers',
    {
      schema: {
        tags,
        summary: 'Chấp hành viên có thể nhận việc, với số việc đang giữ',
        querystring: officersQuery,
        response: { 200: officersAnswer, ...refusalResponses },
      },
    },
    async (request) => {
      const today = await platform.clock.today();
      const rows = await platform.database.as(request.actor, (connection) =>
        listAssignableOfficers(connection, request.query.unit, today),
      );
      return { rows: rows.map((row) => ({ ...row, open_rest_vnd: toSafeInteger(row.open_rest_vnd) })) };
    },
  );
}

type Body = Static<typeof openCaseBody>;

function readInput({ dry_run: _dry_run, ...body }: Body): Result<OpeningInput> {
  const judgment = readJudgmentChoice(body.judgment, 'judgment');
  const debtors = body.debtors.map((choice, index) => readPartyChoice(choice, `debtors.${index}`));
  const creditors = body.creditors.map((choice, index) => readPartyChoice(choice, `creditors.${index}`));
  const refusals = [judgment, ...debtors, ...creditors].flatMap((read) => (read.ok ? [] : read.refusals));
  if (!judgment.ok || refusals.length > 0) return refuse(...refusals);
  return accept({
    ...body,
    judgment: judgment.value,
    debtors: debtors.flatMap((read) => (read.ok ? [read.value] : [])),
    creditors: creditors.flatMap((read) => (read.ok ? [read.value] : [])),
    obligations: body.obligations.map((obligation) => ({
      ...obligation,
      amount_vnd: obligation.amount_vnd === null ? null : BigInt(obligation.amount_vnd),
    })),
    decision_number: body.decision_number ?? null,
    continues: body.continues ?? null,
  });
}
