/** The head accepts a request that came after the five years, with ground and proof (NĐ 62/2015 Đ4 k2; NĐ 152/2026 Đ10 k2). */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import { checkLateAcceptance } from '../domain/claim-limitation.ts';
import type { LateAcceptance } from '../domain/claim-limitation.ts';
import { loadRequestTiming } from '../queries/load-request-timing.ts';
import { claimRequest } from './claim-request.ts';

export type AcceptLateRequestInput = LateAcceptance & {
  /** Code of the request. */
  readonly request: string;
};

export const acceptLateRequest: Command<AcceptLateRequestInput, { code: string }> = {
  name: 'intake.accept-late-request',
  subject: (input) => `request ${input.request}`,
  // Whether the actor may depends on the unit of the request; see run.
  authorise: () => accept(null),
  run: async ({ transaction, actor, today }, input) => {
    const claimed = await claimRequest(transaction, input.request);
    if (!claimed.ok) return claimed;
    const request = claimed.value;
    if (!may(actor, 'intake.decide', request.unit_id))
      return refuseNotPermitted(actor, 'chấp nhận yêu cầu thi hành án quá hạn');
    const timing = await loadRequestTiming(transaction, request.in_force_on, request.received_on);
    if (timing === null || timing.in_time)
      return refuse(
        refusal(
          'request-in-time',
          timing === null
            ? `Bản án chưa ghi ngày có hiệu lực nên yêu cầu ${request.code} không tính là quá hạn.`
            : `Yêu cầu ${request.code} nhận ngày ${formatDate(request.received_on)} còn trong thời hiệu đến hết ngày ${formatDate(timing.expires_on)} (${timing.article}).`,
          'request',
        ),
      );
    const refusals = checkLateAcceptance(input, request.received_on, today);
    if (refusals.length > 0) return refuse(...refusals);
    await sql`
      update request set late_accepted_on = ${input.accepted_on}, late_ground = ${input.ground},
        late_reason = ${input.reason.trim()}
      where registry_id = ${request.registry_id} and id = ${request.id}`.execute(transaction);
    return accept({ code: request.code });
  },
};
