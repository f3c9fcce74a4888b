/** Deciding in time: the enforcement decision after the judgment or the request, and requests out of time. */
import { addDays } from '#kit/day-number.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { computeLimitation } from '#law/limitation.ts';
import { defineRule } from '../finding-rule.ts';
import type { FindingQuestion, FindingRule } from '../finding-rule.ts';

/** D01 on request, D03 for bankruptcy, D02 otherwise; what a case continues was decided elsewhere. */
function openingDeadline({ facts, continues }: FindingQuestion) {
  if (continues) return undefined;
  if (facts.basis === 'on-request')
    return facts.requested_on === null ? undefined : ({ code: 'D01', from: facts.requested_on } as const);
  if (facts.judgment_received_on === null) return undefined;
  return { code: facts.case_type === 'bankruptcy' ? 'D03' : 'D02', from: facts.judgment_received_on } as const;
}

const lateDecision = defineRule({
  code: 'late-decision',
  label: 'Chậm ra quyết định thi hành án',
  article: 'Luật THADS Đ36 k1, k2',
  theme: 'opening',
  severity: 'ordinary',
  mends: { sentence: 'Ra quyết định thi hành án; nêu lý do chậm vào phiếu giải trình.', acts: ['decided'] },
  find: (question) => {
    const deadline = openingDeadline(question);
    const first = question.steps[0];
    if (deadline === undefined || first === undefined) return [];
    const { dated_on, id, seq } = first.act;
    const computed = computeDeadline(deadline.code, deadline.from, deadline.from, question.calendar);
    if (!computed.ok || dated_on <= computed.value.due_on) return [];
    const received = deadline.code === 'D01' ? 'Nhận yêu cầu' : 'Nhận bản án, quyết định';
    return [
      {
        occasion: deadline.code,
        act: { id, seq },
        since: addDays(computed.value.due_on, 1),
        ended_on: dated_on,
        mended_by_act_id: id,
        article: computed.value.article,
        sentence: `${received} ngày ${formatDate(deadline.from)}, hạn ra quyết định ${formatDate(computed.value.due_on)}, ra ngày ${formatDate(dated_on)}.`,
      },
    ];
  },
});

const limitationPassed = defineRule({
  code: 'limitation-passed',
  label: 'Thụ lý yêu cầu đã hết thời hiệu',
  article: 'Luật THADS Đ30',
  theme: 'opening',
  severity: 'serious',
  mends: {
    sentence: 'Bổ sung tài liệu về bất khả kháng, trở ngại khách quan; không có thì thu hồi quyết định.',
    acts: ['withdrawn', 'cancelled', 'discontinued'],
  },
  find: ({ facts, continues, steps, calendar, settings }) => {
    const { requested_on, judgment_in_force_on } = facts;
    const first = steps[0];
    if (continues || requested_on === null || judgment_in_force_on === null || first === undefined) return [];
    const limitation = computeLimitation(
      { start: 'in-force', from: judgment_in_force_on, pauses: [], on: requested_on },
      calendar,
      settings,
    );
    if (!limitation.ok || limitation.value.in_time !== false) return [];
    const end = steps.find(({ act }) => act.type === 'withdrawn' || act.type === 'cancelled');
    return [
      {
        occasion: 'request',
        act: { id: first.act.id, seq: first.act.seq },
        since: first.act.dated_on,
        ended_on: end?.act.dated_on ?? null,
        mended_by_act_id: end?.act.id ?? null,
        article: limitation.value.article,
        sentence: `Bản án có hiệu lực ngày ${formatDate(judgment_in_force_on)}, thời hiệu hết ngày ${formatDate(limitation.value.expires_on)}, yêu cầu nhận ngày ${formatDate(requested_on)}.`,
      },
    ];
  },
});

export const OPENING_RULES: readonly FindingRule[] = [lateDecision, limitationPassed];
