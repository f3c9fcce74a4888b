/** Coercion on money: deduction from an account, from income, collecting money that is held (Luật THADS Đ71 k1-2, Đ76-83). */
import { accept } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { amountOf, isYes, onHeldAsset, SECURED_ASSET_FIELD } from '../domain/asset-steps.ts';
import { mayCoerce, WITHOUT_WAITING } from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

/** Not more than what is still owed, and the costs (Đ76 k1). */
const withinDutyAndCosts: LegalCheck = ({ terms, state }) => {
  const deducted_vnd = amountOf(terms, 'deducted_vnd') ?? 0n;
  const most_vnd = state.rest_vnd + (amountOf(terms, 'cost_vnd') ?? 0n);
  if (deducted_vnd <= most_vnd) return LAWFUL;
  return breach(
    'deduction-above-duty',
    articleOn(terms.dated_on, 'Luật THADS Đ76 k1', 'NĐ 152/2026 Đ49 k2'),
    `Số tiền khấu trừ ${formatVnd(deducted_vnd)} ₫ lớn hơn nghĩa vụ và chi phí cưỡng chế ${formatVnd(most_vnd)} ₫.`,
    'deducted_vnd',
  );
};

export const accountDeductionDecided = defineAct({
  type: 'account-deduction-decided',
  label: 'Quyết định khấu trừ tiền trong tài khoản',
  article: 'Luật THADS Đ71 k1, Đ76; NĐ 62/2015 Đ21; NĐ 152/2026 Đ49',
  help: 'Số tiền không vượt quá nghĩa vụ thi hành án và chi phí cưỡng chế; tiền thu được ghi bằng "Thu tiền thi hành án".',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-khau-tru',
  fields: [
    SECURED_ASSET_FIELD,
    { name: 'account_holder', label: 'Chủ tài khoản', kind: 'text', required: true },
    { name: 'account_number', label: 'Số tài khoản', kind: 'text', required: true },
    { name: 'bank', label: 'Nơi mở tài khoản', kind: 'text', required: true },
    { name: 'deducted_vnd', label: 'Số tiền khấu trừ', kind: 'amount', required: true },
    { name: 'cost_vnd', label: 'Trong đó chi phí cưỡng chế', kind: 'amount', required: false },
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  meets: ['D35', 'D63'],
  opens: OF_A_DECISION,
  law: allOf(mayCoerce, withinDutyAndCosts),
  decide: onHeldAsset('Khấu trừ tiền trong tài khoản'),
});

/** At most 30 % of wages and pensions; from 1/7/2026 one minimum wage is left to the debtor and to each dependant. */
const incomeLeft: LegalCheck = ({ terms }) => {
  if (isYes(terms, 'agreed')) return LAWFUL;
  const income_vnd = amountOf(terms, 'monthly_income_vnd') ?? 0n;
  const deducted_vnd = amountOf(terms, 'monthly_deduction_vnd') ?? 0n;
  if (terms.dated_on < NEW_LAW_FROM) {
    if (textOf(terms, 'income_kind') !== 'wages' || deducted_vnd * 10n <= income_vnd * 3n) return LAWFUL;
    return breach(
      'income-deduction-above-limit',
      'Luật THADS Đ78 k3',
      `Mức trừ ${formatVnd(deducted_vnd)} ₫ mỗi tháng quá 30% của ${formatVnd(income_vnd)} ₫ (${formatVnd((income_vnd * 3n) / 10n)} ₫).`,
      'monthly_deduction_vnd',
    );
  }
  const wage_vnd = amountOf(terms, 'minimum_wage_vnd');
  if (wage_vnd === null)
    return breach(
      'minimum-wage-not-stated',
      'NĐ 152/2026 Đ51 k1',
      'Phải ghi mức lương tối thiểu tháng theo vùng nơi người phải thi hành án sinh sống.',
      'minimum_wage_vnd',
    );
  const dependants = BigInt(textOf(terms, 'dependants') ?? '0');
  const left_vnd = wage_vnd * (1n + dependants);
  if (income_vnd - deducted_vnd >= left_vnd) return LAWFUL;
  return breach(
    'income-deduction-above-limit',
    'NĐ 152/2026 Đ51 k1',
    `Phải để lại ${formatVnd(left_vnd)} ₫ mỗi tháng (01 mức lương tối thiểu vùng cho người phải thi hành án và mỗi người trong ${dependants} người được nuôi dưỡng); chỉ còn ${formatVnd(income_vnd - deducted_vnd)} ₫.`,
    'monthly_deduction_vnd',
  );
};

export const incomeDeductionDecided = defineAct({
  type: 'income-deduction-decided',
  label: 'Quyết định trừ vào thu nhập',
  article: 'Luật THADS Đ71 k2, Đ78; NĐ 152/2026 Đ51',
  help: 'Không quá 30% lương, lương hưu, trợ cấp; từ 01/7/2026 để lại 01 mức lương tối thiểu vùng cho mỗi người.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-tru-thu-nhap',
  grounds: [
    { code: 'a', label: 'Theo thỏa thuận của đương sự', article: 'Luật THADS Đ78 k2 điểm a' },
    { code: 'b', label: 'Bản án, quyết định ấn định trừ vào thu nhập', article: 'Luật THADS Đ78 k2 điểm b' },
    {
      code: 'c',
      label: 'Cấp dưỡng, thi hành định kỳ, khoản tiền không lớn hoặc tài sản khác không đủ',
      article: 'Luật THADS Đ78 k2 điểm c',
    },
  ],
  fields: [
    { name: 'earner', label: 'Người bị trừ thu nhập', kind: 'text', required: true },
    { name: 'payer', label: 'Nơi trả thu nhập', kind: 'text', required: true },
    {
      name: 'income_kind',
      label: 'Loại thu nhập',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'wages', label: 'Tiền lương, tiền công, lương hưu, trợ cấp mất sức lao động' },
        { code: 'other', label: 'Thu nhập hợp pháp khác' },
      ],
    },
    { name: 'monthly_income_vnd', label: 'Thu nhập hằng tháng', kind: 'amount', required: true },
    { name: 'monthly_deduction_vnd', label: 'Số tiền trừ mỗi tháng', kind: 'amount', required: true },
    { name: 'agreed', label: 'Đương sự thỏa thuận mức trừ khác', kind: 'yes-no', required: false },
    { name: 'dependants', label: 'Số người được nuôi dưỡng (cơ quan thuế xác nhận)', kind: 'number', required: false },
    { name: 'minimum_wage_vnd', label: 'Lương tối thiểu tháng theo vùng', kind: 'amount', required: false },
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: allOf(mayCoerce, incomeLeft),
  decide: () => accept({ movements: [], changes: {} }),
});

