/** Verification of the debtor's means. */
import { accept } from '#kit/result.ts';
import { VERIFICATION_FINDINGS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';
import type { CaseState } from '../domain/case-state.ts';
import { verificationBreaches } from '../domain/no-means-law.ts';

/** One field for each class of property, as the minutes have them (dossier 10.4). */
const FINDINGS_BY_CLASS: readonly ActField[] = [
  { name: 'land', label: 'Quyền sử dụng đất, nhà ở', kind: 'long-text', required: false },
  { name: 'vehicles', label: 'Phương tiện, động sản', kind: 'long-text', required: false },
  { name: 'accounts', label: 'Tài khoản, tiền, giấy tờ có giá', kind: 'long-text', required: false },
  { name: 'income', label: 'Thu nhập', kind: 'long-text', required: false },
  { name: 'other_assets', label: 'Tài sản khác', kind: 'long-text', required: false },
];

export const verified = defineAct({
  type: 'verified',
  label: 'Xác minh điều kiện thi hành án',
  article: 'Luật THADS Đ44',
  help: 'Biên bản xác minh: nơi xác minh, tài sản, thu nhập và kết luận.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: VERIFICATION_FINDINGS,
  ground_label: 'Kết luận',
  document: 'bb-xac-minh',
  fields: [
    { name: 'place', label: 'Nơi xác minh', kind: 'text', required: false },
    { name: 'findings', label: 'Tài sản, thu nhập đã xác minh', kind: 'text', required: false },
    {
      name: 'circumstance',
      label: 'Tình trạng của người phải thi hành án',
      kind: 'choice',
      required: false,
      choices: [
        { code: 'ordinary', label: 'Ở địa chỉ đã biết' },
        { code: 'no-address', label: 'Chưa xác định được địa chỉ, nơi cư trú' },
        { code: 'prison', label: 'Đang chấp hành án tù, còn từ 02 năm trở lên' },
      ],
      help: 'Không rõ địa chỉ hoặc còn án tù từ 02 năm: xác minh lại mỗi năm một lần.',
    },
    {
      name: 'declaration',
      label: 'Người phải thi hành án kê khai',
      kind: 'choice',
      required: false,
      choices: [
        { code: 'declared', label: 'Có kê khai' },
        { code: 'refused', label: 'Không kê khai' },
        { code: 'absent', label: 'Vắng mặt' },
      ],
    },
    { name: 'declared', label: 'Nội dung kê khai', kind: 'long-text', required: false },
    ...FINDINGS_BY_CLASS,
    { name: 'participants', label: 'Những người tham gia', kind: 'text', required: false },
    { name: 'confirmation', label: 'Xác nhận của nơi tiến hành xác minh', kind: 'text', required: false },
    { name: 'for_remission', label: 'Để xét miễn, giảm', kind: 'yes-no', required: false },
    NOTE_FIELD,
  ],
  meets: [
    'D10',
    'D11',
    'D12',
    'D64',
    'D65',
    'D66',
    'D67',
    { rule: 'D129', when: (terms) => textOf(terms, 'for_remission') === 'yes' },
  ],
  opens: [
    { rule: 'D13', pauses: true, when: (terms, state) => terms.ground === 'no-means' && state.position === 'active' },
    { rule: 'D11', when: (terms, state) => isStillWithout(terms, state) && !isYearly(terms, state) },
    { rule: 'D12', when: (terms, state) => isStillWithout(terms, state) && isYearly(terms, state) },
    // Nothing new after the second verification: the case is moved when the waiting time is over (NĐ 62/2015 Đ9 k5).
    { rule: 'D18', after: 'D52', when: isStillWithout },
    { rule: 'D130', when: (terms) => isForRemission(terms) && terms.ground === 'no-means' },
    { rule: 'D139', when: (terms) => isForRemission(terms) && terms.ground === 'has-means' },
  ],
  law: verificationBreaches,
  decide: (state, terms) =>
    accept({
      movements: [],
      changes: {
        verified_on: terms.dated_on,
        verified_finding: terms.ground,
        verified_circumstance: textOf(terms, 'circumstance') ?? null,
        reverified_yearly: isYearly(terms, state),
      },
    }),
});

function isStillWithout(terms: ActTerms, state: CaseState): boolean {
  return terms.ground === 'no-means' && state.position === 'no-means';
}

/** As the verification says; where it says nothing, as it was. */
function isYearly(terms: ActTerms, state: CaseState): boolean {
  const circumstance = textOf(terms, 'circumstance');
  return circumstance === undefined ? state.reverified_yearly : circumstance !== 'ordinary';
}

function isForRemission(terms: ActTerms): boolean {
  return textOf(terms, 'for_remission') === 'yes';
}
