/**
 * Why an enforcement fee is not charged, waived or reduced (TT 216/2016 Đ6, Đ7), as data: pages offer them, decisions cite them.
 */

/** Money for which no fee is due at all (Đ6); it does not count towards the cumulative amount either. */
export type NoFeeGround =
  | 'livelihood'
  | 'social-programme'
  | 'sentimental'
  | 'small-request'
  | 'policy-bank'
  | 'no-value'
  | 'returned'
  | 'voluntary';

export const NO_FEE_GROUNDS: Readonly<Record<NoFeeGround, { readonly article: string; readonly label: string }>> = {
  livelihood: {
    article: 'TT 216/2016/TT-BTC Đ6 k1',
    label:
      'Cấp dưỡng; bồi thường tính mạng, sức khỏe, danh dự, nhân phẩm; tiền lương, trợ cấp, bảo hiểm xã hội; bồi thường do sa thải',
  },
  'social-programme': {
    article: 'TT 216/2016/TT-BTC Đ6 k2',
    label: 'Kinh phí chương trình chính sách xã hội, chăm sóc sức khỏe, giáo dục không vì mục đích kinh doanh',
  },
  sentimental: { article: 'TT 216/2016/TT-BTC Đ6 k3', label: 'Hiện vật chỉ có ý nghĩa tinh thần, gắn với nhân thân' },
  'small-request': {
    article: 'TT 216/2016/TT-BTC Đ6 k4',
    label: 'Giá trị theo yêu cầu thi hành án không vượt quá hai lần mức lương cơ sở',
  },
  'policy-bank': {
    article: 'TT 216/2016/TT-BTC Đ6 k5',
    label: 'Thu hồi nợ cho Ngân hàng Chính sách xã hội từ cho vay người nghèo, đối tượng chính sách',
  },
  'no-value': {
    article: 'TT 216/2016/TT-BTC Đ6 k6',
    label: 'Bản án xác định không có giá ngạch và không thu án phí có giá ngạch',
  },
  returned: {
    article: 'TT 216/2016/TT-BTC Đ6 k7',
    label: 'Tiền, tài sản trả lại cho đương sự trong trường hợp chủ động thi hành án',
  },
  voluntary: {
    article: 'TT 216/2016/TT-BTC Đ6 k8',
    label: 'Đương sự tự nguyện thi hành trong thời hạn tự nguyện',
  },
};

/** Exemption (Đ7 k1) or reduction (Đ7 k2). It is decided for each fee decision, and the receipt still counts as received. */
export type FeeReliefGround =
  | 'merit'
  | 'lonely-disabled-ill'
  | 'verified-after-no-means'
  | 'poor'
  | 'verified-without-forces'
  | 'verified-with-forces';

/** Percent of the fee taken off: a fixed one, or what the head decides up to the highest (`is_highest`). */
export const FEE_RELIEFS: Readonly<
  Record<
    FeeReliefGround,
    { readonly article: string; readonly label: string; readonly percent: number; readonly is_highest: boolean }
  >
> = {
  merit: {
    article: 'TT 216/2016/TT-BTC Đ7 k1 điểm a',
    label: 'Được hưởng chế độ ưu đãi người có công với cách mạng',
    percent: 100,
    is_highest: false,
  },
  'lonely-disabled-ill': {
    article: 'TT 216/2016/TT-BTC Đ7 k1 điểm b',
    label: 'Neo đơn, tàn tật, ốm đau kéo dài được xác nhận',
    percent: 100,
    is_highest: false,
  },
  'verified-after-no-means': {
    article: 'TT 216/2016/TT-BTC Đ7 k1 điểm c',
    label: 'Xác minh chính xác sau quyết định chưa có điều kiện và xử lý được tài sản',
    percent: 100,
    is_highest: false,
  },
  poor: {
    article: 'TT 216/2016/TT-BTC Đ7 k2 điểm a',
    label: 'Khó khăn về kinh tế thuộc chuẩn hộ nghèo, được xác nhận',
    percent: 80,
    is_highest: true,
  },
  'verified-without-forces': {
    article: 'TT 216/2016/TT-BTC Đ7 k2 điểm b',
    label: 'Xác minh chính xác khi yêu cầu, không phải huy động lực lượng',
    percent: 30,
    is_highest: false,
  },
  'verified-with-forces': {
    article: 'TT 216/2016/TT-BTC Đ7 k2 điểm c',
    label: 'Xác minh chính xác khi yêu cầu, phải huy động lực lượng',
    percent: 20,
    is_highest: false,
  },
};
