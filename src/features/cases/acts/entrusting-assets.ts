/**
 * The matter stays while another agency processes an asset for it; and what agencies tell each other about an entrustment.
 */
import { accept } from '#kit/result.ts';
import { ENTRUSTED_ASSET_ANSWERS, ENTRUSTMENT_ACKNOWLEDGEMENTS } from '#law/procedure-grounds.ts';
import { ANY_OPEN, ANY_TIME, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

/** Luật 03/2022/QH15 brought it. */
const ASSET_ENTRUSTMENT_FROM = '2022-03-01';

export const assetEntrusted = defineAct({
  type: 'asset-entrusted',
  label: 'Ủy thác xử lý tài sản',
  article: 'Luật THADS Đ55 k2, Đ57 k2; NĐ 152/2026 Đ27',
  help: 'Chỉ tài sản do nơi khác xử lý; việc vẫn do đơn vị này tổ chức thi hành.',
  document: 'qd-uy-thac-tai-san',
  abilities: ['sign-decision'],
  from: ANY_OPEN,
  receiving_unit: true,
  register: 'asset-entrustment',
  fields: [
    { name: 'property', label: 'Tài sản ủy thác xử lý', kind: 'text', required: true },
    { name: 'place', label: 'Nơi có tài sản', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  // The decision of the agency that takes the asset is awaited; whether it is late is its own matter, known here all the same.
  opens: [...OF_A_DECISION, { rule: 'D76', is_one_of_many: true }],
  law: ({ terms }) =>
    terms.dated_on >= ASSET_ENTRUSTMENT_FROM
      ? LAWFUL
      : breach(
          'asset-entrustment-not-in-force',
          'Luật THADS Đ55 k2',
          'Ủy thác xử lý tài sản chỉ có từ ngày 01/03/2022 (Luật 03/2022/QH15).',
          'dated_on',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});

export const assetEntrustmentAnswered = defineAct({
  type: 'asset-entrustment-answered',
  label: 'Nơi nhận ủy thác báo kết quả xử lý tài sản',
  article: 'Luật THADS Đ57 k2',
  help: 'Đã ra quyết định xử lý; đã giao tài sản, tiền phải chuyển về trong 05 ngày làm việc; đã chuyển tiền.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  grounds: ENTRUSTED_ASSET_ANSWERS,
  ground_label: 'Kết quả',
  fields: [
    { name: 'of_act', label: 'Lần ủy thác xử lý tài sản', kind: 'act', required: true },
    { name: 'amount', label: 'Số tiền chuyển về', kind: 'amount', required: false },
    { name: 'paper', label: 'Văn bản báo', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: [
    { rule: 'D76', of_act: true },
    { rule: 'D77', when: (terms) => terms.ground === 'paid' },
  ],
  opens: [{ rule: 'D77', when: (terms) => terms.ground === 'delivered' }],
  law: ({ acts, terms }) =>
    acts.some((act) => act.code === textOf(terms, 'of_act') && act.type === 'asset-entrusted')
      ? LAWFUL
      : breach(
          'entrustment-not-made',
          'Luật THADS Đ57 k2',
          'Nghiệp vụ đã chọn không phải là ủy thác xử lý tài sản.',
          'of_act',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});

export const entrustmentAcknowledged = defineAct({
  type: 'entrustment-acknowledged',
  label: 'Báo, nhận báo việc thụ lý ủy thác',
  article: 'Luật THADS Đ57 k1 điểm b',
  help: 'Nơi nhận ủy thác báo bằng văn bản cho nơi đã ủy thác trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  grounds: ENTRUSTMENT_ACKNOWLEDGEMENTS,
  ground_label: 'Chiều báo',
  fields: [
    { name: 'agency', label: 'Cơ quan kia', kind: 'text', required: true },
    { name: 'paper', label: 'Số, ngày văn bản', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: [{ rule: 'D24', when: (terms) => terms.ground === 'sent' }],
  decide: () => accept({ movements: [], changes: {} }),
});