export const moneyCollectionDecided = defineAct({
  type: 'money-collection-decided',
  label: 'Quyết định thu tiền, thu giữ giấy tờ có giá',
  article: 'Luật THADS Đ71 k1, Đ79-83; NĐ 62/2015 Đ22-23; NĐ 152/2026 Đ50',
  help: 'Tiền từ hoạt động kinh doanh, tiền đang giữ hoặc do người thứ ba giữ, giấy tờ có giá của người phải thi hành án.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  grounds: [
    { code: 'business', label: 'Tiền từ hoạt động kinh doanh', article: 'Luật THADS Đ79; NĐ 62/2015 Đ22' },
    { code: 'held', label: 'Tiền người phải thi hành án đang giữ', article: 'Luật THADS Đ80' },
    { code: 'third-party', label: 'Tiền do người thứ ba giữ', article: 'Luật THADS Đ81; NĐ 62/2015 Đ23' },
    { code: 'papers', label: 'Giấy tờ có giá', article: 'Luật THADS Đ82-83' },
  ],
  ground_label: 'Thu',
  fields: [
    SECURED_ASSET_FIELD,
    { name: 'holder', label: 'Người đang giữ tiền, giấy tờ', kind: 'text', required: true },
    { name: 'deducted_vnd', label: 'Số tiền thu', kind: 'amount', required: false },
    { name: 'cost_vnd', label: 'Trong đó chi phí cưỡng chế', kind: 'amount', required: false },
    {
      name: 'left_vnd',
      label: 'Để lại cho kinh doanh và sinh hoạt mỗi kỳ',
      kind: 'amount',
      required: false,
      help: 'Khi thu từ hoạt động kinh doanh (Đ79 k1).',
    },
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  meets: ['D35', 'D37', 'D63'],
  opens: OF_A_DECISION,
  law: allOf(mayCoerce, withinDutyAndCosts, ({ terms }) =>
    terms.ground === 'business' && amountOf(terms, 'left_vnd') === null
      ? breach(
          'minimum-not-left',
          articleOn(terms.dated_on, 'Luật THADS Đ79 k1; NĐ 62/2015 Đ22 k2', 'NĐ 152/2026 Đ50 k1'),
          'Phải ghi số tiền tối thiểu để lại cho hoạt động kinh doanh và sinh hoạt của người phải thi hành án và gia đình.',
          'left_vnd',
        )
      : LAWFUL,
  ),
  decide: onHeldAsset('Thu tiền, thu giữ giấy tờ có giá'),
});
