/**
 * The choices of acts that neither move a case nor its money: how a paper reaches its person, why another officer is asked for,
 * where information comes from, who steps into a right or a duty. Each with the words officers read and its article.
 */
import type { Ground } from './grounds.ts';

/**
 * Ways in which a paper reaches its person; the day of the act is the day that counts as valid notice. Public posting and the
 * media have acts of their own, because they last or happen twice.
 */
export const SERVICE_WAYS: readonly Ground[] = [
  { code: 'direct', label: 'Giao trực tiếp: ngày ký nhận, điểm chỉ', article: 'Luật THADS Đ40 k1; NĐ 152/2026 Đ16 k3' },
  {
    code: 'relative',
    label: 'Qua người thân thích cùng cư trú: ngày lập biên bản',
    article: 'Luật THADS Đ40 k2; NĐ 152/2026 Đ16 k3',
  },
  {
    code: 'refused',
    label: 'Người được thông báo từ chối nhận: ngày lập biên bản có người chứng kiến',
    article: 'NĐ 62/2015 Đ12 k4; NĐ 152/2026 Đ16 k6',
  },
  {
    code: 'organisation',
    label: 'Cơ quan, tổ chức: ngày người đại diện, người nhận văn bản ký',
    article: 'Luật THADS Đ41; NĐ 152/2026 Đ16 k4',
  },
  { code: 'registered-post', label: 'Thư bảo đảm: ngày gửi thư', article: 'TTLT 11/2016 Đ2 k1' },
  {
    code: 'electronic',
    label: 'Điện tín, fax, thư điện tử theo yêu cầu: ngày gửi',
    article: 'NĐ 62/2015 Đ12 k2; TTLT 11/2016 Đ2 k2',
  },
  { code: 'vneid', label: 'VNeID: ngày ứng dụng báo đã gửi', article: 'NĐ 62/2015 Đ12 k1; NĐ 152/2026 Đ15 k2' },
  { code: 'prison', label: 'Qua trại giam, trại tạm giam: ngày người nhận ký', article: 'TTLT 11/2016 Đ2 k3' },
];

export const MEDIA_NOTICES: readonly Ground[] = [
  { code: 'first', label: 'Lần thứ nhất', article: 'Luật THADS Đ43 k2; NĐ 152/2026 Đ18 k2' },
  { code: 'second', label: 'Lần thứ hai: ngày được thông báo hợp lệ', article: 'Luật THADS Đ43 k3; NĐ 152/2026 Đ18' },
];

export const OFFICER_CHANGE_GROUNDS: readonly Ground[] = [
  {
    code: 'a',
    label: 'Việc liên quan đến quyền, lợi ích của chấp hành viên hoặc người thân thích',
    article: 'NĐ 62/2015 Đ10 k1 điểm a',
  },
  {
    code: 'b',
    label: 'Đã là người bảo vệ quyền, lợi ích của đương sự, người làm chứng trong vụ án',
    article: 'NĐ 62/2015 Đ10 k1 điểm b',
  },
  { code: 'c', label: 'Chậm trễ giải quyết việc thi hành án', article: 'NĐ 62/2015 Đ10 k1 điểm c' },
  { code: 'd', label: 'Căn cứ khác cho rằng không vô tư', article: 'NĐ 62/2015 Đ10 k1 điểm d' },
];

/** What comes in about the debtor's means; each starts a verification with its own period. */
export const INFORMATION_GROUNDS: readonly Ground[] = [
  {
    code: 'new-information',
    label: 'Văn bản cung cấp thông tin mới về điều kiện thi hành án',
    article: 'NĐ 62/2015 Đ9 k4, k6; NĐ 152/2026 Đ22',
  },
  {
    code: 'other-result',
    label: 'Kết quả xác minh do đương sự cung cấp, khác với kết quả của chấp hành viên',
    article: 'Luật THADS Đ44 k5',
  },
  { code: 'protest', label: 'Kháng nghị của Viện kiểm sát về việc xác minh', article: 'Luật THADS Đ44 k5' },
];

export const INFORMATION_KINDS: readonly Ground[] = [
  { code: 'general', label: 'Tài sản, thu nhập, nơi cư trú', article: 'Luật THADS Đ44 k6 điểm b; NĐ 152/2026 Đ21' },
  { code: 'account', label: 'Tài khoản: cung cấp ngay', article: 'Luật THADS Đ44 k6 điểm b; NĐ 152/2026 Đ21 k4' },
];

export const ENTRUSTED_VERIFICATION_KINDS: readonly Ground[] = [
  {
    code: 'registered',
    label: 'Bất động sản, tài sản phải đăng ký: 30 ngày',
    article: 'NĐ 62/2015 Đ9 k2 điểm a; NĐ 152/2026 Đ21 k5 điểm a',
  },
  {
    code: 'registered-difficult',
    label: 'Bất động sản, tài sản phải đăng ký, khó khăn, phức tạp: 45 ngày',
    article: 'NĐ 62/2015 Đ9 k2 điểm a; NĐ 152/2026 Đ21 k5 điểm a',
  },
  {
    code: 'other',
    label: 'Tài sản, thông tin khác: 15 ngày',
    article: 'NĐ 62/2015 Đ9 k2 điểm b; NĐ 152/2026 Đ21 k5 điểm b',
  },
];

