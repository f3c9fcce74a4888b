// The words of coercive measures, seizure, price reduction, release; of fees, property given back and destruction.
import { article, MORE_ARTICLES, signatures, text } from './blocks.ts';
import type { Body } from './blocks.ts';
import { PARTIES } from './bodies-halting.ts';

const COST = 'Chi phí cưỡng chế thi hành án do người phải thi hành án chịu, trừ trường hợp pháp luật có quy định khác.';
const COMMUNE_TOO = article(
  'Quyết định này có hiệu lực kể từ ngày ký. {Ủy ban nhân dân cấp xã}, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
);

export const COERCING_BODIES: Readonly<Record<string, Body>> = {
  'qd-khau-tru': [
    article('Khấu trừ tiền trong tài khoản của người phải thi hành án {Tên người phải thi hành án}:'),
    text('- Tên tài khoản: {Chủ tài khoản}.'),
    text('- Số tài khoản: {Số tài khoản}.'),
    text('- Mở tại: {Nơi mở tài khoản}.'),
    text('- Số tiền khấu trừ: {Số tiền khấu trừ}.'),
    text('- Thời hạn thực hiện việc khấu trừ: {Thời hạn khấu trừ}.'),
    article('Số tiền khấu trừ được chuyển vào {Tài khoản nhận tiền}, nội dung: thi hành {Quyết định thi hành án}.'),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng đơn vị nơi mở tài khoản nêu tại Điều 1, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-tru-thu-nhap': [
    article('Trừ vào {Khoản thu nhập} của {Người bị trừ thu nhập} để thi hành {Quyết định thi hành án}:'),
    text('- Nơi trả thu nhập: {Nơi trả thu nhập}.'),
    text('- Mức trừ: {Mức trừ hằng tháng}.'),
    text('- Thời gian trừ: {Thời gian trừ}.'),
    text('- Tổng số tiền phải trừ: {Tổng số tiền phải trừ}.'),
    article('Số tiền đã trừ được chuyển vào {Tài khoản nhận tiền} ngay sau mỗi kỳ trả thu nhập.'),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Người đứng đầu nơi trả thu nhập nêu tại Điều 1, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-ke-bien': [
    article('Cưỡng chế kê biên, xử lý tài sản của người phải thi hành án {Tên người phải thi hành án}:'),
    text('- Tài sản kê biên: {Tài sản kê biên}.'),
    text('- Chủ sở hữu, sử dụng: {Chủ sở hữu, sử dụng tài sản}.'),
    text('- Nghĩa vụ phải thi hành: {Tổng số tiền}.'),
    article('Thời gian kê biên: {Giờ kê biên}, {Ngày kê biên}. Địa điểm: {Nơi kê biên}.'),
    text(COST),
    article(
      'Kể từ ngày nhận được Quyết định này, chủ sở hữu, sử dụng tài sản không được chuyển dịch, tẩu tán, hủy hoại hoặc làm thay đổi hiện trạng tài sản nêu tại Điều 1.',
    ),
    MORE_ARTICLES,
    COMMUNE_TOO,
  ],
  'qd-khai-thac': [
    article('Cưỡng chế khai thác tài sản của người phải thi hành án {Tên người phải thi hành án}:'),
    text('- Tài sản khai thác: {Tài sản khai thác}.'),
    text('- Hình thức khai thác: {Hình thức khai thác}.'),
    text('- Số tiền nộp mỗi kỳ: {Số tiền nộp mỗi kỳ}.'),
    text('- Thời hạn, thời điểm, phương thức nộp: {Thời hạn, phương thức nộp}.'),
    text('- Nơi nộp: {Tài khoản nhận tiền}.'),
    article(
      'Trong thời gian khai thác, việc thực hiện giao dịch, chuyển giao quyền sở hữu đối với tài sản nêu tại Điều 1 phải được sự đồng ý của Chấp hành viên.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Cơ quan quản lý, đăng ký tài sản}, {Ủy ban nhân dân cấp xã}, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-buoc-chuyen-giao': [
    article('Cưỡng chế buộc người phải thi hành án {Tên người phải thi hành án} chuyển giao:'),
    text('- Vật, quyền tài sản, giấy tờ phải giao: {Vật, quyền tài sản, giấy tờ phải giao}.'),
    text('- Người nhận: {Người nhận}.'),
    article('Thời gian cưỡng chế: {Giờ cưỡng chế}, {Ngày cưỡng chế}. Địa điểm: {Nơi cưỡng chế}.'),
    text(COST),
    MORE_ARTICLES,
    COMMUNE_TOO,
  ],
  'qd-buoc-lam': [
    article(
      'Cưỡng chế đối với người phải thi hành án {Tên người phải thi hành án}: {Công việc phải làm hoặc không được làm}.',
    ),
    text('Thời hạn thực hiện: {Thời hạn thực hiện}.'),
    article('Hết thời hạn nêu tại Điều 1 mà không thực hiện thì {Hậu quả nếu không thực hiện}.'),
    text(COST),
    MORE_ARTICLES,
    COMMUNE_TOO,
  ],
  'bb-ke-bien': [
    text('Hôm nay, hồi {Giờ bắt đầu}, {Ngày tháng năm}, tại {Địa điểm lập biên bản}.'),
    text('Thành phần gồm:', true),
    text('- Chấp hành viên {Chấp hành viên}, {Tên cơ quan}.'),
    text('- Những người tham gia: {Những người tham gia}.'),
    text('- Người làm chứng: {Người làm chứng}.'),
    ...PARTIES,
    text('Tiến hành kê biên tài sản theo {Quyết định cưỡng chế}:', true),
    text('1. Mô tả, tình trạng từng tài sản: {Mô tả tài sản}.'),
    text('2. Giá trị tạm tính: {Giá trị tạm tính}.'),
    text('3. Diễn biến việc kê biên: {Diễn biến việc kê biên}.'),
    text(
      '4. Giao bảo quản tài sản: {Người được giao bảo quản}. Người được giao bảo quản không được chuyển nhượng, tẩu tán, hủy hoại hoặc làm thay đổi hiện trạng tài sản.',
    ),
    text('5. Thỏa thuận về giá tài sản, về tổ chức thẩm định giá: {Thỏa thuận về giá, tổ chức thẩm định giá}.'),
    text('6. Yêu cầu, ý kiến của đương sự, người làm chứng: {Yêu cầu, ý kiến của đương sự, người làm chứng}.'),
    text(
      'Biên bản kết thúc hồi {Giờ kết thúc} cùng ngày, đã đọc lại cho mọi người cùng nghe, công nhận đúng và ký tên dưới đây.',
    ),
    signatures({ post: 'Đương sự' }, { post: 'Người làm chứng' }, { post: 'Đại diện chính quyền' }),
    signatures(
      { post: 'Người được giao bảo quản' },
      { post: 'Người lập biên bản' },
      { post: 'Chấp hành viên', name: '{Người ký}' },
    ),
  ],
  'qd-giam-gia': [
    article('Giảm giá lần {Lần giảm giá} đối với tài sản: {Tài sản giảm giá}.'),
    text('- Giá khởi điểm của lần bán đấu giá liền kề trước đó: {Giá khởi điểm liền kề trước đó}.'),
    text('- Tỷ lệ giảm: {Tỷ lệ giảm}.'),
    text('- Giá khởi điểm sau khi giảm: {Giá sau khi giảm}.'),
    article('{Tổ chức bán đấu giá} tiếp tục bán đấu giá tài sản theo giá khởi điểm sau khi giảm nêu tại Điều 1.'),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Tổ chức bán đấu giá}, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-giai-toa': [
    article('Giải tỏa kê biên tài sản theo {Quyết định kê biên}.'),
    text('- Tài sản được giải tỏa: {Tài sản được giải tỏa}.'),
    text('- Người nhận lại tài sản: {Người nhận lại tài sản}.'),
    text('Lý do: {Lý do giải tỏa}.'),
    article(
      'Kể từ ngày Quyết định này có hiệu lực, các hạn chế về quyền đối với tài sản nêu tại Điều 1 do việc kê biên để thi hành án chấm dứt.',
    ),
    MORE_ARTICLES,
    COMMUNE_TOO,
  ],
  'qd-thu-phi': [
    article('Thu phí thi hành án dân sự đối với {Người nộp phí}; địa chỉ: {Địa chỉ người nộp phí}.'),
    text('- Số tiền, giá trị tài sản được nhận: {Số tiền, giá trị tài sản được nhận}.'),
    text('- Mức phí: {Mức phí}.'),
    text('- Số phí phải nộp: {Số phí phải nộp}.'),
    text('- Cách thu: {Cách thu}.'),
    article('Số phí thu được được quản lý, sử dụng theo quy định của pháp luật về phí và lệ phí.'),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Người nộp phí, Chấp hành viên, kế toán và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-tra-lai-tai-san': [
    article('Trả lại tiền, tài sản tạm giữ cho {Người được trả lại}; địa chỉ: {Địa chỉ người được trả lại}.'),
    text('Tiền, tài sản trả lại: {Tiền, tài sản trả lại}.'),
    article(
      'Thời gian nhận: {Thời gian nhận}. Địa điểm: {Địa điểm nhận}. Khi đến nhận mang theo Quyết định này và giấy tờ tùy thân; nhận thay phải có giấy ủy quyền hợp lệ.',
    ),
    article(
      'Hết thời hạn theo quy định mà người được trả lại không đến nhận thì tiền, tài sản được xử lý theo quy định của pháp luật về thi hành án dân sự.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Chấp hành viên, kế toán, thủ kho và người được trả lại chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-hoi-dong-tieu-huy': [
    article('Thành lập Hội đồng tiêu hủy vật chứng, tài sản gồm các ông, bà có tên sau đây:'),
    text('- Chấp hành viên {Chấp hành viên}: Chủ tịch Hội đồng.'),
    text('- Đại diện cơ quan tài chính cùng cấp: {Đại diện cơ quan tài chính}: thành viên.'),
    text('- Thành viên khác: {Thành viên khác}.'),
    article(
      'Hội đồng có nhiệm vụ tiêu hủy vật chứng, tài sản thuộc {Quyết định thi hành án}: {Vật chứng, tài sản tiêu hủy}.',
    ),
    text(
      'Thời gian: {Thời gian tiêu hủy}. Địa điểm: {Địa điểm tiêu hủy}. Việc tiêu hủy phải lập biên bản, có chữ ký của các thành viên Hội đồng.',
    ),
    text('Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.'),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Các ông, bà có tên tại Điều 1 và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
};
