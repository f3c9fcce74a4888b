/**
 * What an act's own law says of it, asked again of every act that was recorded: a draft that breaches it is refused, an act that
 * had happened is taken and found here. The code of a breach is the code of its rule; a breach without one of its own falls
 * under `act-against-law`.
 */
import type { CaseStep } from '#features/cases/contract.ts';
import type { Theme } from '../../contract.ts';
import { breachOfStep, defineRule } from '../finding-rule.ts';
import type { Breach, FindingQuestion, FindingRule } from '../finding-rule.ts';

type LawRule = Pick<FindingRule, 'code' | 'label' | 'article' | 'severity'> & {
  readonly theme?: Theme;
  readonly mends: string;
  readonly acts?: readonly string[];
  /** It lasts until the case leaves the position into which the act brought it, or an act that mends it. */
  readonly is_of_position?: true;
};

/** What acts breached under a code, each as it is said of the act. */
export function breachesOfCode({ breaches }: Pick<FindingQuestion, 'breaches'>, code: string): Breach[] {
  return breaches
    .filter(({ breach }) => breach.code === code)
    .map(({ step, breach }) => breachOfStep(step, breach.article, `"${step.definition.label}": ${breach.sentence}`));
}

function ofLaw({ code, mends, acts, theme, is_of_position, ...rule }: LawRule): FindingRule {
  const mending = acts ?? ['corrected'];
  return defineRule({
    ...rule,
    code,
    theme: theme ?? 'measures',
    mends: { sentence: mends, acts: mending },
    of_breaches: true,
    find: (question) => {
      const found = breachesOfCode(question, code);
      return is_of_position === true ? found.map((breach) => endedByStep(breach, question.steps, mending)) : found;
    },
  });
}

function endedByStep(breach: Breach, steps: readonly CaseStep[], mending: readonly string[]): Breach {
  const at = steps.findIndex(({ act }) => act.id === breach.act?.id);
  const end = steps
    .slice(at + 1)
    .find(({ act, before, after }) => before.position !== after.position || mending.includes(act.type));
  return end === undefined ? breach : { ...breach, ended_on: end.act.dated_on, mended_by_act_id: end.act.id };
}

const WITHDRAW = 'Thu hồi, hủy quyết định cưỡng chế, hoặc đính chính nếu ghi sai; giải trình bằng văn bản.';

const OF_MEASURES: readonly FindingRule[] = [
  ofLaw({
    code: 'coercion-in-forbidden-window',
    label: 'Cưỡng chế vào thời gian pháp luật cấm',
    article: 'Luật THADS Đ46 k2; NĐ 62/2015 Đ13 k2',
    severity: 'serious',
    mends: 'Đính chính ngày giờ nếu ghi sai; nếu đúng thì giải trình bằng văn bản.',
  }),
  ofLaw({
    code: 'coercion-in-voluntary-period',
    label: 'Cưỡng chế, thu tiền bằng cưỡng chế trong thời hạn tự nguyện',
    article: 'Luật THADS Đ45 k1, Đ46 k1',
    severity: 'serious',
    mends: 'Thu hồi quyết định cưỡng chế; tiền nộp trong thời hạn tự nguyện không thu phí.',
  }),
  ofLaw({
    code: 'coercion-without-notice',
    label: 'Cưỡng chế khi chưa thông báo quyết định thi hành án',
    article: 'Luật THADS Đ39, Đ45',
    severity: 'serious',
    mends: WITHDRAW,
  }),
  ofLaw({
    code: 'coercion-without-verification',
    label: 'Cưỡng chế khi chưa xác minh điều kiện thi hành án',
    article: 'Luật THADS Đ44, Đ46 k1',
    severity: 'serious',
    mends: 'Xác minh điều kiện thi hành án; không có điều kiện thì thu hồi quyết định cưỡng chế.',
  }),
  ofLaw({
    code: 'coercion-without-means',
    label: 'Cưỡng chế khi xác minh không có điều kiện thi hành án',
    article: 'Luật THADS Đ46 k1',
    severity: 'serious',
    mends: WITHDRAW,
  }),
  ofLaw({
    code: 'coercion-without-decision',
    label: 'Cưỡng chế khi chưa có quyết định cưỡng chế',
    article: 'Luật THADS Đ46, Đ71',
    severity: 'serious',
    mends: WITHDRAW,
  }),
  ofLaw({
    code: 'measure-while-halted',
    label: 'Áp dụng biện pháp khi việc thi hành án đang hoãn, tạm đình chỉ, tạm dừng',
    article: 'Luật THADS Đ48, Đ49',
    severity: 'serious',
    mends: WITHDRAW,
  }),
  ofLaw({
    code: 'measure-out-of-proportion',
    label: 'Biện pháp không tương ứng với nghĩa vụ',
    article: 'NĐ 62/2015 Đ13 k1',
    severity: 'serious',
    mends: 'Giải tỏa phần tài sản vượt nghĩa vụ, hoặc bổ sung căn cứ áp dụng với tài sản lớn hơn.',
  }),
  ofLaw({
    code: 'debtor-not-identified',
    label: 'Áp dụng biện pháp khi chưa xác định đủ nhân thân người phải thi hành án',
    article: 'Luật THADS Đ44, Đ71',
    severity: 'serious',
    mends: 'Bổ sung số định danh, mã số thuế của người phải thi hành án.',
    acts: [],
  }),
];

