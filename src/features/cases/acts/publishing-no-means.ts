/** The public list of debtors without means: put in, kept right, taken out; and the posting at the commune. */
import { accept } from '#kit/result.ts';
import { ANY_TIME, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';

export const publicationMade = defineAct({
  type: 'publication-made',
  label: 'Công khai thông tin người chưa có điều kiện thi hành án',
  article: 'Luật THADS Đ44a k2; NĐ 62/2015 Đ11 k1; TT 04/2023 Đ4, Đ5; NĐ 152/2026 Đ23 k1',
  help: 'Ngày đăng trên trang thông tin điện tử: tên, địa chỉ, bản án, quyết định, nghĩa vụ, lý do chưa có điều kiện.',
  abilities: ['carry-out'],
  from: ['no-means', 'separate-book'],
  fields: [{ name: 'address', label: 'Địa chỉ trang đăng tải', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D14'],
  decide: () => accept({ movements: [], changes: {} }),
});

export const particularsChanged = defineAct({
  type: 'particulars-changed',
  label: 'Xác định thông tin đã công khai có thay đổi',
  article: 'NĐ 62/2015 Đ11 k2; NĐ 152/2026 Đ23 k2',
  help: 'Tên, địa chỉ, nghĩa vụ hoặc điều kiện thi hành án của người phải thi hành án thay đổi; cập nhật trong 03 ngày làm việc.',
  abilities: ['carry-out'],
  from: ['no-means', 'separate-book'],
  fields: [{ name: 'change', label: 'Nội dung thay đổi', kind: 'long-text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D15', is_paperwork: true }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const publicationUpdated = defineAct({
  type: 'publication-updated',
  label: 'Cập nhật thông tin đã công khai',
  article: 'NĐ 62/2015 Đ11 k2; TT 04/2023 Đ6 k1; NĐ 152/2026 Đ23 k2',
  help: 'Ngày đăng nội dung đã bổ sung, sửa đổi.',
  abilities: ['carry-out'],
  from: ['no-means', 'separate-book'],
  fields: [NOTE_FIELD],
  meets: ['D15'],
  decide: () => accept({ movements: [], changes: {} }),
});

export const publicationRemoved = defineAct({
  type: 'publication-removed',
  label: 'Chấm dứt công khai thông tin',
  article: 'NĐ 62/2015 Đ11 k3; TT 04/2023 Đ6 k2; NĐ 152/2026 Đ23 k2',
  help: 'Khi tiếp tục thi hành án, đình chỉ hoặc đã thi hành xong.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [NOTE_FIELD],
  meets: ['D16'],
  ends: ['D14', 'D15'],
  law: ({ state }) =>
    state.position === 'no-means' || state.position === 'separate-book'
      ? breach(
          'publication-removed-early',
          'NĐ 62/2015 Đ11 k3',
          'Việc vẫn chưa có điều kiện thi hành; chưa có căn cứ chấm dứt công khai.',
          'type',
        )
      : LAWFUL,
  decide: () => accept({ movements: [], changes: {} }),
});

export const communePosted = defineAct({
  type: 'commune-posted',
  label: 'Niêm yết quyết định chưa có điều kiện tại Ủy ban nhân dân cấp xã',
  article: 'NĐ 62/2015 Đ11 k1; NĐ 152/2026 Đ23 k1',
  help: 'Gửi quyết định cho Ủy ban nhân dân cấp xã nơi xác minh; niêm yết 03 tháng kể từ ngày niêm yết.',
  abilities: ['carry-out'],
  from: ['no-means', 'separate-book'],
  fields: [{ name: 'commune', label: 'Ủy ban nhân dân cấp xã', kind: 'text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D17' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const communePostingEnded = defineAct({
  type: 'commune-posting-ended',
  label: 'Kết thúc niêm yết tại Ủy ban nhân dân cấp xã',
  article: 'NĐ 62/2015 Đ11 k1, k3; NĐ 152/2026 Đ23 k2',
  help: 'Ủy ban nhân dân cấp xã báo đã kết thúc niêm yết.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  fields: [NOTE_FIELD],
  meets: ['D17'],
  decide: () => accept({ movements: [], changes: {} }),
});