export const BANKRUPTCY_NOTICES: readonly Ground[] = [
  { code: 'accepted', label: 'Thông báo thụ lý đơn yêu cầu mở thủ tục phá sản', article: 'Luật THADS Đ49 k2, Đ137 k1' },
  { code: 'opened', label: 'Quyết định mở thủ tục phá sản', article: 'Luật THADS Đ137 k2' },
  {
    code: 'stopped',
    label: 'Quyết định đình chỉ thủ tục phá sản, thủ tục phục hồi',
    article: 'Luật THADS Đ49 k3 điểm c, Đ137 k3',
  },
];

export const TRANSFER_GROUNDS: readonly Ground[] = [
  { code: 'reorganisation', label: 'Tổ chức hợp nhất, sáp nhập, chia, tách, giải thể', article: 'Luật THADS Đ54 k1' },
  {
    code: 'inheritance',
    label: 'Cá nhân chết, chuyển giao theo thừa kế',
    article: 'Luật THADS Đ54 k2; NĐ 62/2015 Đ15 k1',
  },
  {
    code: 'agreement',
    label: 'Thỏa thuận chuyển giao cho người thứ ba',
    article: 'Luật THADS Đ54 k4; NĐ 62/2015 Đ15 k2',
  },
];

export const HEIR_NOTICES: readonly Ground[] = [
  {
    code: 'perform',
    label: 'Ấn định 30 ngày để người thừa kế, người quản lý di sản thực hiện hoặc giao tài sản',
    article: 'NĐ 62/2015 Đ15 k1; NĐ 152/2026 Đ25 k2, k3',
  },
  { code: 'sue', label: 'Ấn định 30 ngày để khởi kiện phân chia di sản', article: 'NĐ 62/2015 Đ15 k1 điểm b' },
  {
    code: 'search-debtor-heirs',
    label: 'Thông báo công khai 03 tháng tìm người thừa kế của người phải thi hành án',
    article: 'NĐ 62/2015 Đ15 k1 điểm b',
  },
  {
    code: 'search-creditor-heirs',
    label: 'Thông báo 30 ngày tìm người thừa kế của người được thi hành án',
    article: 'TTLT 11/2016 Đ3 k2; NĐ 152/2026 Đ25 k1',
  },
];

export const HEIR_ANSWERS: readonly Ground[] = [
  { code: 'performed', label: 'Đã thực hiện, đã giao tài sản', article: 'NĐ 62/2015 Đ15 k1' },
  { code: 'sued', label: 'Đã khởi kiện phân chia di sản', article: 'NĐ 62/2015 Đ15 k1 điểm b' },
  { code: 'claimed', label: 'Có người khai nhận thừa kế', article: 'NĐ 62/2015 Đ15 k1 điểm b' },
];

export const REMISSION_KINDS: readonly Ground[] = [
  { code: 'exempt', label: 'Miễn phần còn lại', article: 'Luật THADS Đ61 k1, k2, k4' },
  { code: 'reduce', label: 'Giảm một phần', article: 'Luật THADS Đ61 k3' },
];

export const REMISSION_RULINGS: readonly Ground[] = [
  { code: 'exempt', label: 'Chấp nhận miễn', article: 'Luật THADS Đ63 k4' },
  { code: 'reduce', label: 'Chấp nhận giảm', article: 'Luật THADS Đ63 k4' },
  { code: 'refused', label: 'Không chấp nhận', article: 'Luật THADS Đ63 k4' },
];

/** What an agency that took over the processing of an asset answers. */
export const ENTRUSTED_ASSET_ANSWERS: readonly Ground[] = [
  { code: 'decided', label: 'Đã ra quyết định xử lý tài sản ủy thác', article: 'Luật THADS Đ57 k2 điểm b' },
  { code: 'delivered', label: 'Đã giao tài sản cho người mua, người nhận', article: 'Luật THADS Đ57 k2 điểm c' },
  { code: 'paid', label: 'Đã chuyển tiền về', article: 'Luật THADS Đ57 k2 điểm c' },
];

export const ENTRUSTMENT_ACKNOWLEDGEMENTS: readonly Ground[] = [
  { code: 'sent', label: 'Đã báo nơi ủy thác việc thụ lý', article: 'Luật THADS Đ57 k1 điểm b' },
  { code: 'received', label: 'Nơi nhận ủy thác báo đã thụ lý', article: 'Luật THADS Đ57 k1 điểm b' },
];

export const PRISON_REPORTS: readonly Ground[] = [
  { code: 'release', label: 'Ra trại: chấp hành xong, đặc xá, miễn, tạm đình chỉ', article: 'NĐ 152/2026 Đ36 k3' },
  { code: 'moved', label: 'Chuyển trại giam khác', article: 'NĐ 152/2026 Đ36 k2' },
  { code: 'died', label: 'Phạm nhân chết', article: 'NĐ 152/2026 Đ36 k1' },
];

export const JUDICIAL_ASSISTANCE_ANSWERS: readonly Ground[] = [
  { code: 'complete', label: 'Đủ kết quả theo yêu cầu', article: 'NĐ 62/2015 Đ50 k3 điểm a' },
  { code: 'insufficient', label: 'Chưa đáp ứng yêu cầu', article: 'NĐ 62/2015 Đ50 k3 điểm a' },
  { code: 'impossible', label: 'Không thực hiện được', article: 'NĐ 62/2015 Đ50 k3 điểm b' },
];
