/** Postponement at the request of who may protest, and pauses that nobody follows up. */
import { addDays } from '#kit/day-number.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { POSITION_NAMES } from '#law/positions.ts';
import { breachOfStep, defineRule, stepIntoPosition } from '../finding-rule.ts';
import type { FindingRule } from '../finding-rule.ts';
import { breachesOfCode } from './act-law.ts';

const byRequest = defineRule({
  code: 'postponement-by-request-too-long',
  label: 'Hoãn theo yêu cầu kháng nghị quá 03 tháng',
  article: 'Luật THADS Đ48 k2',
  theme: 'pauses',
  severity: 'ordinary',
  mends: { sentence: 'Ra quyết định tiếp tục thi hành án.', acts: ['resumed', 'suspended'] },
  find: (question) => {
    const { steps, calendar, today } = question;
    const lasting = steps.flatMap((step, at) => {
      const { act } = step;
      if (act.type !== 'postponed' || act.ground !== 'request') return [];
      const limit = computeDeadline('D74', act.dated_on, act.dated_on, calendar);
      if (!limit.ok) return [];
      const left = steps.slice(at + 1).find(({ before, after }) => before.position !== after.position);
      const { due_on, article } = limit.value;
      const until = typeof act.data['until'] === 'string' ? findIsoDay(act.data['until']) : undefined;
      const ended = left === undefined ? null : left.act.dated_on;
      if ((ended ?? today) <= due_on && (until === undefined || until <= due_on)) return [];
      const too_long = until !== undefined && until > due_on;
      return [
        {
          ...breachOfStep(
            step,
            article,
            too_long
              ? `Hoãn từ ${formatDate(act.dated_on)} đến ${formatDate(until)}, quá hạn ${formatDate(due_on)}.`
              : `Hoãn từ ${formatDate(act.dated_on)}, hết 03 tháng ngày ${formatDate(due_on)}.`,
            left === undefined ? null : { on: left.act.dated_on, act_id: left.act.id },
          ),
          since: too_long ? act.dated_on : addDays(due_on, 1),
        },
      ];
    });
    return [...lasting, ...breachesOfCode(question, 'postponement-by-request-too-long')];
  },
});

const byRequestTwice = defineRule({
  code: 'postponement-by-request-twice',
  label: 'Hoãn theo yêu cầu kháng nghị lần thứ hai',
  article: 'Luật THADS Đ48 k2',
  theme: 'pauses',
  severity: 'serious',
  mends: { sentence: 'Ra quyết định tiếp tục thi hành án; yêu cầu hoãn chỉ được một lần.', acts: ['resumed'] },
  find: ({ steps }) =>
    steps
      .filter(({ act }) => act.type === 'postponed' && act.ground === 'request')
      .slice(1)
      .map((step) => {
        const left = steps.find(
          (other) => other.act.seq > step.act.seq && other.before.position !== other.after.position,
        );
        return breachOfStep(
          step,
          'Luật THADS Đ48 k2',
          `Đã hoãn theo yêu cầu một lần; lại hoãn ngày ${formatDate(step.act.dated_on)}.`,
          left === undefined ? null : { on: left.act.dated_on, act_id: left.act.id },
        );
      }),
});

const pauseWithoutFollowUp = defineRule({
  code: 'suspension-without-follow-up',
  label: 'Tạm đình chỉ, tạm dừng, hoãn đã lâu không theo dõi kết quả',
  article: 'Luật THADS Đ48 k4, Đ49 k3',
  theme: 'pauses',
  severity: 'notice',
  mends: {
    sentence: 'Hỏi kết quả nơi giải quyết, xác minh căn cứ còn hay hết; hết thì tiếp tục hoặc đình chỉ.',
    acts: ['resumed', 'discontinued', 'verified'],
  },
  find: (question) => {
    const { state, settings, today, deadlines } = question;
    if (!['suspended', 'paused-for-complaint', 'postponed', 'postponed-by-agreement'].includes(state.position))
      return [];
    // A pause with an end of its own is judged by its deadline.
    if (deadlines.some(({ rule, status }) => rule === 'D20' && status === 'open')) return [];
    const entered = stepIntoPosition(question);
    if (entered === undefined || state.last_act_on === null) return [];
    const since = addDays(state.last_act_on, settings.untouched_days + 1);
    if (since > today) return [];
    return [
      {
        ...breachOfStep(
          entered,
          POSITION_NAMES[state.position].article,
          `${POSITION_NAMES[state.position].label} từ ${formatDate(entered.act.dated_on)}, không có tác động nào sau ${formatDate(state.last_act_on)}.`,
        ),
        occasion: `${entered.act.seq}.${state.last_act_on}`,
        since,
      },
    ];
  },
});

export const PAUSE_RULES: readonly FindingRule[] = [byRequest, byRequestTwice, pauseWithoutFollowUp];
