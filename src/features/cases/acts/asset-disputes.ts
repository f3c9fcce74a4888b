/** Others claim the asset or own it too: they are told, and have their time (Luật THADS Đ74-75; domain 2.21 rows 5-6). */
import { formatDate } from '#kit/vietnamese-format.ts';
import type { AssetStage } from '../domain/case-asset.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { ASSET_FIELD, holdsAsset, moveAsset } from '../domain/asset-steps.ts';
import { breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import { askedAsset } from '../domain/asset-law.ts';

/** Before it is sold. */
const HELD: readonly AssetStage[] = [
  'secured',
  'seized',
  'valuation-contracted',
  'valued',
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'sale-cancelled',
];

export const assetDisputeTold = defineAct({
  type: 'asset-dispute-told',
  label: 'Thông báo quyền khởi kiện khi có tranh chấp tài sản',
  article: 'Luật THADS Đ75 k1',
  help: 'Ghi ngày thông báo hợp lệ; trong 30 ngày không khởi kiện, không đề nghị thì tiếp tục xử lý tài sản.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset(...HELD),
  fields: [ASSET_FIELD, { name: 'recipient', label: 'Người được thông báo', kind: 'text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D98' }],
  decide: moveAsset('Thông báo quyền khởi kiện', HELD, () => ({})),
});

export const commonPropertyTold = defineAct({
  type: 'common-property-told',
  label: 'Thông báo về tài sản chung chưa xác định được phần',
  article: 'Luật THADS Đ74 k1',
  help: 'Chủ sở hữu chung có 30 ngày để thỏa thuận hoặc yêu cầu Tòa án; sau đó người được thi hành án có 15 ngày.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset(...HELD),
  grounds: [
    { code: 'owners', label: 'Người phải thi hành án và chủ sở hữu chung', article: 'Luật THADS Đ74 k1' },
    { code: 'creditor', label: 'Người được thi hành án', article: 'Luật THADS Đ74 k1' },
  ],
  ground_label: 'Thông báo cho',
  fields: [ASSET_FIELD, { name: 'recipient', label: 'Người được thông báo', kind: 'text', required: true }, NOTE_FIELD],
  ends: ['D99'],
  opens: [
    { rule: 'D99', when: (terms) => terms.ground === 'owners' },
    { rule: 'D100', when: (terms) => terms.ground === 'creditor' },
  ],
  law: (question) => {
    const { terms } = question;
    const owners = findNewestDeadline(question, 'D99', askedAsset(question));
    if (terms.ground !== 'creditor') return LAWFUL;
    if (owners !== undefined && terms.dated_on > owners.due_on) return LAWFUL;
    const until = owners === undefined ? 'chưa thông báo cho họ' : `đến hết ngày ${formatDate(owners.due_on)}`;
    return breach(
      'owners-not-asked-first',
      'Luật THADS Đ74 k1',
      `Chủ sở hữu chung được thỏa thuận hoặc yêu cầu Tòa án trước (${until}).`,
      'dated_on',
    );
  },
  decide: moveAsset('Thông báo về tài sản chung', HELD, () => ({ is_common: true })),
});

export const assetCourtAsked = defineAct({
  type: 'asset-court-asked',
  label: 'Tòa án, cơ quan có thẩm quyền được yêu cầu giải quyết về tài sản',
  article: 'Luật THADS Đ74 k1, Đ75',
  help: 'Xử lý tài sản theo quyết định của Tòa án hoặc cơ quan có thẩm quyền.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset(...HELD),
  fields: [
    ASSET_FIELD,
    {
      name: 'asked_by',
      label: 'Người yêu cầu',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'party', label: 'Đương sự, người có tranh chấp, chủ sở hữu chung' },
        { code: 'creditor', label: 'Người được thi hành án' },
        { code: 'officer', label: 'Chấp hành viên' },
      ],
    },
    { name: 'court', label: 'Nơi giải quyết', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  meets: ['D98', 'D99', 'D100'],
  decide: moveAsset('Yêu cầu giải quyết về tài sản', HELD, () => ({ in_court: true })),
});

export const assetCourtSettled = defineAct({
  type: 'asset-court-settled',
  label: 'Có kết quả giải quyết của Tòa án, cơ quan có thẩm quyền về tài sản',
  article: 'Luật THADS Đ74 k1-2, Đ75 k1',
  help: 'Ghi nội dung: tài sản, phần tài sản của người phải thi hành án.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: (state) => state.assets.some((asset) => asset.in_court),
  fields: [ASSET_FIELD, { name: 'result', label: 'Kết quả', kind: 'long-text', required: true }, NOTE_FIELD],
  decide: moveAsset('Kết quả giải quyết về tài sản', HELD, () => ({ in_court: false })),
});
