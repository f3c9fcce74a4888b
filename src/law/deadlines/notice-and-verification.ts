/** Sending, notifying, the voluntary period, verification of means (domain 2.6-2.8). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  AT_ONCE,
  CIRCULAR_07_2013,
  CIRCULAR_11_2016,
  DECREE_33,
  DECREE_62,
  DECREE_62_STATES,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  months,
  right,
  underActOf2025,
  untilActOf2025,
  waiting,
  workingDays,
  years,
} from './versions.ts';

const SENDING = [
  duty('D07', 'Gửi quyết định về thi hành án cho Viện kiểm sát cùng cấp', 'agency', 'decision-issued', [
    ...carriedOver(ACT_2014, workingDays(3), 'Luật THADS Đ38', 'Luật THADS 2025'),
  ]),
  duty('D56', 'Gửi biên bản, quyết định phong tỏa, tạm giữ cho Viện kiểm sát', 'officer', 'security-measure-recorded', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ67 k2, Đ68 k2', 'Luật THADS 2025 Đ67'),
  ]),
  duty(
    'D57',
    'Gửi quyết định, kết luận giải quyết khiếu nại, tố cáo cho Viện kiểm sát',
    'complaint-solver',
    'decision-issued',
    [...carriedOver(CIRCULAR_11_2016, workingDays(3), 'TTLT 11/2016 Đ13', 'Luật THADS 2025')],
  ),
  duty('D08', 'Thông báo văn bản về thi hành án cho đương sự', 'officer', 'document-issued', [
    ...carriedOver(ACT_2008, workingDays(3), 'Luật THADS Đ39 k2', 'Luật THADS 2025 Đ35', {
      note: 'Trừ trường hợp cần ngăn chặn tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án.',
    }),
  ]),
  waiting('D58', 'Thời gian niêm yết công khai văn bản thông báo', 'officer', 'posting-made', [
    untilActOf2025(ACT_2008, days(10), 'Luật THADS Đ42 k3', { note: 'Ngày niêm yết là ngày được thông báo hợp lệ.' }),
    underActOf2025(days(7), 'NĐ 152/2026 Đ17 k3', { note: 'Ngày niêm yết là ngày được thông báo hợp lệ.' }),
  ]),
  duty('D59', 'Thông báo lần thứ hai trên phương tiện thông tin đại chúng', 'officer', 'media-notice-first', [
    untilActOf2025(ACT_2008, days(1), 'Luật THADS Đ43 k2', {
      moves_off_days_off: false,
      note: 'Hai số báo liên tiếp hoặc hai ngày liên tiếp; ngày thông báo lần hai là ngày được thông báo hợp lệ.',
    }),
    underActOf2025(days(1), 'NĐ 152/2026 Đ18 k2', {
      moves_off_days_off: false,
      note: 'Hai số báo liên tiếp hoặc hai ngày liên tiếp.',
    }),
  ]),
  duty('D60', 'Trại giam giao quyết định thi hành án cho phạm nhân', 'prison', 'prison-received', [
    untilActOf2025(CIRCULAR_07_2013, workingDays(5), 'TTLT 07/2013 Đ5'),
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ33 k3'),
  ]),
  waiting('D61', 'Chờ kết quả ủy thác tư pháp ra nước ngoài', 'agency', 'judicial-assistance-sent', [
    ...amendedOn([DECREE_62, DECREE_33], months(6), 'NĐ 62/2015 Đ50', {
      note: 'Không có kết quả thì thông báo theo Luật THADS Đ43.',
    }),
    underActOf2025(months(6), 'NĐ 152/2026 Đ19 k3', {
      note: 'Hết 03 tháng không có kết quả thì đề nghị Bộ Tư pháp đôn đốc (k2); sau đó đăng Cổng thông tin Bộ Tư pháp.',
    }),
  ]),
  duty('D62', 'Trại giam báo trước khi phạm nhân ra trại', 'prison', 'prisoner-release', [
    untilActOf2025(CIRCULAR_07_2013, months(2), 'TTLT 07/2013 Đ6', { direction: 'before' }),
    assumedFrom2026(months(2), 'NĐ 152/2026 Đ36 k3', {
      direction: 'before',
      note: 'Điều 36 không nêu thời hạn báo trước.',
    }),
  ]),
  right('D09', 'Thời hạn tự nguyện thi hành án', 'debtor', 'decision-notified', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ45 k1', 'Luật THADS 2025 Đ36 k1'),
  ]),
  duty('D63', 'Áp dụng biện pháp ngăn chặn tẩu tán, hủy hoại tài sản', 'officer', 'hiding-found', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ45 k2', 'Luật THADS 2025 Đ36'),
  ]),
];

const VERIFYING = [
  duty('D10', 'Xác minh điều kiện thi hành án lần đầu', 'officer', 'voluntary-period-ended', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ44 k1', 'Luật THADS 2025 Đ38'),
  ]),
  duty('D11', 'Xác minh lại người chưa có điều kiện thi hành án', 'officer', 'verification-made', [
    ...carriedOver(ACT_2014, months(6), 'Luật THADS Đ44 k2', 'Luật THADS 2025 Đ38'),
  ]),
  duty(
    'D12',
    'Xác minh lại người đang chấp hành án tù từ 02 năm hoặc không rõ địa chỉ',
    'officer',
    'verification-made',
    [...carriedOver(ACT_2014, years(1), 'Luật THADS Đ44 k2', 'Luật THADS 2025 Đ38')],
  ),
  duty('D64', 'Xác minh khi thi hành biện pháp khẩn cấp tạm thời', 'officer', 'decision-received-by-officer', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ44 k1', 'Luật THADS 2025 Đ38'),
  ]),
  duty('D65', 'Xác minh khi người được thi hành án đề nghị biện pháp cưỡng chế', 'officer', 'coercion-requested', [
    ...carriedOver(CIRCULAR_11_2016, days(10), 'TTLT 11/2016 Đ4 k1', 'Luật THADS 2025 Đ38'),
  ]),
  duty('D66', 'Xác minh khi có thông tin mới về điều kiện thi hành án', 'officer', 'new-information-received', [
    ...amendedOn(DECREE_62_STATES, days(10), 'NĐ 62/2015 Đ9 k4'),
    assumedFrom2026(days(10), 'Luật THADS 2025 Đ38 k2; NĐ 152/2026 Đ22'),
  ]),
  duty('D67', 'Xác minh lại khi kết quả khác nhau hoặc có kháng nghị', 'officer', 'verification-result-received', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ44 k5', 'Luật THADS 2025 Đ38'),
  ]),
  duty(
    'D68',
    'Cơ quan, tổ chức trả lời chấp hành viên về tài sản, tài khoản',
    'information-holder',
    'information-requested',
    [
      ...carriedOver(ACT_2014, workingDays(3), 'Luật THADS Đ44 k6 điểm b', 'Luật THADS 2025 Đ38; NĐ 152/2026 Đ21', {
        variant: 'general',
      }),
      untilActOf2025(ACT_2014, AT_ONCE, 'Luật THADS Đ44 k6 điểm b', { variant: 'account' }),
      underActOf2025(AT_ONCE, 'NĐ 152/2026 Đ21', { variant: 'account' }),
    ],
    [
      { code: 'general', label: 'Thông tin chung' },
      { code: 'account', label: 'Thông tin về tài khoản' },
    ],
  ),
  duty('D69', 'Cơ quan, tổ chức trả lời người được thi hành án', 'information-holder', 'information-requested', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ44 k6 điểm c', 'Luật THADS 2025 Đ38'),
  ]),
  duty(
    'D70',
    'Trả lời ủy quyền xác minh bất động sản, tài sản phải đăng ký',
    'entrusted-agency',
    'verification-entrusted',
    [
      ...amendedOn(DECREE_62_STATES, days(30), 'NĐ 62/2015 Đ9 k2 điểm a', { variant: 'ordinary' }),
      underActOf2025(days(30), 'NĐ 152/2026 Đ21 k5 điểm a', { variant: 'ordinary' }),
      ...amendedOn(DECREE_62_STATES, days(45), 'NĐ 62/2015 Đ9 k2 điểm a', { variant: 'difficult' }),
      underActOf2025(days(45), 'NĐ 152/2026 Đ21 k5 điểm a', { variant: 'difficult' }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'difficult', label: 'Khó khăn, phức tạp' },
    ],
  ),
  duty('D71', 'Trả lời ủy quyền xác minh tài sản, thông tin khác', 'entrusted-agency', 'verification-entrusted', [
    ...amendedOn(DECREE_62_STATES, days(15), 'NĐ 62/2015 Đ9 k2 điểm b'),
    underActOf2025(days(15), 'NĐ 152/2026 Đ21 k5 điểm b'),
  ]),
];

export const NOTICE_AND_VERIFICATION: DeadlineTheme = {
  code: 'notice-and-verification',
  label: 'Thông báo, thời hạn tự nguyện, xác minh',
  rules: [...SENDING, ...VERIFYING],
};
