// The words of security measures: account frozen, property held, transfer stopped, and the end of the measure.
import { article, MORE_ARTICLES, text } from './blocks.ts';
import type { Body } from './blocks.ts';

export const SECURING_BODIES: Readonly<Record<string, Body>> = {
  'qd-phong-toa': [
    article('Phong tỏa tài khoản, tài sản ở nơi gửi giữ của người phải thi hành án {Tên người phải thi hành án}:'),
    text('- Tài khoản, tài sản: {Tài khoản, tài sản bị phong tỏa}.'),
    text('- Số tiền, giá trị bị phong tỏa: {Số tiền, giá trị bị phong tỏa}.'),
    text('- Nơi quản lý: {Nơi quản lý tài khoản, tài sản}.'),
    article(
      '{Nơi quản lý tài khoản, tài sản} thực hiện việc phong tỏa ngay sau khi nhận được Quyết định này cho đến khi có quyết định khác của Chấp hành viên.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Nơi quản lý tài khoản, tài sản}, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-tam-giu': [
    article('Tạm giữ tài sản, giấy tờ để thi hành án đối với người phải thi hành án {Tên người phải thi hành án}:'),
    text('- Tài sản, giấy tờ: {Tài sản, giấy tờ tạm giữ}.'),
    text('- Người đang quản lý, sử dụng: {Người đang quản lý, sử dụng}.'),
    text('- Nơi bảo quản: {Nơi bảo quản}.'),
    article(
      'Việc tạm giữ phải lập biên bản. Đương sự, cơ quan, tổ chức, cá nhân có liên quan cung cấp giấy tờ, tài liệu chứng minh quyền sở hữu, sử dụng đối với tài sản, giấy tờ nêu tại Điều 1; người có tranh chấp có quyền khởi kiện yêu cầu Tòa án xác định quyền sở hữu, sử dụng.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Người đang quản lý, sử dụng tài sản, giấy tờ, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-tam-dung': [
    article(
      'Tạm dừng việc đăng ký, chuyển quyền sở hữu, sử dụng, thay đổi hiện trạng đối với tài sản của người phải thi hành án {Tên người phải thi hành án}: {Tài sản tạm dừng đăng ký, chuyển quyền}.',
    ),
    article(
      'Kể từ thời điểm nhận được Quyết định này, {Cơ quan đăng ký} và cơ quan, tổ chức, cá nhân có liên quan không được thực hiện việc đăng ký, chuyển quyền sở hữu, sử dụng hoặc thay đổi hiện trạng tài sản nêu tại Điều 1 cho đến khi nhận được quyết định của Chấp hành viên về việc chấm dứt tạm dừng.',
    ),
    text(
      'Đương sự, cơ quan, tổ chức, cá nhân có liên quan cung cấp giấy tờ, tài liệu chứng minh quyền sở hữu, sử dụng; người có tranh chấp có quyền khởi kiện yêu cầu Tòa án xác định quyền sở hữu, sử dụng đối với tài sản.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. {Cơ quan đăng ký}, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  'qd-cham-dut-bao-dam': [
    article('Chấm dứt biện pháp bảo đảm thi hành án theo {Quyết định áp dụng biện pháp bảo đảm}.'),
    text('- Tài sản: {Tài sản}.'),
    text('- Người nhận lại tài sản, giấy tờ, quyền đối với tài khoản: {Người nhận lại tài sản, giấy tờ}.'),
    text('Lý do: {Lý do chấm dứt}.'),
    article(
      'Kể từ ngày Quyết định này có hiệu lực, các hạn chế đối với tài khoản, tài sản, giấy tờ nêu tại Điều 1 do việc áp dụng biện pháp bảo đảm chấm dứt.',
    ),
    MORE_ARTICLES,
    article(
      'Quyết định này có hiệu lực kể từ ngày ký. Nơi đang quản lý, đăng ký tài khoản, tài sản, người phải thi hành án và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
};
