/**
 * What must be so before coercion (Luật THADS Đ45-46, Đ70-71; NĐ 62/2015 Đ13; from 1/7/2026 NĐ 152/2026 Đ42): the voluntary
 * period over, means found, the debtor known, the case not halted; the measure in proportion; the moment not a forbidden one.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { checkCoercionWindow, parseMoment } from '#law/coercion-window.ts';
import { VOLUNTARY_PERIOD_EXCEPTIONS } from '#law/measure-terms.ts';
import { POSITION_NAMES } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import { textOf } from './act-definition.ts';
import type { ActField } from './act-definition.ts';
import { amountOf, isYes } from './asset-steps.ts';
import { isSettledAsset } from './case-asset.ts';
import { allOf, articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from './legal-evidence.ts';
import type { LegalCheck } from './legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from './legal-question.ts';

/** Decisions of the six measures of Đ71. */
export const COERCION_DECISIONS = [
  'account-deduction-decided',
  'income-deduction-decided',
  'money-collection-decided',
  'seizure-decided',
  'exploitation-decided',
  'handing-over-decided',
  'act-forcing-decided',
] as const;

/** Why coercion does not wait for the end of the voluntary period. */
export const WITHOUT_WAITING: ActField = {
  name: 'without_waiting',
  label: 'Cưỡng chế không chờ hết thời hạn tự nguyện',
  kind: 'choice',
  required: false,
  choices: VOLUNTARY_PERIOD_EXCEPTIONS.map(({ code, label }) => ({ code, label })),
  help: 'Để trống nếu đã hết thời hạn tự nguyện.',
};

export const WITH_FORCES: ActField = {
  name: 'with_forces',
  label: 'Có huy động lực lượng',
  kind: 'yes-no',
  required: true,
};

export const POLICY_BENEFICIARY: ActField = {
  name: 'policy_beneficiary',
  label: 'Người phải thi hành án là đối tượng chính sách',
  kind: 'yes-no',
  required: false,
};

/** What is estimated of the property, for the measure to be in proportion. */
export const PROPORTION_FIELDS: readonly ActField[] = [
  { name: 'estimate_vnd', label: 'Giá trị ước tính của tài sản', kind: 'amount', required: true },
  { name: 'cost_vnd', label: 'Chi phí cưỡng chế dự kiến', kind: 'amount', required: false },
  {
    name: 'larger_because',
    label: 'Lý do áp dụng với tài sản lớn hơn nghĩa vụ',
    kind: 'choice',
    required: false,
    choices: [
      { code: 'only-asset', label: 'Tài sản duy nhất, không chia được hoặc chia làm giảm đáng kể giá trị' },
      { code: 'secured-asset', label: 'Tài sản bảo đảm đã được bản án, quyết định tuyên xử lý' },
      { code: 'debtor-asks', label: 'Người phải thi hành án tự nguyện đề nghị kê biên tài sản này' },
    ],
  },
];

const HALTED: ReadonlySet<Position> = new Set<Position>([
  'postponed',
  'postponed-by-agreement',
  'suspended',
  'paused-for-complaint',
]);

const notHalted: LegalCheck = ({ state }) =>
  HALTED.has(state.position)
    ? breach(
        'measure-while-halted',
        POSITION_NAMES[state.position].article,
        `Hồ sơ đang ở "${POSITION_NAMES[state.position].label}": phải tiếp tục thi hành án trước khi cưỡng chế.`,
      )
    : LAWFUL;

const voluntaryPeriodOver: LegalCheck = (question) => {
  const { terms, state } = question;
  if (textOf(terms, 'without_waiting') !== undefined) return LAWFUL;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ45 k1, Đ46 k1', 'Luật THADS 2025 Đ36');
  if (state.notified_on === null)
    return breach(
      'coercion-without-notice',
      article,
      'Chưa thông báo hợp lệ quyết định thi hành án nên thời hạn tự nguyện chưa bắt đầu.',
      'dated_on',
    );
  const last_on = findNewestDeadline(question, 'D09')?.due_on;
  if (last_on === undefined || terms.dated_on > last_on) return LAWFUL;
  return breach(
    'coercion-in-voluntary-period',
    article,
    `Thời hạn tự nguyện thi hành án đến hết ngày ${formatDate(last_on)}; chỉ cưỡng chế sớm hơn để ngăn chặn tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án.`,
    'dated_on',
  );
};

