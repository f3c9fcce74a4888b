/** What is done with the property that measures hold. Whether a measure was lawful, the law of its act says (`act-law.ts`). */
import { addDays } from '#kit/day-number.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CaseAsset } from '#features/cases/contract.ts';
import { ASSET_STAGE_LABELS, isSettledAsset } from '#features/cases/contract.ts';
import { breachOfStep, defineRule } from '../finding-rule.ts';
import type { FindingQuestion, FindingRule } from '../finding-rule.ts';

/** The last step that spoke of the asset. */
function lastStepOf(question: FindingQuestion, asset: CaseAsset) {
  return question.steps.findLast(
    ({ act, before, after }) =>
      act.data['asset'] === asset.code ||
      (!before.assets.some(({ code }) => code === asset.code) && after.assets.some(({ code }) => code === asset.code)),
  );
}

const seizureWithoutFollowUp = defineRule({
  code: 'seizure-without-follow-up',
  label: 'Tài sản bị giữ, kê biên đã lâu không được xử lý tiếp',
  article: 'Luật THADS Đ20 k1, Đ98, Đ101, Đ105',
  theme: 'measures',
  severity: 'serious',
  mends: {
    sentence: 'Thực hiện bước tiếp theo của việc xử lý tài sản: thẩm định giá, đấu giá, giảm giá, giao hoặc giải tỏa.',
    acts: [],
  },
  find: (question) => {
    const { state, settings, today } = question;
    return state.assets
      .filter((asset) => !isSettledAsset(asset))
      .flatMap((asset) => {
        const last = lastStepOf(question, asset);
        const touched_on = last?.act.dated_on ?? asset.since;
        const since = addDays(touched_on, settings.untouched_days + 1);
        if (since > today || last === undefined) return [];
        return [
          {
            ...breachOfStep(
              last,
              'Luật THADS Đ20 k1, Đ98, Đ101',
              `${asset.label} (${asset.code}): ${ASSET_STAGE_LABELS[asset.stage].toLowerCase()} từ ${formatDate(asset.since)}, không có bước tiếp theo sau ${formatDate(touched_on)}.`,
            ),
            occasion: `${asset.code}.${touched_on}`,
            since,
          },
        ];
      });
  },
});

export const MEASURE_RULES: readonly FindingRule[] = [seizureWithoutFollowUp];
