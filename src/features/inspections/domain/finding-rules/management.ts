/** Who holds a case, whether it is worked on, and how it ended. */
import { addDays } from '#kit/day-number.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { isEndedPosition } from '#law/positions.ts';
import { breachOfStep, defineRule, stepIntoPosition } from '../finding-rule.ts';
import type { FindingQuestion, FindingRule } from '../finding-rule.ts';

const withoutOfficer = defineRule({
  code: 'case-without-officer',
  label: 'Hồ sơ không có chấp hành viên đang làm việc',
  article: 'Luật THADS Đ36 k3; NĐ 62/2015 Đ10',
  theme: 'management',
  severity: 'serious',
  mends: { sentence: 'Ra quyết định thay đổi chấp hành viên.', acts: ['officer-changed', 'taken-up'] },
  find: ({ state, officer_left_on }) => {
    if (isEndedPosition(state.position) || officer_left_on === null) return [];
    const since = [addDays(officer_left_on, 1), state.officer_since ?? officer_left_on].toSorted().at(-1);
    return [
      {
        occasion: `${state.officer_id ?? 0n}.${officer_left_on}`,
        act: null,
        since: since ?? officer_left_on,
        ended_on: null,
        mended_by_act_id: null,
        article: 'NĐ 62/2015 Đ10',
        sentence: `Chấp hành viên giữ hồ sơ thôi làm việc ở đơn vị từ ${formatDate(officer_left_on)}.`,
      },
    ];
  },
});

/** What a case waits for that has a period of its own; its late day is a finding by itself. */
function waitsForDeadline({ deadlines, today }: FindingQuestion): boolean {
  return deadlines.some(({ status, nature, due_on }) => status === 'open' && nature !== 'right' && due_on >= today);
}

const longUntouched = defineRule({
  code: 'long-untouched',
  label: 'Hồ sơ đang thi hành lâu không có tác động',
  article: 'Luật THADS Đ20 k1',
  theme: 'management',
  severity: 'ordinary',
  mends: { sentence: 'Thực hiện tác nghiệp tiếp theo: xác minh, cưỡng chế, phân loại lại.', acts: [] },
  find: (question) => {
    const { state, settings, today } = question;
    if (state.position !== 'active' || state.last_act_on === null || waitsForDeadline(question)) return [];
    const since = addDays(state.last_act_on, settings.untouched_days + 1);
    if (since > today) return [];
    return [
      {
        occasion: state.last_act_on,
        act: null,
        since,
        ended_on: null,
        mended_by_act_id: null,
        article: 'Luật THADS Đ20 k1',
        sentence: `Tác động gần nhất ngày ${formatDate(state.last_act_on)}; quá ${settings.untouched_days} ngày không có tác động mới, còn phải thi hành ${formatVnd(state.rest_vnd)} ₫.`,
      },
    ];
  },
});

const completedWithRest = defineRule({
  code: 'completed-with-rest',
  label: 'Kết thúc thi hành xong khi còn số phải thi hành',
  article: 'Luật THADS Đ52',
  theme: 'money',
  severity: 'serious',
  mends: {
    sentence: 'Đính chính việc thi hành xong, hoặc ghi khoản đã thu còn thiếu.',
    acts: ['corrected', 'collected'],
  },
  find: (question) => {
    const { state } = question;
    if (state.position !== 'completed' || state.rest_vnd === 0n) return [];
    const ended = stepIntoPosition(question);
    return ended === undefined
      ? []
      : [
          breachOfStep(
            ended,
            'Luật THADS Đ52',
            `Ghi thi hành xong khi còn phải thi hành ${formatVnd(state.rest_vnd)} ₫.`,
          ),
        ];
  },
});

export const MANAGEMENT_RULES: readonly FindingRule[] = [withoutOfficer, longUntouched, completedWithRest];
