/** The decision to seize (kê biên) and the notice of it before real estate is seized (Luật THADS Đ84-97, Đ110-113). */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { findMeasureVersion, MEASURES } from '#law/measures.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';
import { onHeldAsset, SECURED_ASSET_FIELD } from '../domain/asset-steps.ts';
import {
  dayOf,
  inProportion,
  mayCoerce,
  momentAllowed,
  POLICY_BENEFICIARY,
  PROPORTION_FIELDS,
  WITH_FORCES,
  WITHOUT_WAITING,
} from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

const SEIZURES = MEASURES.filter((measure) => measure.family === 'seizure');
const ON_REAL_ESTATE: ReadonlySet<string> = new Set(['house-seizure', 'land-seizure']);

export const DWELLING: ActField = {
  name: 'dwelling',
  label: 'Nhà ở là nơi ở duy nhất',
  kind: 'choice',
  required: false,
  choices: [
    { code: 'no', label: 'Không phải nơi ở duy nhất' },
    { code: 'nothing-else', label: 'Nơi ở duy nhất; không có tài sản khác hoặc có nhưng không đủ' },
    { code: 'debtor-agrees', label: 'Nơi ở duy nhất; người phải thi hành án đồng ý kê biên' },
    { code: 'other-property', label: 'Nơi ở duy nhất; còn tài sản khác đủ để thi hành án' },
  ],
};

export const PLEDGE: ActField = {
  name: 'pledge',
  label: 'Tài sản đang cầm cố, thế chấp',
  kind: 'choice',
  required: false,
  choices: [
    { code: 'none', label: 'Không cầm cố, thế chấp' },
    { code: 'named-in-judgment', label: 'Tài sản bảo đảm đã được bản án, quyết định tuyên xử lý' },
    { code: 'worth-more', label: 'Không còn tài sản khác đủ; giá trị lớn hơn nghĩa vụ được bảo đảm và chi phí' },
    { code: 'not-worth-more', label: 'Giá trị bằng hoặc nhỏ hơn nghĩa vụ được bảo đảm và chi phí' },
  ],
};

/** Luật THADS Đ95 k1: the only dwelling comes last. */
const dwellingSpared: LegalCheck = ({ terms }) => {
  const article = articleOn(terms.dated_on, 'Luật THADS Đ95 k1', 'Luật THADS 2025 Đ80');
  const dwelling = textOf(terms, 'dwelling');
  if (textOf(terms, 'measure') === 'house-seizure' && dwelling === undefined)
    return breach(
      'dwelling-not-examined',
      article,
      'Kê biên nhà ở phải xác định có phải nơi ở duy nhất không.',
      'dwelling',
    );
  return dwelling === 'other-property'
    ? breach(
        'only-dwelling-seized',
        article,
        'Chỉ kê biên nhà ở duy nhất khi người đó không có tài sản khác, có nhưng không đủ, hoặc đồng ý.',
        'dwelling',
      )
    : LAWFUL;
};

/** Luật THADS Đ90 k1: what is pledged is seized only where something is left after the secured debt and the costs. */
const pledgeWorthMore: LegalCheck = ({ terms }) => {
  const article = articleOn(terms.dated_on, 'Luật THADS Đ90 k1; NĐ 62/2015 Đ24 k3', 'NĐ 152/2026 Đ55');
  const pledge = textOf(terms, 'pledge');
  if (textOf(terms, 'measure') === 'pledged-property-seizure' && (pledge === undefined || pledge === 'none'))
    return breach(
      'pledge-not-examined',
      article,
      'Phải xác định giá trị tài sản so với nghĩa vụ được bảo đảm.',
      'pledge',
    );
  return pledge === 'not-worth-more'
    ? breach(
        'pledge-not-worth-more',
        article,
        'Tài sản cầm cố, thế chấp có giá trị không lớn hơn nghĩa vụ được bảo đảm và chi phí thì không kê biên; phải thông báo cho người nhận bảo đảm.',
        'pledge',
      )
    : LAWFUL;
};

