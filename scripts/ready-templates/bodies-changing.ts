// The words of decisions that withdraw, amend or cancel another one, entrust a case or take it up.
import { article, MORE_ARTICLES, text } from './blocks.ts';
import type { Body } from './blocks.ts';
import { CARRIED_OUT_BY_ALL, PARTIES } from './bodies-halting.ts';

export const CHANGING_BODIES: Readonly<Record<string, Body>> = {
  'qd-thu-hoi': [
    article('Thu hồi {Phần thu hồi} {Quyết định bị thu hồi}.'),
    ...PARTIES,
    text('Lý do thu hồi: {Lý do thu hồi}.'),
    article('Hậu quả pháp lý của việc thu hồi: {Hậu quả pháp lý}.'),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-sua-doi': [
    article('Sửa đổi, bổ sung {Quyết định được sửa đổi} như sau:'),
    text('- Nội dung đã ghi: {Nội dung cũ}.'),
    text('- Nay sửa đổi, bổ sung thành: {Nội dung sửa đổi, bổ sung}.'),
    text('Lý do sửa đổi, bổ sung: {Lý do sửa đổi}.'),
    article('{Hậu quả pháp lý}. Quyết định này là một phần không tách rời của quyết định được sửa đổi, bổ sung.'),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-huy': [
    article('Hủy {Quyết định bị hủy}.'),
    ...PARTIES,
    text('Lý do hủy: {Lý do hủy}.'),
    article('Hậu quả pháp lý của việc hủy: {Hậu quả pháp lý}.'),
    MORE_ARTICLES,
    CARRIED_OUT_BY_ALL,
  ],
  'qd-uy-thac': [
    article('Ủy thác cho {Cơ quan nhận ủy thác} thi hành {Bản án}.'),
    ...PARTIES,
    text('Khoản ủy thác thi hành: {Khoản ủy thác}.'),
    text('Khoản đã thi hành: {Khoản đã thi hành}.'),
    text('Phí thi hành án: {Phí thi hành án đã thu, còn phải thu}.'),
    article('Tài liệu gửi kèm theo Quyết định này: {Tài liệu gửi kèm}.'),
    article(
      'Cơ quan nhận ủy thác ra quyết định thi hành án, tổ chức thi hành theo quy định của pháp luật và thông báo bằng văn bản cho {Tên cơ quan}.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Cơ quan nhận ủy thác}, Chấp hành viên, người phải thi hành án, người được thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-rut-ho-so': [
    article(
      'Rút hồ sơ thi hành án theo {Quyết định thi hành án} do {Cơ quan đang thi hành} tổ chức thi hành lên {Tên cơ quan} để thi hành.',
    ),
    ...PARTIES,
    text('Kết quả đã thi hành: {Kết quả đã thi hành}.'),
    text('Phần còn phải thi hành: {Phần còn phải thi hành}.'),
    text('Lý do: {Lý do rút hồ sơ}.'),
    article(
      'Trong thời hạn {Thời hạn bàn giao hồ sơ}, kể từ ngày nhận được Quyết định này, {Cơ quan đang thi hành} bàn giao toàn bộ hồ sơ thi hành án, tiền, tài sản tạm giữ và các tài liệu có liên quan cho {Tên cơ quan}. Việc bàn giao phải lập biên bản.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Cơ quan đang thi hành}, Chấp hành viên, đương sự và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
};
