/** Seizure, disputes and co-owners, valuation, auction, price reductions, delivery, release (domain 2.21). */
import { dayBefore } from '#kit/iso-day.ts';
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  AT_ONCE,
  CIRCULAR_11_2016,
  DECREE_33,
  DECREE_62,
  DECREE_152_2024,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  during,
  duty,
  months,
  right,
  underActOf2025,
  untilActOf2025,
  workingDays,
} from './versions.ts';

const MOVABLES = { variant: 'movables' };
const REAL_ESTATE = { variant: 'real-estate' };
const BY_ASSET = [
  { code: 'movables', label: 'Động sản' },
  { code: 'real-estate', label: 'Bất động sản' },
];

const DISPUTES = [
  right('D98', 'Khởi kiện, đề nghị giải quyết tranh chấp tài sản', 'party', 'notice-valid', [
    ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ75 k1', 'Luật THADS 2025 Đ39'),
  ]),
  right('D99', 'Thỏa thuận hoặc yêu cầu Tòa án xác định phần tài sản chung', 'co-owner', 'notice-received', [
    ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ74 k1', 'Luật THADS 2025 Đ39'),
  ]),
  right('D100', 'Người được thi hành án yêu cầu Tòa án xác định phần tài sản chung', 'creditor', 'notice-received', [
    ...carriedOver(ACT_2014, days(15), 'Luật THADS Đ74 k1', 'Luật THADS 2025 Đ39'),
  ]),
];

const VALUATION = [
  right('D101', 'Thỏa thuận giá hoặc tổ chức thẩm định giá', 'party', 'seizure-made', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ98 k1', 'Luật THADS 2025 Đ82'),
  ]),
  duty('D39', 'Ký hợp đồng thẩm định giá', 'officer', 'seizure-made', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ98 k2', 'Luật THADS 2025 Đ82'),
  ]),
  duty('D102', 'Thông báo kết quả thẩm định giá và quyền yêu cầu định giá lại', 'officer', 'valuation-received', [
    untilActOf2025(CIRCULAR_11_2016, workingDays(3), 'TTLT 11/2016 Đ2 k8'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ60 k6'),
  ]),
  right('D103', 'Yêu cầu định giá lại và nộp tạm ứng chi phí', 'party', 'valuation-notified', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ99 k1 điểm b', 'Luật THADS 2025 Đ82', {
      note: 'Chỉ một lần, trước khi có thông báo công khai về việc bán đấu giá.',
    }),
  ]),
  duty('D104', 'Thông báo quyền ưu tiên mua cho chủ sở hữu chung', 'officer', 'valuation-received', [
    untilActOf2025(CIRCULAR_11_2016, workingDays(5), 'TTLT 11/2016 Đ2 k7'),
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ63 k1'),
  ]),
  right(
    'D105',
    'Chủ sở hữu chung mua phần tài sản',
    'co-owner',
    'notice-valid',
    [
      ...carriedOver(ACT_2014, months(3), 'Luật THADS Đ74 k3', 'Luật THADS 2025 Đ86', REAL_ESTATE),
      ...carriedOver(ACT_2014, months(1), 'Luật THADS Đ74 k3', 'Luật THADS 2025 Đ86', MOVABLES),
      ...carriedOver(ACT_2014, days(15), 'Luật THADS Đ74 k3', 'Luật THADS 2025 Đ86', { variant: 'later-sale' }),
    ],
    [
      { code: 'real-estate', label: 'Bất động sản, lần bán đầu' },
      { code: 'movables', label: 'Động sản, lần bán đầu' },
      { code: 'later-sale', label: 'Các lần bán tiếp theo' },
    ],
  ),
  duty('D106', 'Bán tài sản khi chủ sở hữu chung không mua', 'officer', 'priority-ended', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ74 k3', 'Luật THADS 2025 Đ86'),
  ]),
];

