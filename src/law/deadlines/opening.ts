/** Receiving judgments and requests, opening the case, assigning and entrusting it (domain 2.3-2.5, 2.15). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  ACT_2022,
  AT_ONCE,
  DECREE_33,
  DECREE_62_STATES,
  DECREE_62,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  hours,
  right,
  underActOf2025,
  untilActOf2025,
  waiting,
  workingDays,
  years,
} from './versions.ts';

/** A provisional measure is entrusted and taken up faster than the rest. */
const BY_URGENCY = [
  { code: 'ordinary', label: 'Thông thường' },
  { code: 'provisional-measure', label: 'Biện pháp khẩn cấp tạm thời' },
];
const ORDINARY = { variant: 'ordinary' };
const PROVISIONAL = { variant: 'provisional-measure' };

const RECEIVING = [
  duty('D190', 'Tòa án chuyển giao bản án, quyết định đã có hiệu lực', 'court', 'judgment-in-force', [
    ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ28 k1', 'Luật THADS 2025'),
  ]),
  duty('D191', 'Tòa án chuyển giao bản án, quyết định được thi hành ngay', 'court', 'judgment-issued', [
    ...carriedOver(ACT_2014, days(15), 'Luật THADS Đ28 k2', 'Luật THADS 2025'),
  ]),
  duty('D192', 'Tòa án chuyển giao quyết định biện pháp khẩn cấp tạm thời', 'court', 'judgment-issued', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ28 k3', 'Luật THADS 2025'),
  ]),
  right(
    'D193',
    'Yêu cầu thi hành án trong thời hiệu',
    'party',
    'judgment-in-force',
    [
      ...carriedOver(ACT_2008, years(5), 'Luật THADS Đ30 k1', 'Luật THADS 2025 Đ34; NĐ 152/2026 Đ10', {
        moves_off_days_off: false,
        note: 'Trừ thời gian hoãn, tạm đình chỉ, bất khả kháng, trở ngại khách quan (Đ30 k2, k3).',
      }),
    ],
    [
      { code: 'judgment-in-force', label: 'Từ ngày bản án có hiệu lực' },
      { code: 'obligation-due', label: 'Từ ngày nghĩa vụ (từng định kỳ) đến hạn', start: 'obligation-due' },
    ],
  ),
  right('D194', 'Nhận tiền do người phải thi hành án tự nguyện nộp khi đã hết thời hiệu', 'creditor', 'notice-valid', [
    ...amendedOn(DECREE_62_STATES, years(1), 'NĐ 62/2015 Đ4 k6', { note: 'Quá hạn thì sung quỹ nhà nước.' }),
    underActOf2025(years(1), 'NĐ 152/2026 Đ10', { note: 'Quá hạn thì sung quỹ nhà nước.' }),
  ]),
  waiting(
    'D195',
    'Cơ quan quản lý trực tiếp chỉ đạo yêu cầu thi hành khoản thuộc sở hữu nhà nước',
    'superior',
    'judgment-in-force',
    [...amendedOn([DECREE_62, DECREE_33], years(1), 'NĐ 62/2015 Đ3 k3'), underActOf2025(years(1), 'NĐ 152/2026 Đ9 k8')],
  ),
  duty('D50', 'Báo người yêu cầu sửa đổi, bổ sung yêu cầu thi hành án chưa đầy đủ', 'agency', 'request-received', [
    underActOf2025(workingDays(1), 'NĐ 152/2026 Đ9 k6'),
  ]),
  duty('D51', 'Cấp phiếu nhận yêu cầu thi hành án', 'agency', 'request-received', [
    underActOf2025(AT_ONCE, 'NĐ 152/2026 Đ9 k4'),
  ]),
];