const OF_CLASSIFICATION: readonly FindingRule[] = [
  ofLaw({
    code: 'no-means-without-evidence',
    label: 'Quyết định chưa có điều kiện thi hành án thiếu kết quả xác minh',
    article: 'Luật THADS Đ44, Đ44a; NĐ 62/2015 Đ9 k4',
    theme: 'classification',
    severity: 'serious',
    mends: 'Xác minh để có căn cứ, hoặc ra quyết định tiếp tục thi hành án.',
    acts: ['verified', 'resumed'],
    is_of_position: true,
  }),
  ofLaw({
    code: 'no-means-verification-old',
    label: 'Quyết định chưa có điều kiện dựa vào kết quả xác minh đã cũ',
    article: 'Luật THADS Đ44 k2, Đ44a k1',
    theme: 'classification',
    severity: 'ordinary',
    mends: 'Xác minh lại, hoặc ra quyết định tiếp tục thi hành án.',
    acts: ['verified', 'resumed'],
    is_of_position: true,
  }),
  ofLaw({
    code: 'separate-book-conditions',
    label: 'Chuyển sổ theo dõi riêng khi chưa đủ điều kiện',
    article: 'NĐ 62/2015 Đ9 k5',
    theme: 'classification',
    severity: 'serious',
    mends: 'Xác minh bổ sung cho đủ, hoặc ra quyết định tiếp tục thi hành án.',
    acts: ['verified', 'resumed'],
    is_of_position: true,
  }),
  ofLaw({
    code: 'resumed-without-means',
    label: 'Tiếp tục thi hành án khi chưa xác minh có điều kiện',
    article: 'NĐ 62/2015 Đ9 k4',
    theme: 'classification',
    severity: 'ordinary',
    mends: 'Xác minh điều kiện thi hành án.',
    acts: ['verified'],
    is_of_position: true,
  }),
  ofLaw({
    code: 'bankruptcy-of-a-person',
    label: 'Tạm đình chỉ, đình chỉ vì phá sản với người không phải tổ chức',
    article: 'Luật THADS Đ49 k2, Đ50 k1 điểm g, Đ137',
    theme: 'pauses',
    severity: 'serious',
    mends: 'Thu hồi, hủy hoặc đính chính quyết định.',
  }),
  ofLaw({
    code: 'postponement-needs-personal-duty',
    label: 'Hoãn theo điểm a, b khi nghĩa vụ chỉ là trả tiền',
    article: 'Luật THADS Đ48 k1; NĐ 62/2015 Đ14 k1',
    theme: 'pauses',
    severity: 'ordinary',
    mends: 'Ra quyết định tiếp tục thi hành án.',
    acts: ['resumed'],
    is_of_position: true,
  }),
];

export const ACT_LAW_RULES: readonly FindingRule[] = [...OF_MEASURES, ...OF_CLASSIFICATION];

/** The rule of breaches without a rule of their own: every code that the catalogue does not know. */
export function otherBreachRule(known: ReadonlySet<string>): FindingRule {
  return defineRule({
    code: 'act-against-law',
    label: 'Quyết định, biên bản không đúng điều kiện luật định',
    article: 'Luật THADS và văn bản hướng dẫn',
    theme: 'management',
    severity: 'ordinary',
    mends: {
      sentence: 'Bổ sung điều kiện còn thiếu, hoặc thu hồi, hủy, đính chính.',
      acts: ['corrected', 'withdrawn', 'cancelled', 'resumed'],
    },
    of_breaches: true,
    find: (question) =>
      question.breaches
        .filter(({ breach }) => !known.has(breach.code))
        .map(({ step, breach }) => ({
          ...breachOfStep(step, breach.article, `"${step.definition.label}": ${breach.sentence}`),
          occasion: `${step.act.seq}.${breach.code}`,
        })),
  });
}
