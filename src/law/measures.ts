/**
 * The measures with which an officer secures and forces the performance of a judgment, as dated data: who decides each, on
 * which property, under which preconditions and by which article. Sources: Luật THADS 26/2008/QH12 as amended, Chương IV
 * (Đ66-121); NĐ 62/2015 Đ13, Đ51; from 1/7/2026 the articles of Luật THADS 106/2025/QH15 that NĐ 152/2026 points to.
 */
import { type IsoDay, dayBefore, getIsoDay } from '#kit/iso-day.ts';
import type { MeasureFamily, MeasureKind, MeasurePrecondition, PropertyClass } from './measure-terms.ts';

const ACT_2008 = getIsoDay('2009-07-01');
const ACT_2014 = getIsoDay('2015-07-01');
const DECREE_62 = getIsoDay('2015-09-01');
const ACT_2025 = getIsoDay('2026-07-01');

/** When a measure existed, and the article that gave it. */
export type MeasureVersion = {
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
  readonly article: string;
  /** `unsure`: the new act's article is known only by what decree 152/2026 says of it. */
  readonly certainty: 'verified' | 'unsure';
};

export type Measure = {
  readonly code: string;
  readonly kind: MeasureKind;
  readonly family: MeasureFamily;
  readonly label: string;
  readonly decided_by: 'officer' | 'head';
  /** Coercion waits for the end of the voluntary period but for `VOLUNTARY_PERIOD_EXCEPTIONS`; security does not wait. */
  readonly after_voluntary_period: boolean;
  /** Đ72 k1: a plan is made where force is mobilised; what an account's keeper performs never needs one. */
  readonly plan_when_forces: boolean;
  readonly property_classes: readonly PropertyClass[];
  readonly preconditions: readonly MeasurePrecondition[];
  readonly versions: readonly MeasureVersion[];
};

/** The articles of the act of 2008 until it ended, then the article of the act of 2025. */
function lawOf(since: IsoDay, article: string, later_article: string): readonly MeasureVersion[] {
  return [
    { valid_from: since, valid_to: dayBefore(ACT_2025), article, certainty: 'verified' },
    { valid_from: ACT_2025, valid_to: null, article: later_article, certainty: 'unsure' },
  ];
}

type Facts = Pick<Measure, 'code' | 'label' | 'property_classes' | 'versions'> & {
  readonly preconditions?: readonly MeasurePrecondition[];
};

function security(facts: Facts & { readonly decided_by?: 'head' }): Measure {
  return {
    kind: 'security',
    family: 'security',
    decided_by: 'officer',
    after_voluntary_period: false,
    plan_when_forces: false,
    ...facts,
    preconditions: ['decision-in-force', ...(facts.preconditions ?? [])],
  };
}

function coercive(family: MeasureFamily, plan_when_forces: boolean, facts: Facts): Measure {
  return {
    kind: 'coercive',
    family,
    decided_by: 'officer',
    after_voluntary_period: true,
    plan_when_forces,
    ...facts,
    preconditions: [
      'decision-in-force',
      'voluntary-period-over',
      'has-means',
      'outside-forbidden-hours',
      ...(facts.preconditions ?? []),
    ],
  };
}

const SECURITY_MEASURES: readonly Measure[] = [
  security({
    code: 'account-freeze',
    label: 'Phong tỏa tài khoản, tài sản ở nơi gửi giữ',
    property_classes: ['account', 'deposit', 'securities'],
    preconditions: ['danger-of-hiding', 'proportionate'],
    versions: lawOf(ACT_2014, 'Luật THADS Đ67', 'Luật THADS 2025 Đ67; NĐ 152/2026 Đ43'),
  }),
  security({
    code: 'property-detention',
    label: 'Tạm giữ tài sản, giấy tờ',
    property_classes: ['money', 'valuable-papers', 'movable', 'vehicle', 'papers'],
    preconditions: ['danger-of-hiding'],
    versions: lawOf(ACT_2014, 'Luật THADS Đ68', 'Luật THADS 2025; NĐ 152/2026 Đ44'),
  }),
  security({
    code: 'transfer-stop',
    label: 'Tạm dừng việc đăng ký, chuyển quyền sở hữu, sử dụng, thay đổi hiện trạng tài sản',
    property_classes: ['vehicle', 'house', 'land', 'capital-share', 'intellectual-property', 'movable'],
    preconditions: ['danger-of-hiding'],
    versions: lawOf(ACT_2014, 'Luật THADS Đ69', 'Luật THADS 2025'),
  }),
  security({
    code: 'security-seizure',
    label: 'Kê biên để bảo đảm thi hành án',
    property_classes: ['movable', 'vehicle', 'house', 'land', 'capital-share', 'securities'],
    preconditions: ['danger-of-hiding', 'seizable-property'],
    versions: [{ valid_from: ACT_2025, valid_to: null, article: 'Luật THADS 2025 Đ71', certainty: 'unsure' }],
  }),
  security({
    code: 'exit-ban',
    label: 'Tạm hoãn xuất cảnh',
    decided_by: 'head',
    property_classes: ['none'],
    preconditions: ['exit-ban-ground'],
    versions: lawOf(DECREE_62, 'NĐ 62/2015 Đ51', 'Luật THADS 2025 Đ70; NĐ 152/2026 Đ45'),
  }),
];