const DECIDING = [
  duty('D01', 'Ra quyết định thi hành án theo yêu cầu', 'head', 'request-received', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ36 k1', 'Luật THADS 2025 Đ34'),
  ]),
  duty('D02', 'Chủ động ra quyết định thi hành án', 'head', 'judgment-received', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ36 k2', 'Luật THADS 2025 Đ33'),
  ]),
  duty('D03', 'Ra quyết định thi hành quyết định giải quyết phá sản', 'head', 'judgment-received', [
    ...carriedOver(ACT_2014, workingDays(3), 'Luật THADS Đ36 k2', 'Luật THADS 2025 Đ33'),
  ]),
  duty('D04', 'Ra quyết định thi hành biện pháp khẩn cấp tạm thời', 'head', 'judgment-received', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ36 k2', 'Luật THADS 2025 Đ33'),
  ]),
  duty('D05', 'Từ chối yêu cầu thi hành án bằng văn bản', 'head', 'request-received', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ31 k5', 'Luật THADS 2025 Đ34'),
  ]),
  duty('D06', 'Lập hồ sơ thi hành án', 'officer', 'officer-assigned', [
    untilActOf2025(DECREE_62, workingDays(2), 'NĐ 62/2015 Đ8'),
    underActOf2025(workingDays(2), 'NĐ 152/2026 Đ12 k2'),
  ]),
  duty('D34', 'Quyết định việc thay đổi chấp hành viên', 'head', 'officer-change-requested', [
    untilActOf2025(DECREE_62, workingDays(5), 'NĐ 62/2015 Đ10 k3'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ13 k3'),
  ]),
];

const ENTRUSTING = [
  duty(
    'D23',
    'Ra quyết định ủy thác',
    'head',
    'entrustment-ground-found',
    [
      ...amendedOn([ACT_2008, ACT_2022], workingDays(5), 'Luật THADS Đ57 k1 điểm a', ORDINARY),
      assumedFrom2026(workingDays(5), 'Luật THADS 2025 Đ49', ORDINARY),
      ...amendedOn([ACT_2008, ACT_2022], hours(24), 'Luật THADS Đ57 k1 điểm a', {
        ...PROVISIONAL,
        note: 'NĐ 62/2015 Đ35 k2 đòi hỏi ra ngay quyết định ủy thác.',
      }),
      assumedFrom2026(hours(24), 'Luật THADS 2025 Đ49', PROVISIONAL),
    ],
    BY_URGENCY,
  ),
  duty(
    'D24',
    'Ra quyết định thi hành án khi nhận ủy thác và báo nơi ủy thác',
    'head',
    'entrustment-received',
    [
      ...amendedOn([ACT_2008, ACT_2022], workingDays(5), 'Luật THADS Đ57 k1 điểm b', ORDINARY),
      assumedFrom2026(workingDays(5), 'Luật THADS 2025 Đ49', ORDINARY),
      ...amendedOn([ACT_2008, ACT_2022], AT_ONCE, 'Luật THADS Đ57 k1 điểm b', PROVISIONAL),
      assumedFrom2026(AT_ONCE, 'Luật THADS 2025 Đ49', PROVISIONAL),
    ],
    BY_URGENCY,
  ),
  duty('D76', 'Ra quyết định xử lý tài sản ủy thác, phân công và báo nơi ủy thác', 'head', 'entrustment-received', [
    ...carriedOver(ACT_2022, workingDays(5), 'Luật THADS Đ57 k2 điểm b', 'Luật THADS 2025 Đ49'),
  ]),
  duty('D77', 'Chuyển tiền xử lý tài sản cho cơ quan đã ủy thác', 'agency', 'asset-delivered', [
    untilActOf2025(ACT_2022, workingDays(5), 'Luật THADS Đ57 k2 điểm c'),
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ27'),
  ]),
];

export const OPENING: DeadlineTheme = {
  code: 'opening',
  label: 'Tiếp nhận, thụ lý, phân công, ủy thác',
  rules: [...RECEIVING, ...DECIDING, ...ENTRUSTING],
};
