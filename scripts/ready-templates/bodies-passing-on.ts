// The words of transfer, asset entrustment, request sent back, and the proposal of exemption or reduction.
import { addressee, article, DEBTORS, MORE_ARTICLES, text } from './blocks.ts';
import type { Body } from './blocks.ts';
import { PARTIES } from './bodies-halting.ts';

export const PASSING_ON_BODIES: Readonly<Record<string, Body>> = {
  'qd-chuyen-giao': [
    article('Chuyển giao quyền, nghĩa vụ thi hành án theo {Quyết định thi hành án}:'),
    text('- Người chuyển giao: {Người chuyển giao}.'),
    text('- Người nhận chuyển giao: {Người nhận chuyển giao}; địa chỉ: {Địa chỉ người nhận chuyển giao}.'),
    text('- Quyền, nghĩa vụ chuyển giao: {Quyền, nghĩa vụ chuyển giao}.'),
    article(
      'Kể từ ngày Quyết định này có hiệu lực, {Người nhận chuyển giao} có quyền, nghĩa vụ của đương sự trong phạm vi được chuyển giao. Chấp hành viên {Chấp hành viên} tiếp tục tổ chức thi hành án theo quy định của pháp luật.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Người chuyển giao, người nhận chuyển giao, Chấp hành viên, đương sự và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-uy-thac-tai-san': [
    article('Ủy thác cho {Cơ quan nhận ủy thác} xử lý tài sản để thi hành {Quyết định thi hành án}.'),
    ...PARTIES,
    text('- Tài sản ủy thác xử lý: {Tài sản ủy thác xử lý}.'),
    text('- Nơi có tài sản: {Nơi có tài sản}.'),
    text('- Nghĩa vụ còn phải thi hành: {Nghĩa vụ còn phải thi hành}.'),
    article('Tài liệu gửi kèm theo Quyết định này: {Tài liệu gửi kèm}.'),
    article(
      'Cơ quan nhận ủy thác ra quyết định xử lý tài sản; trong thời hạn 05 ngày làm việc, kể từ ngày giao tài sản, chuyển số tiền thu được cho {Tên cơ quan} sau khi trừ chi phí thi hành án và thông báo ngay bằng văn bản. {Tên cơ quan} tiếp tục tổ chức thi hành vụ việc.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Cơ quan nhận ủy thác}, Chấp hành viên, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'tb-gui-lai-yeu-cau': [
    addressee('Kính gửi: {Người đã yêu cầu}'),
    text('{Thủ trưởng cơ quan} gửi lại yêu cầu thi hành án theo {Quyết định thi hành án}.'),
    ...PARTIES,
    text('Số tiền còn phải thi hành: {Số tiền còn phải thi hành}.'),
    text(
      'Lý do: đã hết thời hạn 02 năm kể từ ngày có {Quyết định chưa có điều kiện}; đã xác minh {Các lần xác minh}, không có thông tin mới về điều kiện thi hành án của người phải thi hành án.',
    ),
    text('Tài liệu gửi lại: {Tài liệu gửi lại}. Bản sao được lưu trong hồ sơ thi hành án.'),
    text(
      'Người được thi hành án có quyền yêu cầu thi hành án trở lại khi cung cấp được tài liệu chứng minh người phải thi hành án có điều kiện thi hành, theo quy định của pháp luật về thi hành án dân sự.',
    ),
  ],
  'dn-mien-giam': [
    addressee('Kính gửi: {Tòa án có thẩm quyền}'),
    text('{Thủ trưởng cơ quan} đề nghị {Tòa án có thẩm quyền} xét miễn, giảm nghĩa vụ thi hành án đối với:'),
    DEBTORS,
    text('1. Nghĩa vụ phải thi hành theo {Quyết định thi hành án}: {Nghĩa vụ phải thi hành}.'),
    text('2. Ngày ra quyết định thi hành án lần đầu: {Ngày ra quyết định thi hành án lần đầu}.'),
    text('3. Kết quả thi hành án: {Kết quả đã thi hành}; số tiền còn phải thi hành: {Số tiền còn phải thi hành}.'),
    text('4. Kết quả xác minh {Ngày xác minh} và điều kiện được xét: {Điều kiện được xét miễn, giảm}.'),
    text('5. Đề nghị: {Nội dung đề nghị}.'),
    text('Hồ sơ kèm theo gồm: {Hồ sơ kèm theo}.'),
  ],
};
