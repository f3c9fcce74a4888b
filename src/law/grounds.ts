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

/** Why a request is refused. */
export const REQUEST_REFUSAL_GROUNDS: readonly Ground[] = [
  {
    code: 'a',
    label: 'Không có quyền yêu cầu, nội dung không liên quan, bản án không làm phát sinh quyền, nghĩa vụ',
    article: 'Luật THADS Đ31 k5 điểm a',
  },
  { code: 'b', label: 'Cơ quan được yêu cầu không có thẩm quyền thi hành án', article: 'Luật THADS Đ31 k5 điểm b' },
  { code: 'c', label: 'Hết thời hiệu yêu cầu thi hành án', article: 'Luật THADS Đ31 k5 điểm c' },
];

/** On what the decision to enforce rests: a request, or what the head enforces by himself. */
export const ENFORCEMENT_GROUNDS: readonly Ground[] = [
  { code: 'request', label: 'Theo yêu cầu thi hành án', article: 'Luật THADS Đ36 k1' },
  {
    code: 'a',
    label: 'Phạt tiền, truy thu tiền, tài sản thu lợi bất chính, án phí, lệ phí Tòa án',
    article: 'Luật THADS Đ36 k2 điểm a',
  },
  { code: 'b', label: 'Trả lại tiền, tài sản cho đương sự', article: 'Luật THADS Đ36 k2 điểm b' },
  {
    code: 'c',
    label: 'Tịch thu sung quỹ, tịch thu tiêu hủy vật chứng, tài sản; khoản thu khác cho Nhà nước',
    article: 'Luật THADS Đ36 k2 điểm c',
  },
  {
    code: 'd',
    label: 'Thu hồi quyền sử dụng đất và tài sản khác thuộc diện sung quỹ',
    article: 'Luật THADS Đ36 k2 điểm d',
  },
  { code: 'đ', label: 'Quyết định áp dụng biện pháp khẩn cấp tạm thời', article: 'Luật THADS Đ36 k2 điểm đ' },
  { code: 'e', label: 'Quyết định của Tòa án giải quyết phá sản', article: 'Luật THADS Đ36 k2 điểm e' },
];

export const WITHDRAWAL_GROUNDS: readonly Ground[] = [
  { code: 'a', label: 'Ban hành không đúng thẩm quyền', article: 'Luật THADS Đ37 k1 điểm a' },
  { code: 'b', label: 'Có sai sót làm thay đổi nội dung vụ việc', article: 'Luật THADS Đ37 k1 điểm b' },
  { code: 'c', label: 'Căn cứ ra quyết định không còn', article: 'Luật THADS Đ37 k1 điểm c' },
  { code: 'd', label: 'Chuyển giao quyền, nghĩa vụ thi hành án', article: 'Luật THADS Đ37 k1 điểm d, Đ54 k3' },
];

export const AMENDMENT_GROUNDS: readonly Ground[] = [
  { code: 'error', label: 'Có sai sót mà không làm thay đổi nội dung vụ việc', article: 'Luật THADS Đ37 k2' },
];

export const CANCELLATION_GROUNDS: readonly Ground[] = [
  { code: 'a', label: 'Cấp dưới không tự khắc phục sau khi có yêu cầu', article: 'Luật THADS Đ37 k3 điểm a' },
  {
    code: 'b',
    label: 'Vi phạm pháp luật theo kết luận của cơ quan có thẩm quyền',
    article: 'Luật THADS Đ37 k3 điểm b',
  },
];

/** Why the case, or one asset, goes to another agency (as amended from 1/3/2022). */
export const ENTRUSTMENT_GROUNDS: readonly Ground[] = [
  {
    code: 'debtor-elsewhere',
    label: 'Người phải thi hành án có tài sản, làm việc, cư trú hoặc có trụ sở nơi khác',
    article: 'Luật THADS Đ55 k1 điểm a',
  },
  {
    code: 'secured-property-elsewhere',
    label: 'Khoản có tài sản bảo đảm theo bản án, quyết định ở nơi khác',
    article: 'Luật THADS Đ55 k1 điểm b',
  },
  { code: 'asset-processing', label: 'Ủy thác xử lý tài sản ở nơi khác', article: 'Luật THADS Đ55 k2' },
];

/** Why a postponed or suspended case goes on. */
export const RESUMPTION_GROUNDS: readonly Ground[] = [
  { code: 'ground-ended', label: 'Căn cứ hoãn không còn', article: 'Luật THADS Đ48 k4' },
  {
    code: 'request-term-ended',
    label: 'Hết thời hạn hoãn theo yêu cầu của người có thẩm quyền',
    article: 'Luật THADS Đ48 k4',
  },
  { code: 'no-protest', label: 'Người có thẩm quyền trả lời không có căn cứ kháng nghị', article: 'Luật THADS Đ48 k4' },
  { code: 'protest-withdrawn', label: 'Quyết định rút kháng nghị', article: 'Luật THADS Đ49 k3 điểm a' },
  {
    code: 'judgment-kept',
    label: 'Quyết định giám đốc thẩm, tái thẩm giữ nguyên bản án',
    article: 'Luật THADS Đ49 k3 điểm b',
  },
  {
    code: 'bankruptcy-stopped',
    label: 'Quyết định đình chỉ thủ tục phá sản, thủ tục phục hồi kinh doanh',
    article: 'Luật THADS Đ49 k3 điểm c',
  },
];

export const COMPLETION_GROUNDS: readonly Ground[] = [
  { code: 'performed', label: 'Đương sự đã thực hiện xong quyền, nghĩa vụ', article: 'Luật THADS Đ52 k1' },
  { code: 'discontinued', label: 'Có quyết định đình chỉ thi hành án', article: 'Luật THADS Đ52 k2' },
];

/** Why seized property is released. */
export const RELEASE_GROUNDS: readonly Ground[] = [
  {
    code: 'a',
    label: 'Đương sự thỏa thuận, không ảnh hưởng đến người thứ ba',
    article: 'Luật THADS Đ105 k1 điểm a',
  },
  { code: 'b', label: 'Đã thực hiện xong nghĩa vụ và chi phí thi hành án', article: 'Luật THADS Đ105 k1 điểm b' },
  { code: 'c', label: 'Có quyết định hủy bỏ quyết định kê biên', article: 'Luật THADS Đ105 k1 điểm c' },
  { code: 'd', label: 'Có quyết định đình chỉ thi hành án', article: 'Luật THADS Đ105 k1 điểm d' },
];
