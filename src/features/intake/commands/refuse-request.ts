/** Refuses a request, with the ground of the law and the reason that the written answer gives (Luật THADS Đ31 k5). */
import { sql } from 'kysely';
import { accept, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import { REQUEST_REFUSAL_GROUNDS } from '../domain/check-request.ts';
import type { RequestRefusalGround } from '../domain/check-request.ts';
import { checkChoice, checkDay, checkLine, checkNotBefore } from '../domain/check-text.ts';
import { claimRequest } from './claim-request.ts';

export type RefuseRequestInput = {
  /** Code of the request. */
  readonly request: string;
  readonly refused_on: string;
  readonly ground: RequestRefusalGround;
  readonly reason: string;
};

export type RefuseRequestAnswer = { readonly code: string };

export const refuseRequest: Command<RefuseRequestInput, RefuseRequestAnswer> = {
  name: 'intake.refuse-request',
  subject: (input) => `request ${input.request}`,
  // Whether the actor may depends on the unit of the request; see run.
  authorise: () => accept(null),
  run: async ({ transaction, actor, today }, input) => {
    const claimed = await claimRequest(transaction, input.request);
    if (!claimed.ok) return claimed;
    const request = claimed.value;
    if (!may(actor, 'intake.decide', request.unit_id)) return refuseNotPermitted(actor, 'từ chối yêu cầu thi hành án');
    const day = { path: 'refused_on', label: 'Ngày từ chối' };
    const refusals = [
      ...checkDay(input.refused_on, today, day),
      ...checkNotBefore(input.refused_on, request.received_on, day, 'ngày nhận yêu cầu', 'refusal-before-request'),
      ...checkChoice(input.ground, REQUEST_REFUSAL_GROUNDS, { path: 'ground', label: 'Căn cứ từ chối' }),
      ...checkLine(input.reason, { path: 'reason', label: 'Lý do từ chối' }, 2_000),
    ];
    if (refusals.length > 0) return refuse(...refusals);
    await sql`
      update request set refused_on = ${input.refused_on}, refusal_ground = ${input.ground},
        refusal_reason = ${input.reason.trim()}
      where registry_id = ${request.registry_id} and id = ${request.id}`.execute(transaction);
    return accept({ code: request.code });
  },
};
