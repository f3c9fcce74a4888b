/** Papers on fees, on property given back and on the destruction of exhibits. */
import { amountField, longField, textField } from './template-shape.ts';
import type { ReadyTemplate } from './template-shape.ts';

const GROUNDS = ['Căn cứ {Bản án}', 'Căn cứ {Quyết định thi hành án}'] as const;

export const PROPERTY_TEMPLATES: readonly ReadyTemplate[] = [
  {
    code: 'qd-thu-phi',
    label: 'Quyết định thu phí thi hành án dân sự',
    theme: 'property',
    kind: 'decision',
    subject: 'Về việc thu phí thi hành án dân sự',
    article: 'Luật THADS Đ60; TT 216/2016 Đ4-5',
    law: ['điểm a khoản 1 Điều 23', 'Điều 60'],
    decree_62: [],
    decree_152: [],
    grounds: [
      'Căn cứ Thông tư số 216/2016/TT-BTC ngày 10 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí thi hành án dân sự',
      'Căn cứ {Quyết định thi hành án}',
    ],
    register: 'fee',
    symbol: 'QĐ',
    signer: 'head',
    fields: [
      textField('payer', 'Người nộp phí', 'Ngân hàng TMCP Đồng Xuân'),
      textField('payer_address', 'Địa chỉ người nộp phí', 'số 18 đường Mê Linh, thành phố Vĩnh Yên, tỉnh Vĩnh Phúc'),
      amountField('received_vnd', 'Số tiền, giá trị tài sản được nhận', '911205000'),
      textField('rate', 'Mức phí', '3% số tiền thực nhận', { preset: '3% số tiền, giá trị tài sản thực nhận' }),
      amountField('fee_vnd', 'Số phí phải nộp', '27336150'),
      textField('way', 'Cách thu', 'khấu trừ từ số tiền được chi trả', { preset: 'khấu trừ từ số tiền được chi trả' }),
    ],
    recipients: [
      '{Người nộp phí}',
      '{Viện kiểm sát}',
      'Chấp hành viên {Chấp hành viên}',
      'Kế toán nghiệp vụ',
      'Lưu: VT, HSTHA',
    ],
  },
  {
    code: 'qd-tra-lai-tai-san',
    label: 'Quyết định trả lại tiền, tài sản tạm giữ',
    theme: 'property',
    kind: 'decision',
    subject: 'Về việc trả lại tiền, tài sản tạm giữ',
    article: 'Luật THADS Đ126',
    law: ['điểm a khoản 1 Điều 23', 'khoản 1 Điều 126'],
    decree_62: [],
    decree_152: ['Điều 41'],
    grounds: GROUNDS,
    register: 'outgoing',
    symbol: 'QĐ',
    signer: 'head',
    fields: [
      textField('receiver', 'Người được trả lại', 'bà Trần Thị Huệ'),
      textField(
        'receiver_address',
        'Địa chỉ người được trả lại',
        'thôn Đồng Tâm, xã Kim Long, huyện Tam Dương, tỉnh Vĩnh Phúc',
      ),
      longField(
        'property',
        'Tiền, tài sản trả lại',
        '01 điện thoại di động Samsung màu đen, đã qua sử dụng; 01 xe mô tô biển số 88F1-123.45 theo Phiếu nhập kho số 09 ngày 20/01/2021',
      ),
      textField('time', 'Thời gian nhận', 'trong giờ hành chính, từ ngày 10/3/2021'),
      textField('place', 'Địa điểm nhận', 'kho vật chứng Chi cục Thi hành án dân sự huyện Tam Dương'),
    ],
    recipients: [
      '{Người được trả lại}',
      '{Viện kiểm sát}',
      'Chấp hành viên {Chấp hành viên}',
      'Kế toán, thủ kho',
      'Lưu: VT, HSTHA',
    ],
  },
  {
    code: 'qd-hoi-dong-tieu-huy',
    label: 'Quyết định thành lập Hội đồng tiêu hủy vật chứng, tài sản',
    theme: 'property',
    kind: 'decision',
    subject: 'Về việc thành lập Hội đồng tiêu hủy vật chứng, tài sản',
    article: 'Luật THADS Đ125',
    law: ['điểm a khoản 1 Điều 23', 'Điều 125'],
    decree_62: [],
    decree_152: ['Điều 40'],
    grounds: GROUNDS,
    register: 'outgoing',
    symbol: 'QĐ',
    signer: 'head',
    fields: [
      textField(
        'finance_member',
        'Đại diện cơ quan tài chính',
        'ông Bùi Văn Quang, chuyên viên Phòng Tài chính - Kế hoạch huyện Tam Dương',
      ),
      longField(
        'other_members',
        'Thành viên khác',
        'bà Đỗ Thị Ngân, kế toán Chi cục Thi hành án dân sự huyện Tam Dương',
        { required: false, preset: 'Không' },
      ),
      longField(
        'destroyed',
        'Vật chứng, tài sản tiêu hủy',
        '02 con dao nhọn, 01 chiếc áo khoác, 05 túi ni lông theo Biên bản giao nhận vật chứng ngày 12/01/2021',
      ),
      textField('time', 'Thời gian tiêu hủy', '08 giờ 30 phút ngày 19/3/2021'),
      textField('place', 'Địa điểm tiêu hủy', 'kho vật chứng Chi cục Thi hành án dân sự huyện Tam Dương'),
    ],
    recipients: ['{Viện kiểm sát}', 'Phòng Tài chính - Kế hoạch', 'Các thành viên Hội đồng', 'Lưu: VT, HSTHA'],
  },
];
