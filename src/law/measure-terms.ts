/**
 * The words in which measures are described: their families, the property they reach, and what must be so before one is taken.
 * Source: Luật THADS 26/2008/QH12 as amended, Chương IV; NĐ 62/2015 Đ13, Đ51.
 */

/** Security prevents hiding and needs no notice beforehand (Đ66 k1); coercion takes, sells or forces (Đ71). */
export type MeasureKind = 'security' | 'coercive';

/** The six measures of Đ71 and the security measures of Đ66, in the words of the law. */
export const MEASURE_FAMILIES = {
  security: 'Biện pháp bảo đảm thi hành án',
  'money-and-papers': 'Khấu trừ tiền trong tài khoản; thu hồi, xử lý tiền, giấy tờ có giá',
  income: 'Trừ vào thu nhập',
  seizure: 'Kê biên, xử lý tài sản',
  exploitation: 'Khai thác tài sản',
  'handing-over': 'Buộc chuyển giao vật, quyền tài sản, giấy tờ',
  acts: 'Buộc thực hiện hoặc không được thực hiện công việc nhất định',
} as const;

export type MeasureFamily = keyof typeof MEASURE_FAMILIES;

export const PROPERTY_CLASSES = {
  money: 'Tiền mặt',
  account: 'Tài khoản',
  deposit: 'Tài sản ở nơi gửi giữ',
  'valuable-papers': 'Giấy tờ có giá',
  securities: 'Chứng khoán',
  income: 'Tiền lương, thu nhập',
  'business-income': 'Thu nhập từ kinh doanh',
  movable: 'Động sản',
  vehicle: 'Phương tiện giao thông',
  yield: 'Hoa lợi',
  house: 'Nhà ở, công trình',
  land: 'Quyền sử dụng đất',
  'capital-share': 'Vốn góp, cổ phần',
  'intellectual-property': 'Quyền sở hữu trí tuệ',
  'specific-thing': 'Vật phải trả',
  papers: 'Giấy tờ',
  none: 'Không gắn với tài sản',
} as const;

export type PropertyClass = keyof typeof PROPERTY_CLASSES;

/** What must be so before a measure is taken; what cannot be read from the file is confirmed by who decides. */
export const MEASURE_PRECONDITIONS = {
  'decision-in-force': { label: 'Có quyết định thi hành án đang có hiệu lực', article: 'Luật THADS Đ70' },
  'voluntary-period-over': { label: 'Đã hết thời hạn tự nguyện thi hành án', article: 'Luật THADS Đ46 k1' },
  'has-means': { label: 'Người phải thi hành án có điều kiện thi hành', article: 'Luật THADS Đ46 k1' },
  proportionate: {
    label: 'Tương ứng với nghĩa vụ và chi phí (trừ tài sản duy nhất không chia được, tài sản bảo đảm đã tuyên xử lý)',
    article: 'NĐ 62/2015 Đ13 k1',
  },
  'outside-forbidden-hours': {
    label: 'Không trong thời gian từ 22 giờ đến 06 giờ, ngày nghỉ, ngày lễ',
    article: 'Luật THADS Đ46 k2',
  },
  'danger-of-hiding': {
    label: 'Cần ngăn chặn tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án',
    article: 'Luật THADS Đ66 k1',
  },
  'within-duty-and-costs': {
    label: 'Số tiền không vượt quá nghĩa vụ thi hành án và chi phí cưỡng chế',
    article: 'Luật THADS Đ76 k1',
  },
  'income-case': {
    label: 'Theo thỏa thuận, theo bản án, hoặc cấp dưỡng, định kỳ, khoản không lớn, tài sản khác không đủ',
    article: 'Luật THADS Đ78 k2',
  },
  'income-limit': {
    label: 'Không quá 30% lương, lương hưu, trợ cấp hằng tháng, trừ khi đương sự có thỏa thuận khác',
    article: 'Luật THADS Đ78 k3',
  },
  'minimum-left': {
    label: 'Để lại mức tối thiểu cho hoạt động kinh doanh và sinh hoạt của người đó và gia đình',
    article: 'Luật THADS Đ79 k1',
  },
  'seizable-property': { label: 'Không thuộc tài sản không được kê biên', article: 'Luật THADS Đ87' },
  'real-estate-announced': {
    label: 'Đã thông báo ít nhất 03 ngày làm việc trước khi kê biên bất động sản',
    article: 'Luật THADS Đ88 k1',
  },
  'registry-asked': { label: 'Đã yêu cầu cơ quan đăng ký cung cấp thông tin', article: 'Luật THADS Đ89 k1' },
  'pledge-worth-more': {
    label: 'Không còn tài sản khác hoặc không đủ, và giá trị lớn hơn nghĩa vụ được bảo đảm và chi phí',
    article: 'Luật THADS Đ90 k1',
  },
  'no-other-property': {
    label: 'Không có tài sản khác hoặc có nhưng không đủ, hoặc người phải thi hành án đồng ý',
    article: 'Luật THADS Đ95 k1',
  },
  'transferable-land': {
    label: 'Quyền sử dụng đất thuộc trường hợp được chuyển quyền',
    article: 'Luật THADS Đ110 k1',
  },
  'exploitable-property': {
    label: 'Tài sản có giá trị quá lớn so với nghĩa vụ và khai thác được, hoặc người được thi hành án đồng ý',
    article: 'Luật THADS Đ107 k1',
  },
  'fine-period-over': {
    label: 'Đã ra quyết định phạt tiền và hết thời hạn ấn định mà không thực hiện',
    article: 'Luật THADS Đ118 k1, Đ120 k2, Đ121 k1',
  },
  'exit-ban-ground': {
    label: 'Có yêu cầu của người được thi hành án hoặc việc xuất cảnh ảnh hưởng đến quyền, lợi ích, việc thi hành án',
    article: 'NĐ 62/2015 Đ51 k1',
  },
} as const;

export type MeasurePrecondition = keyof typeof MEASURE_PRECONDITIONS;

/** Where coercion need not wait for the end of the voluntary period. */
export const VOLUNTARY_PERIOD_EXCEPTIONS = [
  {
    code: 'danger-of-hiding',
    label: 'Cần ngăn chặn tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án',
    article: 'Luật THADS Đ45 k2',
  },
  {
    code: 'provisional-measure',
    label: 'Thi hành quyết định áp dụng biện pháp khẩn cấp tạm thời',
    article: 'Luật THADS Đ130 k1',
  },
] as const;
