/**
 * The grounds on which acts rest, each with the words officers read and the point of the article that gives it.
 * Source: Luật thi hành án dân sự 26/2008/QH12 as amended by 64/2014/QH13.
 */

export type Ground = { readonly code: string; readonly label: string; readonly article: string };

/** Ways in which a notice reaches its person (Đ39-43; by post: TTLT 11/2016 Đ2). */
export const NOTICE_WAYS: readonly Ground[] = [
  { code: 'direct', label: 'Giao trực tiếp', article: 'Luật THADS Đ40 k1' },
  { code: 'relative', label: 'Giao qua người thân thích', article: 'Luật THADS Đ40 k2' },
  { code: 'posting', label: 'Niêm yết công khai', article: 'Luật THADS Đ42' },
  { code: 'media', label: 'Phương tiện thông tin đại chúng', article: 'Luật THADS Đ43' },
  { code: 'post', label: 'Qua bưu điện', article: 'Luật THADS Đ39 k3' },
];

export const VERIFICATION_FINDINGS: readonly Ground[] = [
  { code: 'has-means', label: 'Có điều kiện thi hành', article: 'Luật THADS Đ44' },
  { code: 'no-means', label: 'Chưa có điều kiện thi hành', article: 'Luật THADS Đ44, Đ44a' },
];

export const NO_MEANS_GROUNDS: readonly Ground[] = [
  { code: 'a', label: 'Không có thu nhập, tài sản để thi hành', article: 'Luật THADS Đ44a k1 điểm a' },
  { code: 'b', label: 'Vật đặc định không còn, giấy tờ không thu hồi được', article: 'Luật THADS Đ44a k1 điểm b' },
  { code: 'c', label: 'Chưa xác định được địa chỉ, nơi cư trú', article: 'Luật THADS Đ44a k1 điểm c' },
];

export const POSTPONEMENT_GROUNDS: readonly Ground[] = [
  { code: 'a', label: 'Người phải thi hành án ốm nặng, mất năng lực hành vi', article: 'Luật THADS Đ48 k1 điểm a' },
  { code: 'b', label: 'Chưa xác định được địa chỉ, lý do chính đáng khác', article: 'Luật THADS Đ48 k1 điểm b' },
  { code: 'c', label: 'Đương sự đồng ý hoãn', article: 'Luật THADS Đ48 k1 điểm c' },
  { code: 'd', label: 'Tài sản đã được Tòa án thụ lý giải quyết', article: 'Luật THADS Đ48 k1 điểm d' },
  { code: 'đ', label: 'Đang chờ giải thích bản án, trả lời kiến nghị', article: 'Luật THADS Đ48 k1 điểm đ' },
  { code: 'e', label: 'Người được nhận tài sản không đến nhận', article: 'Luật THADS Đ48 k1 điểm e' },
  { code: 'g', label: 'Chưa chuyển giao được quyền, nghĩa vụ', article: 'Luật THADS Đ48 k1 điểm g' },
  { code: 'h', label: 'Tài sản kê biên không bán được, không nhận trừ', article: 'Luật THADS Đ48 k1 điểm h' },
  { code: 'request', label: 'Yêu cầu của người có thẩm quyền kháng nghị', article: 'Luật THADS Đ48 k2' },
];

export const SUSPENSION_GROUNDS: readonly Ground[] = [
  { code: 'protest', label: 'Kháng nghị giám đốc thẩm, tái thẩm', article: 'Luật THADS Đ49 k1' },
  { code: 'bankruptcy', label: 'Tòa án thụ lý đơn yêu cầu mở thủ tục phá sản', article: 'Luật THADS Đ49 k2' },
];

export const DISCONTINUATION_GROUNDS: readonly Ground[] = [
  { code: 'a', label: 'Người phải thi hành án chết, không để lại di sản', article: 'Luật THADS Đ50 k1 điểm a' },
  { code: 'b', label: 'Người được thi hành án chết, không có người thừa kế', article: 'Luật THADS Đ50 k1 điểm b' },
  { code: 'c', label: 'Thỏa thuận hoặc yêu cầu đình chỉ', article: 'Luật THADS Đ50 k1 điểm c' },
  { code: 'd', label: 'Bản án, quyết định bị hủy', article: 'Luật THADS Đ50 k1 điểm d' },
  { code: 'đ', label: 'Tổ chức phải thi hành án đã giải thể', article: 'Luật THADS Đ50 k1 điểm đ' },
  { code: 'e', label: 'Có quyết định miễn nghĩa vụ thi hành án', article: 'Luật THADS Đ50 k1 điểm e' },
  { code: 'g', label: 'Tòa án mở thủ tục phá sản', article: 'Luật THADS Đ50 k1 điểm g' },
  {
    code: 'h',
    label: 'Người chưa thành niên được giao nuôi dưỡng chết hoặc thành niên',
    article: 'Luật THADS Đ50 k1 điểm h',
  },
];

/** Why the amount to enforce grows; the words are the exchange format's. */
export const ADDITION_GROUNDS: readonly Ground[] = [
  { code: 'interest', label: 'Lãi chậm thi hành án', article: 'BLDS 2015 Đ468' },
  { code: 'instalment', label: 'Khoản định kỳ đến hạn', article: 'Luật THADS Đ36' },
  { code: 'amended', label: 'Sửa đổi, bổ sung quyết định thi hành án', article: 'Luật THADS Đ37 k2' },
];
