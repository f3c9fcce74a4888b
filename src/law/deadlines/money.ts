/** Paying out, unclaimed money and property, cash, fees and costs (domain 1.5, 2.28, 3.4). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  AT_ONCE,
  CIRCULAR_04_2023,
  CIRCULAR_07_2013,
  CIRCULAR_216_2016,
  DECREE_62,
  DECREE_62_STATES,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  months,
  underActOf2025,
  untilActOf2025,
  waiting,
  workingDays,
  years,
} from './versions.ts';

const PAYING = [
  duty('D25', 'Thanh toán tiền, trả tài sản thi hành án', 'officer', 'money-collected', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ47 k5', 'Luật THADS 2025 Đ54 k6'),
  ]),
  duty(
    'D53',
    'Thanh toán trong thời hạn kéo dài',
    'officer',
    'payment-period-ended',
    [
      underActOf2025(days(45), 'NĐ 152/2026 Đ30 k3 điểm a', {
        variant: 'many-creditors',
        certainty: 'unsure',
        note: 'Kéo dài không quá 45 ngày; nghị định không nói rõ ngày bắt đầu, ở đây tính từ khi hết thời hạn 10 ngày.',
      }),
      underActOf2025(days(10), 'NĐ 152/2026 Đ30 k4', { variant: 'ground-ended' }),
    ],
    [
      { code: 'many-creditors', label: 'Nhiều người được thi hành án, tiền thu được ít' },
      { code: 'ground-ended', label: 'Căn cứ kéo dài không còn', start: 'payment-extension-ground-ended' },
    ],
  ),
  waiting('D26', 'Gửi tiết kiệm tiền không có người đến nhận', 'agency', 'notice-to-receive', [
    untilActOf2025(ACT_2008, days(15), 'Luật THADS Đ126 k2; NĐ 62/2015 Đ49 k5'),
    assumedFrom2026(days(15), 'Luật THADS 2025 Đ59 k1; NĐ 152/2026 Đ41 k2'),
  ]),
  waiting('D27', 'Xử lý tài sản không có người đến nhận', 'officer', 'notice-to-receive', [
    ...carriedOver(ACT_2008, months(3), 'Luật THADS Đ126 k2', 'Luật THADS 2025 Đ59'),
  ]),
  waiting('D28', 'Chuyển giấy tờ không có người đến nhận cho cơ quan ban hành', 'officer', 'notice-to-receive', [
    untilActOf2025(ACT_2008, years(1), 'Luật THADS Đ126 k3'),
    assumedFrom2026(years(1), 'Luật THADS 2025 Đ59 k2'),
  ]),
  waiting(
    'D29',
    'Sung quỹ nhà nước tiền, tài sản không có người nhận',
    'head',
    'judgment-in-force',
    [
      ...carriedOver(ACT_2008, years(5), 'Luật THADS Đ126 k2; NĐ 62/2015 Đ49 k5', 'Luật THADS 2025 Đ59 k1', {
        variant: 'judgment-in-force',
        moves_off_days_off: false,
      }),
      ...amendedOn(DECREE_62_STATES, years(1), 'NĐ 62/2015 Đ49 k5', {
        variant: 'collected-later',
        moves_off_days_off: false,
      }),
      assumedFrom2026(years(1), 'Luật THADS 2025 Đ59 k1', { variant: 'collected-later', moves_off_days_off: false }),
    ],
    [
      { code: 'judgment-in-force', label: 'Từ ngày bản án có hiệu lực' },
      { code: 'collected-later', label: 'Thu được sau 05 năm, từ ngày thông báo', start: 'notice-to-receive' },
    ],
  ),
  duty('D54', 'Nộp tiền tịch thu vào ngân sách nhà nước', 'agency', 'money-collected', [
    underActOf2025(days(7), 'NĐ 152/2026 Đ39 k4', {
      note: 'Nhận tiền trước khi có quyết định thi hành án thì tính từ ngày quyết định.',
    }),
  ]),
];

const CASH_AND_COSTS = [
  duty('D46', 'Quyết định miễn, giảm phí thi hành án', 'head', 'full-file-received', [
    untilActOf2025(CIRCULAR_216_2016, workingDays(5), 'TT 216/2016/TT-BTC Đ7'),
    assumedFrom2026(workingDays(5), 'TT 216/2016/TT-BTC Đ7'),
  ]),
  duty('D47', 'Quyết định miễn, giảm chi phí cưỡng chế', 'head', 'cost-remission-requested', [
    untilActOf2025(DECREE_62, workingDays(5), 'NĐ 62/2015 Đ44'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ87'),
  ]),
  duty(
    'D48',
    'Nộp tiền mặt thu được vào quỹ cơ quan',
    'officer',
    'money-collected',
    [
      ...carriedOver(CIRCULAR_04_2023, AT_ONCE, 'TT 04/2023/TT-BTP Đ17', 'TT 04/2023/TT-BTP Đ17', {
        variant: 'at-office',
      }),
      ...carriedOver(CIRCULAR_04_2023, workingDays(1), 'TT 04/2023/TT-BTP Đ17', 'TT 04/2023/TT-BTP Đ17', {
        variant: 'end-of-day',
        note: 'Ngay đầu giờ làm việc.',
      }),
      ...carriedOver(CIRCULAR_04_2023, days(0), 'TT 04/2023/TT-BTP Đ17', 'TT 04/2023/TT-BTP Đ17', {
        variant: 'outside-office',
        note: 'Ngày làm việc đầu tiên khi về đến trụ sở.',
      }),
    ],
    [
      { code: 'at-office', label: 'Thu tại trụ sở' },
      { code: 'end-of-day', label: 'Thu cuối ngày làm việc' },
      { code: 'outside-office', label: 'Thu ngoài trụ sở', start: 'returned-to-office' },
    ],
  ),
  duty('D49', 'Trại giam chuyển tiền, giấy tờ đã thu của phạm nhân', 'prison', 'money-collected', [
    untilActOf2025(CIRCULAR_07_2013, months(1), 'TTLT 07/2013 Đ8 k1'),
    underActOf2025(months(1), 'NĐ 152/2026 Đ34 k3'),
  ]),
];

export const MONEY: DeadlineTheme = {
  code: 'money',
  label: 'Thanh toán, tiền và tài sản chưa có người nhận, phí, chi phí',
  rules: [...PAYING, ...CASH_AND_COSTS],
};