const AUCTION = [
  right('D107', 'Thỏa thuận tổ chức bán đấu giá', 'party', 'valuation-made', [
    ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ101 k2', 'Luật THADS 2025 Đ84', {
      note: 'Từ 01/07/2026 việc lựa chọn theo pháp luật về đấu giá tài sản (NĐ 152/2026 Đ65 k10).',
    }),
  ]),
  duty('D40', 'Ký hợp đồng dịch vụ bán đấu giá', 'officer', 'valuation-made', [
    ...carriedOver(ACT_2008, days(10), 'Luật THADS Đ101 k2', 'Luật THADS 2025 Đ84'),
  ]),
  duty(
    'D41',
    'Tổ chức bán đấu giá',
    'auction-house',
    'auction-contract-signed',
    [
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ101 k2', 'Luật THADS 2025 Đ84', MOVABLES),
      ...carriedOver(ACT_2008, days(45), 'Luật THADS Đ101 k2', 'Luật THADS 2025 Đ84', REAL_ESTATE),
    ],
    BY_ASSET,
  ),
  duty(
    'D108',
    'Chấp hành viên bán đấu giá',
    'officer',
    'valuation-made',
    [
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ101 k3', 'Luật THADS 2025 Đ83', MOVABLES),
      ...carriedOver(ACT_2008, days(45), 'Luật THADS Đ101 k3', 'Luật THADS 2025 Đ83', REAL_ESTATE),
    ],
    BY_ASSET,
  ),
  duty('D109', 'Bán không qua đấu giá tài sản nhỏ, tươi sống, mau hỏng', 'officer', 'seizure-made', [
    ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ101 k4', 'Luật THADS 2025 Đ83'),
  ]),
  right('D110', 'Nộp đủ tiền để nhận lại tài sản trước khi mở cuộc đấu giá', 'debtor', 'auction-day', [
    ...carriedOver(ACT_2008, workingDays(1), 'Luật THADS Đ101 k5', 'Luật THADS 2025 Đ84', { direction: 'before' }),
  ]),
  duty(
    'D111',
    'Người mua nộp đủ tiền mua tài sản đấu giá',
    'buyer',
    'auction-won',
    [
      ...amendedOn([DECREE_62, DECREE_33, DECREE_152_2024], days(30), 'NĐ 62/2015 Đ27 k3'),
      underActOf2025(days(30), 'NĐ 152/2026 Đ65 k1', { variant: 'ordinary' }),
      underActOf2025(days(60), 'NĐ 152/2026 Đ65 k1', {
        variant: 'extended',
        note: 'Khi đương sự và người trúng đấu giá thỏa thuận gia hạn.',
      }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'extended', label: 'Thỏa thuận gia hạn' },
    ],
  ),
  duty('D112', 'Gửi ngân hàng tiền mua khi chưa giao được tài sản', 'agency', 'price-paid', [
    untilActOf2025(CIRCULAR_11_2016, days(10), 'TTLT 11/2016 Đ5 k1; NĐ 62/2015 Đ27 k4'),
    underActOf2025(days(10), 'NĐ 152/2026 Đ30 k7, Đ65 k2'),
  ]),
  duty(
    'D113',
    'Giao tài sản cho người mua được tài sản',
    'agency',
    'price-paid',
    [
      during(DECREE_62, dayBefore(DECREE_152_2024), days(30), 'NĐ 62/2015 Đ27 k3', {
        variant: 'ordinary',
        certainty: 'known',
        note: 'Văn bản trước 01/01/2025 chưa được đối chiếu.',
      }),
      during(DECREE_62, dayBefore(DECREE_152_2024), days(60), 'NĐ 62/2015 Đ27 k3', {
        variant: 'difficult',
        certainty: 'known',
        note: 'Văn bản trước 01/01/2025 chưa được đối chiếu.',
      }),
      untilActOf2025(DECREE_152_2024, days(60), 'NĐ 62/2015 Đ27 k3'),
      underActOf2025(days(60), 'NĐ 152/2026 Đ67 k1 điểm c'),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'difficult', label: 'Khó khăn, phức tạp' },
    ],
  ),
  duty('D114', 'Thanh toán tiền sau khi giao tài sản cho người mua', 'officer', 'asset-delivered', [
    ...amendedOn([DECREE_62, DECREE_33, DECREE_152_2024], days(10), 'NĐ 62/2015 Đ27 k4'),
    assumedFrom2026(days(10), 'Luật THADS 2025 Đ54; NĐ 152/2026 Đ30'),
  ]),
];

const FAILED_AUCTION = [
  duty('D115', 'Thông báo đấu giá không thành, yêu cầu thỏa thuận giảm giá', 'officer', 'auction-failure-notified', [
    untilActOf2025(ACT_2014, workingDays(5), 'Luật THADS Đ104 k1'),
    underActOf2025(workingDays(2), 'NĐ 152/2026 Đ65 k6'),
  ]),
  right('D116', 'Đương sự thỏa thuận mức giảm giá', 'party', 'notice-received', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ104 k1', 'Luật THADS 2025 Đ83'),
  ]),
  duty('D117', 'Quyết định giảm giá khi thi hành khoản nộp ngân sách nhà nước', 'officer', 'auction-failure-notified', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ104 k4', 'Luật THADS 2025 Đ83', {
      note: 'Việc khác: quyết định sau khi hết thời hạn thỏa thuận mức giảm giá (Đ104 k1).',
    }),
  ]),
  duty(
    'D118',
    'Báo người phải thi hành án việc người được thi hành án nhận tài sản',
    'officer',
    'auction-failure-notified',
    [
      untilActOf2025(ACT_2014, days(10), 'Luật THADS Đ104 k2', {
        note: 'Trong thời hạn này người được thi hành án đồng ý nhận và chấp hành viên thông báo.',
      }),
    ],
  ),
  duty('D148', 'Báo người phải thi hành án về đề nghị nhận tài sản', 'officer', 'take-over-requested', [
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ65 k6'),
  ]),
  right(
    'D119',
    'Nộp đủ tiền để lấy lại tài sản mà người được thi hành án đồng ý nhận',
    'debtor',
    'take-over-notified',
    [untilActOf2025(ACT_2014, days(30), 'Luật THADS Đ104 k2'), underActOf2025(workingDays(5), 'NĐ 152/2026 Đ65 k6')],
  ),
  duty('D120', 'Người được thi hành án nộp tiền để nhận tài sản', 'creditor', 'notice-received', [
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ65 k6'),
  ]),
  duty('D38', 'Giải tỏa kê biên, trả lại tài sản', 'officer', 'release-ground-found', [
    ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ105 k2', 'Luật THADS 2025; NĐ 152/2026 Đ73'),
  ]),
];

export const SEIZURE_CHAIN: DeadlineTheme = {
  code: 'seizure-chain',
  label: 'Kê biên, định giá, bán đấu giá, giao tài sản',
  rules: [...DISPUTES, ...VALUATION, ...AUCTION, ...FAILED_AUCTION],
};
