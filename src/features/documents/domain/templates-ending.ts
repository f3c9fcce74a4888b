/** Papers at the end: confirmation of the result, hand-over of the file to the archive. */
import { dayField, longField, textField } from './template-shape.ts';
import type { ReadyTemplate } from './template-shape.ts';

export const ENDING_TEMPLATES: readonly ReadyTemplate[] = [
  {
    code: 'xac-nhan-ket-qua',
    label: 'Giấy xác nhận kết quả thi hành án',
    theme: 'ending',
    kind: 'certificate',
    subject: 'Kết quả thi hành án',
    article: 'Luật THADS Đ53',
    law: ['Điều 53'],
    decree_62: ['Điều 37'],
    decree_152: ['Điều 32'],
    grounds: ['Căn cứ {Bản án}', 'Căn cứ {Quyết định thi hành án}', 'Xét đề nghị {Ngày đề nghị} của {Người đề nghị}'],
    register: 'outgoing',
    symbol: 'GXN',
    signer: 'head',
    fields: [
      dayField('asked_on', 'Ngày đề nghị', '2021-03-01'),
      textField('asked_by', 'Người đề nghị', 'ông Nguyễn Văn Thành'),
      textField(
        'confirmed_person',
        'Người được xác nhận',
        'ông Nguyễn Văn Thành; địa chỉ: thôn Đồng Tâm, xã Kim Long, huyện Tam Dương, tỉnh Vĩnh Phúc',
      ),
      longField('duty', 'Nghĩa vụ theo bản án', 'trả cho Ngân hàng TMCP Đồng Xuân 911.205.000 đồng và lãi phát sinh'),
      longField(
        'result',
        'Kết quả đến ngày xác nhận',
        'đã thi hành xong toàn bộ nghĩa vụ; biên lai thu tiền số 0001234 ngày 26/02/2021',
      ),
    ],
    recipients: ['{Người được xác nhận}', '{Viện kiểm sát}', 'Lưu: VT, HSTHA'],
  },
  {
    code: 'bb-luu-tru',
    label: 'Biên bản bàn giao hồ sơ thi hành án đưa vào lưu trữ',
    theme: 'ending',
    kind: 'minutes',
    subject: 'Về việc bàn giao hồ sơ thi hành án đưa vào lưu trữ',
    article: 'TT 04/2023 Đ32',
    law: ['điểm b khoản 1 Điều 23'],
    decree_62: [],
    decree_152: [],
    grounds: [],
    register: null,
    symbol: 'BB',
    signer: 'officer',
    fields: [
      textField('began_at', 'Giờ bắt đầu', '14 giờ 00 phút', { required: false }),
      textField('place', 'Địa điểm lập biên bản', 'Trụ sở Chi cục Thi hành án dân sự huyện Tam Dương'),
      textField('reviewer', 'Thẩm tra viên kiểm tra hồ sơ', 'bà Hà Kim Hoa'),
      textField('archivist', 'Người nhận lưu trữ', 'bà Đặng Ngọc Thảo, văn thư - lưu trữ'),
      textField('archived_from', 'Lưu trữ kể từ ngày', '05/3/2021'),
      textField('sheets', 'Số tờ, số bút lục', '86 tờ, từ bút lục 01 đến bút lục 86'),
      longField(
        'contents',
        'Tài liệu trong hồ sơ',
        'bản án, quyết định thi hành án, các biên bản, quyết định, chứng từ thu chi theo mục lục kèm hồ sơ',
        { required: false },
      ),
      textField('condition', 'Tình trạng hồ sơ', 'đầy đủ, đã đánh bút lục và ghi mục lục', { required: false }),
      textField('ended_at', 'Giờ kết thúc', '14 giờ 30 phút', { required: false }),
    ],
    recipients: [],
  },
];