/** Luật THADS Đ89 k1. */
const registryAsked: LegalCheck = (question) => {
  const measure = SEIZURES.find(({ code }) => code === textOf(question.terms, 'measure'));
  if (measure?.preconditions.includes('registry-asked') !== true) return LAWFUL;
  return findLastAct(question, ['registry-asked']) === undefined
    ? breach(
        'registry-not-asked',
        articleOn(question.terms.dated_on, 'Luật THADS Đ89 k1', 'Luật THADS 2025 Đ80'),
        'Chưa yêu cầu cơ quan đăng ký cung cấp thông tin về tài sản, giao dịch đã đăng ký.',
      )
    : LAWFUL;
};

const measureInForce: LegalCheck = ({ terms }) => {
  const measure = SEIZURES.find(({ code }) => code === textOf(terms, 'measure'));
  return measure === undefined || findMeasureVersion(measure, terms.dated_on) !== undefined
    ? LAWFUL
    : breach(
        'measure-not-in-force',
        measure.versions[0]?.article ?? 'Luật THADS Đ71',
        `Ngày ${formatDate(terms.dated_on)} chưa có biện pháp "${measure.label}".`,
        'measure',
      );
};

/** The day on which real estate is to be seized; other property is seized without notice beforehand. */
function announcedDay(terms: ActTerms) {
  const on_real_estate = ON_REAL_ESTATE.has(textOf(terms, 'measure') ?? '');
  return on_real_estate ? (dayOf(textOf(terms, 'planned_at')) ?? null) : null;
}

export const seizureDecided = defineAct({
  type: 'seizure-decided',
  label: 'Quyết định cưỡng chế kê biên, xử lý tài sản',
  article: 'Luật THADS Đ71 k3, Đ84-97, Đ110-113; NĐ 62/2015 Đ13, Đ24; NĐ 152/2026 Đ54-57',
  help: 'Tương ứng với nghĩa vụ và chi phí; bất động sản phải báo trước 03 ngày làm việc. Tài sản vào hồ sơ khi lập biên bản kê biên.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-ke-bien',
  fields: [
    SECURED_ASSET_FIELD,
    {
      name: 'measure',
      label: 'Biện pháp kê biên',
      kind: 'choice',
      required: true,
      choices: SEIZURES.map(({ code, label }) => ({ code, label })),
    },
    { name: 'description', label: 'Tài sản kê biên', kind: 'long-text', required: true },
    ...PROPORTION_FIELDS,
    DWELLING,
    PLEDGE,
    { name: 'planned_at', label: 'Giờ, ngày kê biên', kind: 'moment', required: true, may_be_ahead: true },
    { name: 'place', label: 'Nơi kê biên', kind: 'text', required: false },
    WITH_FORCES,
    POLICY_BENEFICIARY,
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  meets: ['D35', 'D37', 'D63'],
  opens: [
    ...OF_A_DECISION,
    { rule: 'D94', start: announcedDay, when: (terms) => textOf(terms, 'without_waiting') !== 'danger-of-hiding' },
  ],
  law: allOf(
    mayCoerce,
    measureInForce,
    inProportion,
    dwellingSpared,
    pledgeWorthMore,
    registryAsked,
    momentAllowed('planned_at'),
  ),
  decide: onHeldAsset('Quyết định kê biên'),
});

export const seizureAnnounced = defineAct({
  type: 'seizure-announced',
  label: 'Thông báo về việc kê biên bất động sản',
  article: 'Luật THADS Đ88 k1',
  help: 'Cho chính quyền cấp xã hoặc tổ dân phố, đương sự, người liên quan, ít nhất 03 ngày làm việc trước khi kê biên.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [
    { name: 'planned_at', label: 'Giờ, ngày kê biên', kind: 'moment', required: true, may_be_ahead: true },
    { name: 'recipient', label: 'Người được thông báo', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D94'],
  law: (question) =>
    findLastAct(question, ['seizure-decided']) === undefined
      ? breach('seizure-not-decided', 'Luật THADS Đ70 k3', 'Chưa có quyết định cưỡng chế kê biên.')
      : LAWFUL,
  decide: () => accept({ movements: [], changes: {} }),
});
