/** Lack of means that is found and not decided, and cases that nobody verified. What their decisions need, the acts' own law says. */
import { addDays } from '#kit/day-number.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CaseStep } from '#features/cases/contract.ts';
import { breachOfDeadline, defineRule, isMissed } from '../finding-rule.ts';
import type { Breach, FindingQuestion, FindingRule } from '../finding-rule.ts';

const isVerification = ({ act }: CaseStep, finding?: string): boolean =>
  act.type === 'verified' && (finding === undefined || act.ground === finding);

/**
 * Found without means, and not decided. A verification that later finds means takes the ground of the decision away, so a
 * deadline that it came before is none.
 */
function findUndecided(question: FindingQuestion): Breach[] {
  return question.deadlines
    .filter((deadline) => deadline.rule === 'D13' && isMissed(deadline, question.today))
    .flatMap((deadline) => {
      const opened_at = question.steps.findIndex(({ act }) => act.id === deadline.opened_by_act_id);
      const means = question.steps.slice(opened_at + 1).find((step) => isVerification(step, 'has-means'));
      const breach = breachOfDeadline(deadline);
      if (means === undefined || (breach.ended_on !== null && breach.ended_on <= means.act.dated_on)) return [breach];
      if (means.act.dated_on <= deadline.due_on) return [];
      return [breachOfDeadline({ ...deadline, closed_on: means.act.dated_on, closed_by_act_id: means.act.id })];
    });
}

const lateNoMeansDecision = defineRule({
  code: 'late-no-means-decision',
  label: 'Xác minh không có điều kiện nhưng chậm hoặc chưa ra quyết định',
  article: 'NĐ 62/2015 Đ9 k4',
  theme: 'classification',
  severity: 'ordinary',
  deadlines: ['D13'],
  mends: {
    sentence: 'Ra quyết định về việc chưa có điều kiện thi hành án, hoặc xác minh lại có điều kiện.',
    acts: ['classified-no-means', 'verified'],
  },
  find: findUndecided,
});

const activeWithoutVerification = defineRule({
  code: 'active-never-verified',
  label: 'Thụ lý đã lâu mà chưa có xác minh nào',
  article: 'Luật THADS Đ44 k1',
  theme: 'verification',
  severity: 'ordinary',
  mends: { sentence: 'Thông báo hợp lệ rồi xác minh điều kiện thi hành án.', acts: ['verified'] },
  find: ({ state, steps, deadlines, settings, today }) => {
    const first = steps[0];
    if (state.position !== 'active' || state.verified_on !== null || state.rest_vnd === 0n || first === undefined)
      return [];
    // Where the period of the first verification runs, it judges.
    if (deadlines.some(({ rule }) => rule === 'D10')) return [];
    const since = addDays(first.act.dated_on, settings.untouched_days + 1);
    if (since > today) return [];
    return [
      {
        occasion: 'first',
        act: null,
        since,
        ended_on: null,
        mended_by_act_id: null,
        article: 'Luật THADS Đ44 k1',
        sentence: `Ra quyết định ngày ${formatDate(first.act.dated_on)}, quá ${settings.untouched_days} ngày chưa xác minh lần nào.`,
      },
    ];
  },
});

export const CLASSIFICATION_RULES: readonly FindingRule[] = [lateNoMeansDecision, activeWithoutVerification];
