/** How a security measure goes on or ends: whose the property is becomes known, and coercion or lifting follows; the exit ban. */
import { accept } from '#kit/result.ts';
import { ANY_OPEN, ANY_TIME, defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { ASSET_FIELD, holdsAsset, moveAsset } from '../domain/asset-steps.ts';
import { debtorsIdentified } from '../domain/coercion-law.ts';
import { breach, findLastAct, LAWFUL } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const assetOwnerKnown = defineAct({
  type: 'asset-owner-known',
  label: 'Xác định được quyền sở hữu, sử dụng tài sản đang bị tạm giữ, tạm dừng',
  article: 'Luật THADS Đ68 k5, Đ69 k4',
  help: 'Trong 10 ngày phải ra quyết định cưỡng chế, trả lại hoặc chấm dứt biện pháp.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  offered: holdsAsset('secured'),
  grounds: [
    { code: 'debtor', label: 'Thuộc người phải thi hành án', article: 'Luật THADS Đ68 k5, Đ69 k4' },
    { code: 'other', label: 'Không thuộc người phải thi hành án', article: 'Luật THADS Đ68 k5, Đ69 k4' },
    { code: 'performed', label: 'Người phải thi hành án đã thực hiện xong nghĩa vụ', article: 'Luật THADS Đ68 k5' },
  ],
  ground_label: 'Tài sản',
  fields: [ASSET_FIELD, NOTE_FIELD],
  opens: [{ rule: 'D37', pauses: true }],
  decide: moveAsset('Xác định được quyền sở hữu, sử dụng tài sản', ['secured'], () => ({})),
});

export const securityLifted = defineAct({
  type: 'security-lifted',
  label: 'Quyết định chấm dứt phong tỏa, tạm dừng; trả lại tài sản, giấy tờ tạm giữ',
  article: 'Luật THADS Đ67 k3, Đ68 k5, Đ69 k4, Đ77; NĐ 152/2026 Đ73',
  help: 'Biện pháp chấm dứt ngay khi có căn cứ; sau khi đình chỉ biện pháp khẩn cấp tạm thời thì trong 24 giờ.',
  document: 'qd-cham-dut-bao-dam',
  abilities: ['carry-out'],
  from: ANY_TIME,
  offered: holdsAsset('secured'),
  register: 'security',
  grounds: [
    { code: 'performed', label: 'Đã thi hành xong nghĩa vụ', article: 'Luật THADS Đ77 k1 điểm a, Đ68 k5' },
    { code: 'deducted', label: 'Đã thực hiện xong việc khấu trừ tiền', article: 'Luật THADS Đ77 k1 điểm b' },
    { code: 'discontinued', label: 'Có quyết định đình chỉ thi hành án', article: 'Luật THADS Đ77 k1 điểm c' },
    { code: 'not-debtors', label: 'Không thuộc người phải thi hành án', article: 'Luật THADS Đ68 k5, Đ69 k4' },
    { code: 'no-coercion', label: 'Không áp dụng biện pháp cưỡng chế', article: 'Luật THADS Đ67 k3' },
    {
      code: 'provisional-lifted',
      label: 'Đình chỉ biện pháp khẩn cấp tạm thời',
      article: 'Luật THADS Đ132 k1',
    },
  ],
  ground_label: 'Căn cứ chấm dứt',
  fields: [ASSET_FIELD, NOTE_FIELD],
  meets: ['D35', 'D36', 'D37', 'D122'],
  opens: OF_A_DECISION,
  decide: moveAsset('Chấm dứt biện pháp bảo đảm', ['secured'], () => ({ stage: 'released' })),
});

const EXIT_GROUNDS = [
  { code: 'a', label: 'Có yêu cầu của người được thi hành án', article: 'NĐ 62/2015 Đ51 k1 điểm a' },
  {
    code: 'b',
    label: 'Việc xuất cảnh ảnh hưởng đến quyền, lợi ích hợp pháp hoặc việc thi hành án',
    article: 'NĐ 62/2015 Đ51 k1 điểm b',
  },
] as const;

export const exitBanProposed = defineAct({
  type: 'exit-ban-proposed',
  label: 'Đề nghị tạm hoãn xuất cảnh',
  article: 'NĐ 62/2015 Đ51; NĐ 152/2026 Đ45',
  help: 'Chấp hành viên đề nghị Thủ trưởng ra quyết định tạm hoãn xuất cảnh.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  grounds: EXIT_GROUNDS,
  fields: [{ name: 'person', label: 'Người bị tạm hoãn xuất cảnh', kind: 'text', required: true }, NOTE_FIELD],
  law: debtorsIdentified,
  decide: () => accept({ movements: [], changes: {} }),
});

export const exitBanDecided = defineAct({
  type: 'exit-ban-decided',
  label: 'Quyết định tạm hoãn xuất cảnh',
  article: 'NĐ 62/2015 Đ51; Luật THADS 2025 Đ70; NĐ 152/2026 Đ45',
  help: 'Gửi cơ quan quản lý xuất nhập cảnh; có hiệu lực đến khi thực hiện xong nghĩa vụ hoặc hết căn cứ.',
  abilities: ['sign-decision'],
  from: ANY_OPEN,
  register: 'security',
  grounds: EXIT_GROUNDS,
  fields: [
    { name: 'person', label: 'Người bị tạm hoãn xuất cảnh', kind: 'text', required: true },
    { name: 'until', label: 'Tạm hoãn đến ngày', kind: 'day', required: false, may_be_ahead: true },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: debtorsIdentified,
  decide: () => accept({ movements: [], changes: {} }),
});

export const exitBanLifted = defineAct({
  type: 'exit-ban-lifted',
  label: 'Quyết định giải tỏa tạm hoãn xuất cảnh',
  article: 'NĐ 62/2015 Đ51 k4; NĐ 152/2026 Đ45 k2',
  help: 'Khi đã thực hiện xong nghĩa vụ, bản án bị hủy, hoặc căn cứ tạm hoãn không còn.',
  abilities: ['sign-decision'],
  from: ANY_TIME,
  register: 'security',
  fields: [
    { name: 'person', label: 'Người được giải tỏa', kind: 'text', required: true },
    { name: 'reason', label: 'Lý do', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: (question) =>
    findLastAct(question, ['exit-ban-decided', 'exit-ban-lifted'])?.type === 'exit-ban-decided'
      ? LAWFUL
      : breach(
          'exit-ban-not-in-force',
          'NĐ 62/2015 Đ51 k4',
          'Không có quyết định tạm hoãn xuất cảnh đang có hiệu lực.',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});