const MONEY_MEASURES: readonly Measure[] = [
  coercive('money-and-papers', false, {
    code: 'account-deduction',
    label: 'Khấu trừ tiền trong tài khoản',
    property_classes: ['account'],
    preconditions: ['within-duty-and-costs'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k1, Đ76', 'Luật THADS 2025; NĐ 152/2026 Đ49'),
  }),
  coercive('money-and-papers', false, {
    code: 'business-income-collection',
    label: 'Thu tiền từ hoạt động kinh doanh',
    property_classes: ['business-income'],
    preconditions: ['minimum-left'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k1, Đ79', 'Luật THADS 2025 Đ74; NĐ 152/2026 Đ50'),
  }),
  coercive('money-and-papers', true, {
    code: 'held-money-collection',
    label: 'Thu tiền của người phải thi hành án đang giữ',
    property_classes: ['money'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k1, Đ80', 'Luật THADS 2025 Đ74; NĐ 152/2026 Đ50'),
  }),
  coercive('money-and-papers', true, {
    code: 'third-party-money-collection',
    label: 'Thu tiền của người phải thi hành án đang do người thứ ba giữ',
    property_classes: ['money'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k1, Đ81', 'Luật THADS 2025 Đ74; NĐ 152/2026 Đ50 k2'),
  }),
  coercive('money-and-papers', true, {
    code: 'valuable-papers-taking',
    label: 'Thu giữ, bán giấy tờ có giá',
    property_classes: ['valuable-papers'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k1, Đ82, Đ83', 'Luật THADS 2025'),
  }),
  coercive('income', false, {
    code: 'income-deduction',
    label: 'Trừ vào thu nhập',
    property_classes: ['income'],
    preconditions: ['income-case', 'income-limit'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k2, Đ78', 'Luật THADS 2025; NĐ 152/2026 Đ51'),
  }),
];

const SEIZURE_MEASURES: readonly Measure[] = [
  coercive('seizure', true, {
    code: 'movable-seizure',
    label: 'Kê biên, xử lý động sản',
    property_classes: ['movable', 'yield'],
    preconditions: ['proportionate', 'seizable-property'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ88, Đ97', 'Luật THADS 2025 Đ80; NĐ 152/2026 Đ54'),
  }),
  coercive('seizure', true, {
    code: 'vehicle-seizure',
    label: 'Kê biên, xử lý phương tiện giao thông',
    property_classes: ['vehicle'],
    preconditions: ['proportionate', 'seizable-property', 'registry-asked'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ89, Đ96', 'Luật THADS 2025 Đ80; NĐ 152/2026 Đ54'),
  }),
  coercive('seizure', true, {
    code: 'house-seizure',
    label: 'Kê biên, xử lý nhà ở, công trình',
    property_classes: ['house'],
    preconditions: [
      'proportionate',
      'seizable-property',
      'registry-asked',
      'real-estate-announced',
      'no-other-property',
    ],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ94, Đ95', 'Luật THADS 2025 Đ80; NĐ 152/2026 Đ54'),
  }),
  coercive('seizure', true, {
    code: 'land-seizure',
    label: 'Kê biên, xử lý quyền sử dụng đất',
    property_classes: ['land'],
    preconditions: ['proportionate', 'registry-asked', 'real-estate-announced', 'transferable-land'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ110-113', 'Luật THADS 2025 Đ90; NĐ 152/2026 Đ56'),
  }),
  coercive('seizure', true, {
    code: 'pledged-property-seizure',
    label: 'Kê biên, xử lý tài sản đang cầm cố, thế chấp',
    property_classes: ['movable', 'vehicle', 'house', 'land'],
    preconditions: ['pledge-worth-more', 'seizable-property', 'registry-asked'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ90', 'Luật THADS 2025 Đ78; NĐ 152/2026 Đ55'),
  }),
  coercive('seizure', true, {
    code: 'third-party-property-seizure',
    label: 'Kê biên tài sản đang do người thứ ba giữ',
    property_classes: ['movable', 'vehicle', 'house', 'land'],
    preconditions: ['proportionate', 'seizable-property'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ91', 'Luật THADS 2025 Đ80'),
  }),
  coercive('seizure', false, {
    code: 'capital-share-seizure',
    label: 'Kê biên vốn góp, cổ phần, chứng khoán',
    property_classes: ['capital-share', 'securities'],
    preconditions: ['proportionate'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ92; NĐ 62/2015 Đ13', 'Luật THADS 2025; NĐ 152/2026 Đ57'),
  }),
  coercive('seizure', false, {
    code: 'intellectual-property-seizure',
    label: 'Kê biên, sử dụng, khai thác quyền sở hữu trí tuệ',
    property_classes: ['intellectual-property'],
    preconditions: ['proportionate'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k3, Đ84-86', 'Luật THADS 2025'),
  }),
];

const FORCING_MEASURES: readonly Measure[] = [
  coercive('exploitation', false, {
    code: 'property-exploitation',
    label: 'Khai thác tài sản để thi hành án',
    property_classes: ['movable', 'vehicle', 'house', 'land'],
    preconditions: ['exploitable-property'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k4, Đ107-109', 'Luật THADS 2025 Đ77; NĐ 152/2026 Đ52'),
  }),
  coercive('handing-over', true, {
    code: 'thing-handing-over',
    label: 'Buộc trả vật',
    property_classes: ['specific-thing'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k5, Đ114', 'Luật THADS 2025'),
  }),
  coercive('handing-over', true, {
    code: 'house-handing-over',
    label: 'Buộc trả nhà, giao nhà',
    property_classes: ['house'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k5, Đ115', 'Luật THADS 2025 Đ89'),
  }),
  coercive('handing-over', true, {
    code: 'papers-handing-over',
    label: 'Buộc giao, trả giấy tờ',
    property_classes: ['papers'],
    versions: lawOf(ACT_2014, 'Luật THADS Đ71 k5, Đ116', 'Luật THADS 2025; NĐ 152/2026 Đ70'),
  }),
  coercive('handing-over', true, {
    code: 'land-handing-over',
    label: 'Buộc chuyển giao quyền sử dụng đất',
    property_classes: ['land'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k5, Đ117', 'Luật THADS 2025 Đ90; NĐ 152/2026 Đ71'),
  }),
  coercive('acts', true, {
    code: 'act-performance',
    label: 'Buộc thực hiện công việc nhất định',
    property_classes: ['none'],
    preconditions: ['fine-period-over'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k6, Đ118', 'Luật THADS 2025 Đ91'),
  }),
  coercive('acts', true, {
    code: 'act-omission',
    label: 'Buộc không được thực hiện công việc nhất định',
    property_classes: ['none'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k6, Đ119', 'Luật THADS 2025 Đ92'),
  }),
  coercive('acts', true, {
    code: 'child-handing-over',
    label: 'Buộc giao người chưa thành niên cho người được giao nuôi dưỡng',
    property_classes: ['none'],
    preconditions: ['fine-period-over'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k6, Đ120', 'Luật THADS 2025'),
  }),
  coercive('acts', false, {
    code: 'worker-taking-back',
    label: 'Buộc nhận người lao động trở lại làm việc',
    property_classes: ['none'],
    preconditions: ['fine-period-over'],
    versions: lawOf(ACT_2008, 'Luật THADS Đ71 k6, Đ121', 'Luật THADS 2025 Đ94'),
  }),
];

export const MEASURES: readonly Measure[] = [
  ...SECURITY_MEASURES,
  ...MONEY_MEASURES,
  ...SEIZURE_MEASURES,
  ...FORCING_MEASURES,
];

const BY_CODE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.code, measure]));

/** The measure of a code; undefined where there is none. */
export function findMeasure(code: string): Measure | undefined {
  return BY_CODE.get(code);
}

/** The article by which a measure could be taken on a day; undefined where it did not exist then. */
export function findMeasureVersion(measure: Measure, on: IsoDay): MeasureVersion | undefined {
  return measure.versions.find(
    (version) => version.valid_from <= on && (version.valid_to === null || on <= version.valid_to),
  );
}
