// The words of enforcement decisions, refusal, change of officer, notices, summons and verification.
import { addressee, article, CREDITORS, DEBTORS, DUTIES, MORE_ARTICLES, signatures, text } from './blocks.ts';
import type { Body } from './blocks.ts';

const VOLUNTARY = article(
  'Thời hạn tự nguyện thi hành án là {Thời hạn tự nguyện}, kể từ ngày người phải thi hành án nhận được Quyết định này hoặc được thông báo hợp lệ Quyết định này. Hết thời hạn trên, người phải thi hành án có điều kiện thi hành án mà không tự nguyện thi hành thì bị cưỡng chế thi hành án theo quy định của pháp luật và phải chịu chi phí cưỡng chế.',
);
const OFFICER = article('Phân công Chấp hành viên {Chấp hành viên} tổ chức thi hành Quyết định này.');
const IN_FORCE = article(
  'Quyết định này có hiệu lực kể từ ngày ký. Chấp hành viên, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
);

export const DECIDING_BODIES: Readonly<Record<string, Body>> = {
  'qd-chu-dong': [
    article('Cho thi hành án đối với người phải thi hành án:'),
    DEBTORS,
    text('Người được thi hành án:'),
    CREDITORS,
    text('Các khoản phải thi hành:'),
    DUTIES,
    VOLUNTARY,
    OFFICER,
    MORE_ARTICLES,
    IN_FORCE,
  ],
  'qd-theo-yeu-cau': [
    article('Cho thi hành án theo yêu cầu của người được thi hành án:'),
    CREDITORS,
    text('Người phải thi hành án:'),
    DEBTORS,
    text('Các khoản phải thi hành:'),
    DUTIES,
    VOLUNTARY,
    OFFICER,
    MORE_ARTICLES,
    IN_FORCE,
  ],
  'tb-tu-choi': [
    addressee('Kính gửi: {Người yêu cầu}'),
    text(
      'Vào {Ngày nhận yêu cầu}, {Tên cơ quan} nhận được yêu cầu thi hành án của {Người yêu cầu}, địa chỉ: {Địa chỉ người yêu cầu}, đề nghị thi hành {Bản án}.',
    ),
    text('Sau khi kiểm tra nội dung yêu cầu và các tài liệu kèm theo, {Tên cơ quan} nhận thấy: {Lý do từ chối}.'),
    text(
      'Yêu cầu thi hành án thuộc trường hợp từ chối quy định tại {Điểm từ chối} Luật Thi hành án dân sự. {Tên cơ quan} từ chối yêu cầu thi hành án nêu trên và trả lại các tài liệu kèm theo cho người yêu cầu.',
    ),
    text(
      'Người yêu cầu không đồng ý với việc từ chối có quyền khiếu nại theo quy định của pháp luật về thi hành án dân sự.',
    ),
    text('{Tên cơ quan} thông báo để người yêu cầu biết.'),
  ],
  'qd-thay-doi-chv': [
    article(
      'Phân công Chấp hành viên {Chấp hành viên} tổ chức thi hành {Quyết định thi hành án}, thay {Chấp hành viên được thay}.',
    ),
    text('Người phải thi hành án:'),
    DEBTORS,
    text('Người được thi hành án:'),
    CREDITORS,
    article(
      'Trong thời hạn {Thời hạn bàn giao hồ sơ}, kể từ ngày nhận được Quyết định này, {Chấp hành viên được thay} bàn giao toàn bộ hồ sơ thi hành án và các tài liệu, chứng từ có liên quan cho Chấp hành viên được phân công. Việc bàn giao phải lập biên bản.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Các Chấp hành viên có tên tại Điều 1, đương sự và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'tb-thi-hanh-an': [
    text('{Thẩm quyền ban hành} thông báo cho {Người được thông báo}; địa chỉ: {Địa chỉ người được thông báo}, biết:'),
    text('1. Nội dung thông báo: {Nội dung thông báo}.'),
    text('2. Quyền và nghĩa vụ của người được thông báo: {Quyền và nghĩa vụ}.'),
    text('{Tên cơ quan} thông báo để người có tên nêu trên biết và thực hiện.'),
  ],
  'giay-trieu-tap': [
    text('{Thẩm quyền ban hành} triệu tập: {Người được triệu tập}.'),
    text('Địa chỉ: {Địa chỉ người được triệu tập}.'),
    text('Đúng {Giờ có mặt}, {Ngày có mặt}, có mặt tại: {Địa điểm có mặt}.'),
    text('Để: {Nội dung làm việc}.'),
    text('Khi đến mang theo: {Giấy tờ mang theo}.'),
    text(
      'Người được triệu tập phải có mặt đúng thời gian, địa điểm nêu trên. Trường hợp vắng mặt không có lý do chính đáng thì phải chịu trách nhiệm theo quy định của pháp luật và việc thi hành án vẫn được tiến hành theo quy định.',
    ),
  ],
  'bb-xac-minh': [
    text('Hôm nay, hồi {Giờ bắt đầu}, {Ngày tháng năm}, tại {Địa điểm lập biên bản}.'),
    text('Chúng tôi gồm:', true),
    text('- Chấp hành viên {Chấp hành viên}, {Tên cơ quan}, đã xuất trình thẻ Chấp hành viên.'),
    text('- Những người tham gia: {Những người tham gia}.'),
    text('Tiến hành xác minh điều kiện thi hành án của người phải thi hành án:', true),
    DEBTORS,
    text('Nghĩa vụ phải thi hành theo {Quyết định thi hành án}:'),
    DUTIES,
    text('Kết quả xác minh:', true),
    text('1. Người phải thi hành án kê khai, trình bày: {Kê khai của người phải thi hành án}.'),
    text('2. Quyền sử dụng đất, nhà ở, công trình xây dựng: {Quyền sử dụng đất, nhà ở}.'),
    text('3. Phương tiện, động sản khác: {Phương tiện, động sản}.'),
    text('4. Tài khoản, tiền, giấy tờ có giá: {Tài khoản, tiền, giấy tờ có giá}.'),
    text('5. Thu nhập: {Thu nhập}.'),
    text('6. Tài sản, quyền tài sản khác: {Tài sản khác}.'),
    text('Ý kiến của cơ quan, tổ chức, cá nhân cung cấp thông tin: {Ý kiến của cơ quan, người cung cấp thông tin}.'),
    text(
      'Biên bản kết thúc hồi {Giờ kết thúc} cùng ngày, đã đọc lại cho mọi người cùng nghe, công nhận đúng và ký tên dưới đây.',
    ),
    signatures(
      { post: 'Người tham gia' },
      { post: 'Người phải thi hành án' },
      { post: 'Chấp hành viên', name: '{Người ký}' },
    ),
    signatures({ post: 'Xác nhận của Ủy ban nhân dân hoặc Công an cấp xã' }),
  ],
};
