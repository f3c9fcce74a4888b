/** Enters a request for enforcement in the unit's register of requests received (Luật THADS Đ31). */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import type { PartyChoice } from '../contract.ts';
import { checkParty } from '../domain/check-party.ts';
import { checkRequest } from '../domain/check-request.ts';
import { requireRegisteringUnit } from '../policy.ts';
import { findJudgment } from '../store.ts';
import { enterNewParties, findKnownParties } from './enter-parties.ts';
import { takeCodes } from './take-codes.ts';

export type ReceiveRequestInput = {
  readonly unit: string;
  /** Code of a judgment of the register. */
  readonly judgment: string;
  readonly requester: PartyChoice;
  /** The day on which it was handed in or told; by post, that of the postmark (Luật THADS Đ31 k1). */
  readonly received_on: string;
  readonly content: string;
};

export type ReceiveRequestAnswer = { readonly code: string; readonly requester: string };

export const receiveRequest: Command<ReceiveRequestInput, ReceiveRequestAnswer> = {
  name: 'intake.receive-request',
  subject: (_input, answer) => `request ${answer.code}`,
  // The unit is read first; see run.
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, input) => {
    const found = await requireRegisteringUnit(transaction, actor, input.unit);
    if (!found.ok) return found;
    const unit = found.value;
    const judgment = await findJudgment(transaction, unit.registry_id, input.judgment);
    if (judgment === undefined)
      return refuse(refusal('judgment-unknown', `Không có bản án "${input.judgment}" trong sổ.`, 'judgment'));
    const placed = [{ choice: input.requester, at: 'requester' }];
    const refusals = [
      ...checkRequest(input, today, judgment.issued_on),
      ...('code' in input.requester ? [] : checkParty(input.requester, today, 'requester.')),
    ];
    if (refusals.length > 0) return refuse(...refusals);
    const known = await findKnownParties(transaction, unit.registry_id, placed);
    if (!known.ok) return known;
    const [entered] = (await enterNewParties(transaction, unit, placed, today, nextId)).values();
    const requester = entered ?? known.value.values().next().value;
    const [code] = await takeCodes(transaction, unit, 'request', today, 1);
    if (requester === undefined || code === undefined) throw new Error('a request without requester or code');
    await sql`
      insert into request (registry_id, id, code, unit_id, judgment_id, requester_id, received_on, content)
      values (${unit.registry_id}, ${nextId()}, ${code}, ${unit.id}, ${judgment.id}, ${requester.id},
        ${input.received_on}, ${input.content.trim()})`.execute(transaction);
    return accept({ code, requester: requester.code });
  },
};
