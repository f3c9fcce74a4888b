/** Papers of security measures: account frozen, property held, transfer stopped, and their end; signed by the officer (Đ20 k5). */
import { longField, textField } from './template-shape.ts';
import type { ReadyTemplate } from './template-shape.ts';

const OFFICER_LAW = 'khoản 5 Điều 20';
const REASON = longField(
  'security_reason',
  'Lý do áp dụng',
  'ngăn chặn việc tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án',
);
const GROUNDS = [
  'Căn cứ {Bản án}',
  'Căn cứ {Quyết định thi hành án}',
  'Xét thấy cần áp dụng biện pháp bảo đảm thi hành án để {Lý do áp dụng}',
] as const;
const PARTIES = ['{Tên người phải thi hành án}', '{Tên người được thi hành án}', 'Lưu: VT, HSTHA'] as const;

export const SECURING_TEMPLATES: readonly ReadyTemplate[] = [
  {
    code: 'qd-phong-toa',
    label: 'Quyết định phong tỏa tài khoản, tài sản ở nơi gửi giữ',
    theme: 'securing',
    kind: 'decision',
    subject: 'Về việc phong tỏa tài khoản, tài sản ở nơi gửi giữ',
    article: 'Luật THADS Đ66, Đ67; NĐ 62/2015 Đ20; NĐ 152/2026 Đ43',
    law: [OFFICER_LAW, 'Điều 66', 'Điều 67'],
    decree_62: ['Điều 20'],
    decree_152: ['Điều 43'],
    grounds: GROUNDS,
    register: 'security',
    symbol: 'QĐ',
    signer: 'officer',
    fields: [
      longField('asset', 'Tài khoản, tài sản bị phong tỏa', 'tài khoản số 2610205012345 mang tên ông Nguyễn Văn Thành'),
      textField('frozen_part', 'Số tiền, giá trị bị phong tỏa', '350.000.000 đồng'),
      textField(
        'holder',
        'Nơi quản lý tài khoản, tài sản',
        'Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam, Chi nhánh huyện Tam Dương',
      ),
      REASON,
    ],
    recipients: ['{Nơi quản lý tài khoản, tài sản}', '{Viện kiểm sát}', ...PARTIES],
  },
  {
    code: 'qd-tam-giu',
    label: 'Quyết định tạm giữ tài sản, giấy tờ',
    theme: 'securing',
    kind: 'decision',
    subject: 'Về việc tạm giữ tài sản, giấy tờ để thi hành án',
    article: 'Luật THADS Đ66, Đ68; NĐ 62/2015 Đ18; NĐ 152/2026 Đ44',
    law: [OFFICER_LAW, 'Điều 66', 'Điều 68'],
    decree_62: ['Điều 18'],
    decree_152: ['Điều 44'],
    grounds: GROUNDS,
    register: 'security',
    symbol: 'QĐ',
    signer: 'officer',
    fields: [
      longField(
        'asset',
        'Tài sản, giấy tờ tạm giữ',
        '01 xe mô tô nhãn hiệu Honda Wave, biển số 88F1-123.45, màu đỏ, đã qua sử dụng',
      ),
      textField('holder', 'Người đang quản lý, sử dụng', 'ông Nguyễn Văn Thành, thôn Đồng Tâm, xã Kim Long'),
      textField('kept_at', 'Nơi bảo quản', 'kho vật chứng Chi cục Thi hành án dân sự huyện Tam Dương'),
      REASON,
    ],
    recipients: ['{Người đang quản lý, sử dụng}', '{Viện kiểm sát}', ...PARTIES],
  },
  {
    code: 'qd-tam-dung',
    label: 'Quyết định tạm dừng việc đăng ký, chuyển quyền sở hữu, sử dụng, thay đổi hiện trạng tài sản',
    theme: 'securing',
    kind: 'decision',
    subject: 'Về việc tạm dừng việc đăng ký, chuyển quyền sở hữu, sử dụng, thay đổi hiện trạng tài sản',
    article: 'Luật THADS Đ66, Đ69; NĐ 62/2015 Đ19',
    law: [OFFICER_LAW, 'Điều 66', 'Điều 69'],
    decree_62: ['Điều 19'],
    decree_152: [],
    grounds: GROUNDS,
    register: 'security',
    symbol: 'QĐ',
    signer: 'officer',
    fields: [
      longField(
        'asset',
        'Tài sản tạm dừng đăng ký, chuyển quyền',
        'quyền sử dụng thửa đất số 214, tờ bản đồ số 12, diện tích 180 m² tại thôn Đồng Tâm, xã Kim Long',
      ),
      textField('registry', 'Cơ quan đăng ký', 'Chi nhánh Văn phòng đăng ký đất đai huyện Tam Dương'),
      REASON,
    ],
    recipients: ['{Cơ quan đăng ký}', '{Viện kiểm sát}', ...PARTIES],
  },
  {
    code: 'qd-cham-dut-bao-dam',
    label: 'Quyết định chấm dứt biện pháp bảo đảm thi hành án',
    theme: 'securing',
    kind: 'decision',
    subject: 'Về việc chấm dứt biện pháp bảo đảm thi hành án',
    article: 'Luật THADS Đ67 k3, Đ68 k5, Đ69 k4, Đ77; NĐ 152/2026 Đ73',
    law: [OFFICER_LAW, 'Điều 66', '{Điều khoản căn cứ}'],
    decree_62: [],
    decree_152: ['Điều 73'],
    grounds: ['Căn cứ {Bản án}', 'Căn cứ {Quyết định thi hành án}', 'Căn cứ {Quyết định áp dụng biện pháp bảo đảm}'],
    register: 'security',
    symbol: 'QĐ',
    signer: 'officer',
    fields: [
      textField('lift_point', 'Điều khoản căn cứ', 'khoản 3 Điều 67'),
      longField(
        'secured_decision',
        'Quyết định áp dụng biện pháp bảo đảm',
        'Quyết định phong tỏa tài khoản, tài sản ở nơi gửi giữ số 7/QĐ-CCTHADS ngày 01 tháng 3 năm 2021 của Chấp hành viên Chi cục Thi hành án dân sự huyện Tam Dương',
      ),
      longField('asset', 'Tài sản', 'tài khoản số 2610205012345 mang tên ông Nguyễn Văn Thành'),
      longField('release_reason', 'Lý do chấm dứt', 'đã thi hành xong nghĩa vụ'),
      textField('returned_to', 'Người nhận lại tài sản, giấy tờ', 'ông Nguyễn Văn Thành'),
    ],
    recipients: ['Nơi đang quản lý, đăng ký tài khoản, tài sản', '{Viện kiểm sát}', ...PARTIES],
  },
];