const meansVerified: LegalCheck = ({ terms, state }) => {
  if (textOf(terms, 'without_waiting') === 'provisional-measure') return LAWFUL;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ44 k1, Đ46 k1', 'Luật THADS 2025 Đ38, Đ72');
  if (state.verified_on === null)
    return breach('coercion-without-verification', article, 'Chưa xác minh điều kiện thi hành án.');
  return state.verified_finding === 'no-means'
    ? breach(
        'coercion-without-means',
        article,
        `Lần xác minh gần nhất (${formatDate(state.verified_on)}) kết luận chưa có điều kiện thi hành; phải xác minh lại.`,
      )
    : LAWFUL;
};

/** A measure falls on a person, and two people may share a name and a birth date. */
export const debtorsIdentified: LegalCheck = ({ facts, terms }) =>
  facts.debtors_identified
    ? LAWFUL
    : breach(
        'debtor-not-identified',
        articleOn(terms.dated_on, 'Luật THADS Đ44', 'NĐ 152/2026 Đ12 k1 điểm c'),
        'Người phải thi hành án mới được xác định bằng họ tên, ngày sinh; phải có số định danh, căn cước hoặc mã số doanh nghiệp trước khi áp dụng biện pháp.',
      );

/** What every coercive measure waits for. */
export const mayCoerce: LegalCheck = allOf(notHalted, voluntaryPeriodOver, meansVerified, debtorsIdentified);

/** The property, with what is held already, against duty and costs. */
export const inProportion: LegalCheck = ({ terms, state }) => {
  const estimate_vnd = amountOf(terms, 'estimate_vnd');
  if (estimate_vnd === null || textOf(terms, 'larger_because') !== undefined) return LAWFUL;
  const own = textOf(terms, 'asset');
  let held_vnd = 0n;
  for (const asset of state.assets)
    if (asset.code !== own && !isSettledAsset(asset)) held_vnd += asset.price_vnd ?? asset.value_vnd ?? 0n;
  const needed_vnd = state.rest_vnd + (amountOf(terms, 'cost_vnd') ?? 0n);
  if (estimate_vnd + held_vnd <= needed_vnd) return LAWFUL;
  const with_held = held_vnd === 0n ? '' : ` cùng tài sản đang giữ ${formatVnd(held_vnd)} ₫`;
  return breach(
    'measure-out-of-proportion',
    articleOn(terms.dated_on, 'NĐ 62/2015 Đ13 k1', 'Luật THADS 2025 Đ72 k3; NĐ 152/2026 Đ42 k9'),
    `Tài sản ${formatVnd(estimate_vnd)} ₫${with_held} lớn hơn nghĩa vụ và chi phí ${formatVnd(needed_vnd)} ₫ mà chưa ghi lý do.`,
    'estimate_vnd',
  );
};

/** Whether force is mobilised at the act; where it does not say, it is not. */
function withForces({ terms }: LegalQuestion): boolean {
  return isYes(terms, 'with_forces');
}

/** The moment in a field is no night, no day off, and where force is mobilised no time around Tết. */
export function momentAllowed(field: string, withForce: (question: LegalQuestion) => boolean = withForces): LegalCheck {
  return (question) => {
    const { terms, calendar, settings } = question;
    const at = parseMoment(textOf(terms, field) ?? '');
    if (!at.ok) return LAWFUL;
    const beneficiary = textOf(terms, 'policy_beneficiary');
    const asked = {
      at: at.value,
      with_forces: withForce(question),
      policy_beneficiary: beneficiary === undefined ? null : beneficiary === 'yes',
    };
    return checkCoercionWindow(asked, calendar, settings).reasons.map(({ article, sentence }): LegalBreach => ({
      code: 'coercion-in-forbidden-window',
      article,
      sentence,
      field,
    }));
  };
}

/** Coercion rests on a decision of one of the measures (Luật THADS Đ70 k3). */
export const decidedBefore: LegalCheck = (question) =>
  findLastAct(question, COERCION_DECISIONS) === undefined &&
  findLastAct(question, ['provisional-applied']) === undefined
    ? breach(
        'coercion-without-decision',
        articleOn(question.terms.dated_on, 'Luật THADS Đ70 k3', 'Luật THADS 2025 Đ72'),
        'Chưa có quyết định cưỡng chế thi hành án trong hồ sơ.',
      )
    : LAWFUL;

/** The day in a moment or day field. */
export function dayOf(text: string | undefined): IsoDay | undefined {
  const moment = parseMoment(text ?? '');
  return moment.ok ? moment.value.day : undefined;
}
