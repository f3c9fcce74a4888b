/** The security measures that hold property before coercion: freeze, detention, transfer stop, and what leads to them (domain 2.18). */
import { accept } from '#kit/result.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import type { ActField, DeadlineOpening } from '../domain/act-definition.ts';
import { holdAsset, newAssetFields } from '../domain/asset-steps.ts';
import { debtorsIdentified } from '../domain/coercion-law.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

const ASKED_BY: ActField = {
  name: 'asked_by',
  label: 'Áp dụng theo',
  kind: 'choice',
  required: false,
  choices: [
    { code: 'officer', label: 'Chấp hành viên tự mình áp dụng' },
    { code: 'party', label: 'Yêu cầu bằng văn bản của đương sự' },
  ],
};

const HOLDER: ActField = {
  name: 'holder',
  label: 'Nơi quản lý tài khoản, tài sản, giấy tờ',
  kind: 'text',
  required: false,
};

/** D56: minutes and decision go to the procuracy at once. */
const TO_PROCURACY_AT_ONCE: DeadlineOpening = {
  rule: 'D56',
  is_one_of_many: true,
  is_paperwork: true,
  outlives_case: true,
};

export const hidingFound = defineAct({
  type: 'hiding-found',
  label: 'Phát hiện hành vi tẩu tán, hủy hoại tài sản',
  article: 'Luật THADS Đ45 k2, Đ66 k1',
  help: 'Phải áp dụng ngay biện pháp bảo đảm hoặc cưỡng chế, không chờ hết thời hạn tự nguyện.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'findings', label: 'Hành vi đã phát hiện', kind: 'long-text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D63' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const securityRecorded = defineAct({
  type: 'security-recorded',
  label: 'Lập biên bản phong tỏa, tạm giữ ngay',
  article: 'Luật THADS Đ67 k2, Đ68 k2',
  help: 'Biên bản lập khi chưa có quyết định; phải ra quyết định trong 24 giờ và gửi ngay cho Viện kiểm sát.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  brings_asset: true,
  fields: [
    ...newAssetFields(['account', 'movable', 'papers', 'right']),
    { name: 'recorded_at', label: 'Giờ, ngày lập biên bản', kind: 'moment', required: false },
    HOLDER,
    NOTE_FIELD,
  ],
  meets: ['D63'],
  opens: [{ rule: 'D36' }, TO_PROCURACY_AT_ONCE],
  law: debtorsIdentified,
  decide: (state, terms) => holdAsset(state, terms, securityRecorded.label, 'secured'),
});

export const accountFrozen = defineAct({
  type: 'account-frozen',
  label: 'Quyết định phong tỏa tài khoản, tài sản ở nơi gửi giữ',
  article: 'Luật THADS Đ67; NĐ 62/2015 Đ20; NĐ 152/2026 Đ43',
  help: 'Trong 10 ngày phải cưỡng chế hoặc chấm dứt phong tỏa. Không phải thông báo trước cho đương sự.',
  document: 'qd-phong-toa',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  brings_asset: true,
  register: 'security',
  fields: [
    ...newAssetFields(['account', 'movable', 'papers', 'right']),
    { name: 'frozen_vnd', label: 'Số tiền bị phong tỏa', kind: 'amount', required: false },
    HOLDER,
    ASKED_BY,
    NOTE_FIELD,
  ],
  meets: ['D36', 'D63'],
  opens: [...OF_A_DECISION, TO_PROCURACY_AT_ONCE, { rule: 'D35', pauses: true }],
  law: debtorsIdentified,
  decide: (state, terms) => holdAsset(state, terms, accountFrozen.label, 'secured'),
});

export const propertyHeld = defineAct({
  type: 'property-held',
  label: 'Quyết định tạm giữ tài sản, giấy tờ',
  article: 'Luật THADS Đ68; NĐ 62/2015 Đ18; NĐ 152/2026 Đ44',
  help: 'Giao quyết định cho người đang quản lý, sử dụng; trong 10 ngày từ khi rõ quyền sở hữu phải cưỡng chế hoặc trả lại.',
  document: 'qd-tam-giu',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  brings_asset: true,
  register: 'security',
  fields: [...newAssetFields(['movable', 'papers']), HOLDER, ASKED_BY, NOTE_FIELD],
  meets: ['D36', 'D63'],
  opens: [...OF_A_DECISION, TO_PROCURACY_AT_ONCE],
  law: debtorsIdentified,
  decide: (state, terms) => holdAsset(state, terms, propertyHeld.label, 'secured'),
});

export const transferSuspended = defineAct({
  type: 'transfer-suspended',
  label: 'Quyết định tạm dừng việc đăng ký, chuyển quyền, thay đổi hiện trạng tài sản',
  article: 'Luật THADS Đ69; NĐ 62/2015 Đ19',
  help: 'Gửi ngay cho cơ quan đăng ký và người có liên quan; trong 10 ngày từ khi rõ quyền sở hữu phải cưỡng chế hoặc chấm dứt.',
  document: 'qd-tam-dung',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  brings_asset: true,
  register: 'security',
  fields: [
    ...newAssetFields(['movable', 'real-estate', 'right']),
    { name: 'registry', label: 'Cơ quan đăng ký', kind: 'text', required: false },
    ASKED_BY,
    NOTE_FIELD,
  ],
  meets: ['D63'],
  opens: [...OF_A_DECISION, { rule: 'D82', is_paperwork: true }],
  law: debtorsIdentified,
  decide: (state, terms) => holdAsset(state, terms, transferSuspended.label, 'secured'),
});
