/** The minutes of seizure, with which an asset enters the chain, and what the registry is asked and told (Luật THADS Đ88-89). */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import type { ActTerms } from '../domain/act-definition.ts';
import { findAssetOf, holdAsset, newAssetFields } from '../domain/asset-steps.ts';
import { dayOf, debtorsIdentified, momentAllowed, POLICY_BENEFICIARY, WITH_FORCES } from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import type { LegalQuestion } from '../domain/legal-question.ts';

const isOrdinary = (terms: ActTerms): boolean => (textOf(terms, 'special') ?? 'ordinary') === 'ordinary';

function isRealEstate({ terms, state }: LegalQuestion): boolean {
  return (findAssetOf(state, terms)?.kind ?? textOf(terms, 'kind')) === 'real-estate';
}

const seizureDecidedBefore: LegalCheck = (question) =>
  findLastAct(question, ['seizure-decided', 'provisional-applied', 'exploitation-ended']) === undefined
    ? breach(
        'seizure-not-decided',
        articleOn(question.terms.dated_on, 'Luật THADS Đ70 k3', 'Luật THADS 2025 Đ72'),
        'Chưa có quyết định cưỡng chế kê biên.',
      )
    : LAWFUL;

const registryAskedBefore: LegalCheck = (question) =>
  isRealEstate(question) && findLastAct(question, ['registry-asked']) === undefined
    ? breach(
        'registry-not-asked',
        articleOn(question.terms.dated_on, 'Luật THADS Đ89 k1', 'Luật THADS 2025 Đ80'),
        'Chưa yêu cầu cơ quan đăng ký cung cấp thông tin về tài sản, giao dịch đã đăng ký.',
      )
    : LAWFUL;

/** Three working days lie between the notice and the seizure of real estate, unless hiding is to be prevented (D94). */
const announcedInTime: LegalCheck = (question) => {
  const { terms, calendar } = question;
  const decision = findLastAct(question, ['seizure-decided']);
  if (!isRealEstate(question) || decision?.data['without_waiting'] === 'danger-of-hiding') return LAWFUL;
  const seized_on = dayOf(textOf(terms, 'seized_at')) ?? terms.dated_on;
  const latest = computeDeadline('D94', seized_on, terms.dated_on, calendar);
  const announced = findLastAct(question, ['seizure-announced']);
  if (!latest.ok || (announced !== undefined && announced.dated_on <= latest.value.due_on)) return LAWFUL;
  const told = announced === undefined ? 'chưa thông báo' : `thông báo ngày ${formatDate(announced.dated_on)}`;
  return breach(
    'seizure-not-announced',
    latest.value.article,
    `Phải thông báo chậm nhất ngày ${formatDate(latest.value.due_on)} về việc kê biên bất động sản ngày ${formatDate(seized_on)}; ${told}.`,
    'seized_at',
  );
};

export const assetSeized = defineAct({
  type: 'asset-seized',
  label: 'Lập biên bản kê biên tài sản',
  article: 'Luật THADS Đ88; NĐ 62/2015 Đ24; NĐ 152/2026 Đ54',
  help: 'Tài sản vào hồ sơ với mã TS1, TS2...; trong 05 ngày làm việc phải ký hợp đồng thẩm định giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  brings_asset: true,
  document: 'bb-ke-bien',
  fields: [
    ...newAssetFields(['movable', 'real-estate', 'papers', 'right']),
    { name: 'seized_at', label: 'Giờ, ngày kê biên', kind: 'moment', required: true },
    { name: 'place', label: 'Nơi kê biên', kind: 'text', required: false },
    WITH_FORCES,
    POLICY_BENEFICIARY,
    {
      name: 'special',
      label: 'Tính chất tài sản',
      kind: 'choice',
      required: false,
      choices: [
        { code: 'ordinary', label: 'Thông thường' },
        { code: 'small-value', label: 'Giá trị nhỏ, bán không qua đấu giá' },
        { code: 'perishable', label: 'Tươi sống, mau hỏng' },
      ],
    },
    { name: 'common', label: 'Tài sản thuộc sở hữu chung', kind: 'yes-no', required: false },
    { name: 'keeper', label: 'Người được giao bảo quản', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D35', 'D37', 'D63'],
  opens: [
    { rule: 'D39', pauses: true, when: isOrdinary },
    { rule: 'D101', when: isOrdinary },
    { rule: 'D109', pauses: true, when: (terms) => !isOrdinary(terms) },
  ],
  law: allOf(seizureDecidedBefore, debtorsIdentified, registryAskedBefore, announcedInTime, momentAllowed('seized_at')),
  decide: (state, terms) => holdAsset(state, terms, 'Lập biên bản kê biên tài sản', 'seized'),
});

export const registryAsked = defineAct({
  type: 'registry-asked',
  label: 'Yêu cầu cơ quan đăng ký cung cấp thông tin tài sản',
  article: 'Luật THADS Đ89 k1',
  help: 'Trước khi kê biên quyền sử dụng đất, tài sản phải đăng ký quyền sở hữu hoặc giao dịch bảo đảm.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'registry', label: 'Cơ quan đăng ký', kind: 'text', required: true },
    { name: 'description', label: 'Tài sản', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const registryTold = defineAct({
  type: 'registry-told',
  label: 'Thông báo cho cơ quan đăng ký về biện pháp đã áp dụng',
  article: 'Luật THADS Đ69 k2, Đ89 k2',
  help: 'Sau khi kê biên, tạm dừng đăng ký hoặc giải tỏa.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'asset', label: 'Tài sản', kind: 'asset', required: false },
    { name: 'registry', label: 'Cơ quan đăng ký', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  meets: ['D82'],
  decide: () => accept({ movements: [], changes: {} }),
});
