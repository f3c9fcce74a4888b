/** No means, separate book, postponement, suspension, end, transfer of rights, provisional measures, bankruptcy (domain 2.9-2.17, 2.22-2.24). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  AT_ONCE,
  CIRCULAR_11_2016,
  DECREE_62,
  DECREE_62_STATES,
  DECREE_152_2024,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  hours,
  months,
  right,
  underActOf2025,
  untilActOf2025,
  waiting,
  workingDays,
  years,
} from './versions.ts';

const NO_MEANS = [
  duty('D13', 'Ra quyết định về việc chưa có điều kiện thi hành án', 'head', 'no-means-ground-found', [
    ...amendedOn(DECREE_62_STATES, workingDays(5), 'NĐ 62/2015 Đ9 k4'),
    assumedFrom2026(workingDays(5), 'Luật THADS 2025 Đ38'),
  ]),
  duty('D14', 'Công khai thông tin người chưa có điều kiện thi hành án', 'agency', 'decision-issued', [
    untilActOf2025(DECREE_62, workingDays(5), 'NĐ 62/2015 Đ11 k1'),
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ23 k1'),
  ]),
  duty('D15', 'Cập nhật thông tin đã công khai khi có thay đổi', 'agency', 'publication-change-known', [
    untilActOf2025(DECREE_62, workingDays(3), 'NĐ 62/2015 Đ11 k2'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ23 k2'),
  ]),
  duty('D16', 'Chấm dứt công khai thông tin', 'agency', 'publication-end-ground', [
    untilActOf2025(DECREE_62, workingDays(2), 'NĐ 62/2015 Đ11 k3', {
      note: 'Khi đình chỉ, thi hành xong; từ 01/10/2023 cả khi tiếp tục thi hành án (TT 04/2023/TT-BTP Đ6 k2).',
    }),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ23 k2'),
  ]),
  waiting(
    'D17',
    'Thời gian niêm yết quyết định chưa có điều kiện tại Ủy ban nhân dân cấp xã',
    'people-committee',
    'posting-made',
    [
      untilActOf2025(DECREE_62, months(3), 'NĐ 62/2015 Đ11 k1'),
      assumedFrom2026(months(3), 'NĐ 152/2026 Đ23 k1', { note: 'Điều 23 không nêu thời gian niêm yết.' }),
    ],
  ),
  waiting(
    'D52',
    'Thời gian chờ trước khi chuyển sổ theo dõi riêng hoặc gửi lại yêu cầu',
    'agency',
    'no-means-decided',
    [
      ...amendedOn(DECREE_62_STATES, years(1), 'NĐ 62/2015 Đ9 k5 điểm a', {
        variant: 'ordinary',
        moves_off_days_off: false,
      }),
      underActOf2025(years(2), 'NĐ 152/2026 Đ22', { variant: 'ordinary', moves_off_days_off: false }),
      ...amendedOn(DECREE_62_STATES, years(2), 'NĐ 62/2015 Đ9 k5 điểm a', {
        variant: 'prison-or-no-address',
        moves_off_days_off: false,
      }),
      underActOf2025(years(2), 'NĐ 152/2026 Đ22', { variant: 'prison-or-no-address', moves_off_days_off: false }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'prison-or-no-address', label: 'Còn chấp hành án tù từ 02 năm hoặc không rõ địa chỉ' },
    ],
  ),
  duty('D18', 'Chuyển sổ theo dõi riêng', 'agency', 'separate-book-conditions-met', [
    ...amendedOn(DECREE_62_STATES, workingDays(3), 'NĐ 62/2015 Đ9 k5'),
    assumedFrom2026(workingDays(3), 'NĐ 152/2026 Đ22 k1', { note: 'Điều 22 không nêu thời hạn chuyển sổ.' }),
  ]),
];

const PAUSES = [
  duty('D19', 'Ra quyết định hoãn thi hành án', 'head', 'postponement-ground-found', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ48 k3', 'Luật THADS 2025'),
  ]),
  duty('D72', 'Ra quyết định hoãn theo yêu cầu của người có thẩm quyền kháng nghị', 'head', 'postponement-requested', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ48 k3', 'Luật THADS 2025'),
  ]),
  duty('D73', 'Yêu cầu hoãn phải đến trước thời điểm cưỡng chế', 'protest-authority', 'coercion-day', [
    ...carriedOver(ACT_2014, hours(24), 'Luật THADS Đ48 k2', 'Luật THADS 2025', {
      direction: 'before',
      note: 'Đến muộn hơn thì thủ trưởng có quyền quyết định hoãn khi xét thấy cần thiết.',
    }),
  ]),
  waiting(
    'D74',
    'Thời hạn hoãn theo yêu cầu của người có thẩm quyền kháng nghị',
    'agency',
    'postponement-request-dated',
    [
      ...carriedOver(ACT_2014, months(3), 'Luật THADS Đ48 k2', 'Luật THADS 2025', {
        note: 'Chỉ được yêu cầu một lần.',
      }),
    ],
  ),
  duty('D20', 'Ra quyết định tiếp tục thi hành án', 'head', 'pause-ground-ended', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ48 k4, Đ49 k3', 'Luật THADS 2025'),
  ]),
  duty('D21', 'Ra quyết định tạm đình chỉ khi Tòa án thụ lý phá sản', 'head', 'court-notice-received', [
    ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ49 k2', 'Luật THADS 2025'),
  ]),
  duty('D126', 'Gửi ngân hàng tiền chưa chi trả khi hoãn, tạm đình chỉ, hủy án để xét lại', 'agency', 'pause-decided', [
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ30 k8', {
      note: 'Kỳ hạn tiền gửi 01 tháng; trước đó TTLT 11/2016 Đ12 không nêu thời hạn làm thủ tục gửi. Mở ở sổ tiền thi hành án, nơi biết còn tiền đã thu chưa chi trả.',
    }),
  ]),
];

const ENDINGS = [
  duty('D22', 'Ra quyết định đình chỉ thi hành án', 'head', 'discontinuation-ground-found', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ50 k2', 'Luật THADS 2025 Đ48'),
  ]),
  waiting('D75', 'Thông báo tìm người thừa kế của người được thi hành án', 'agency', 'notice-valid', [
    untilActOf2025(CIRCULAR_11_2016, days(30), 'TTLT 11/2016 Đ3 k2'),
    underActOf2025(days(30), 'NĐ 152/2026 Đ25 k1'),
  ]),
  duty('D33', 'Cấp giấy xác nhận kết quả thi hành án', 'head', 'confirmation-requested', [
    untilActOf2025(ACT_2008, workingDays(5), 'Luật THADS Đ53'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ32 k3'),
  ]),
  duty('D55', 'Thông báo danh sách việc kết thúc thi hành án cho Viện kiểm sát', 'agency', 'last-monthly-list', [
    underActOf2025(months(1), 'NĐ 152/2026 Đ32 k2', { note: 'Định kỳ hằng tháng.' }),
  ]),
];

const TRANSFERS = [
  waiting('D78', 'Người thừa kế thỏa thuận thực hiện hoặc giao tài sản', 'heir', 'notice-valid', [
    ...amendedOn([DECREE_62, DECREE_152_2024], days(30), 'NĐ 62/2015 Đ15 k1'),
    underActOf2025(days(30), 'NĐ 152/2026 Đ25 k2, k3'),
  ]),
  right('D79', 'Người thừa kế khởi kiện phân chia di sản', 'heir', 'notice-valid', [
    ...amendedOn([DECREE_62, DECREE_152_2024], days(30), 'NĐ 62/2015 Đ15 k1 điểm b'),
    assumedFrom2026(days(30), 'NĐ 152/2026 Đ25 k3'),
  ]),
  waiting('D80', 'Thông báo công khai tìm người thừa kế của người phải thi hành án', 'agency', 'posting-made', [
    ...amendedOn([DECREE_62, DECREE_152_2024], months(3), 'NĐ 62/2015 Đ15 k1 điểm b'),
    assumedFrom2026(months(3), 'NĐ 152/2026 Đ25'),
  ]),
  duty('D81', 'Ra quyết định chuyển giao quyền, nghĩa vụ thi hành án theo thỏa thuận', 'head', 'agreement-received', [
    underActOf2025(days(10), 'NĐ 152/2026 Đ25 k4'),
  ]),
];

const PROVISIONAL_AND_BANKRUPTCY = [
  duty('D121', 'Áp dụng biện pháp thi hành quyết định khẩn cấp tạm thời', 'officer', 'decision-received-by-officer', [
    ...carriedOver(ACT_2008, hours(24), 'Luật THADS Đ130 k1', 'Luật THADS 2025'),
  ]),
  duty(
    'D122',
    'Giải tỏa kê biên, phong tỏa sau đình chỉ biện pháp khẩn cấp tạm thời',
    'officer',
    'discontinuation-decided',
    [...carriedOver(ACT_2008, hours(24), 'Luật THADS Đ132 k1', 'Luật THADS 2025')],
  ),
  duty('D123', 'Ra quyết định khi biện pháp khẩn cấp tạm thời thay đổi, hủy bỏ', 'head', 'court-notice-received', [
    ...carriedOver(ACT_2008, AT_ONCE, 'Luật THADS Đ131 k1, Đ132 k1', 'Luật THADS 2025'),
  ]),
  duty('D124', 'Ra quyết định đình chỉ khi Tòa án mở thủ tục phá sản', 'head', 'court-notice-received', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ137 k2', 'Luật THADS 2025'),
  ]),
  duty(
    'D125',
    'Thu hồi quyết định đình chỉ, tiếp tục thi hành khi đình chỉ thủ tục phá sản',
    'head',
    'court-notice-received',
    [...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ137 k3', 'Luật THADS 2025')],
  ),
];

export const CLASSIFICATION_AND_DECISIONS: DeadlineTheme = {
  code: 'classification-and-decisions',
  label: 'Phân loại, hoãn, tạm đình chỉ, đình chỉ, kết thúc',
  rules: [...NO_MEANS, ...PAUSES, ...ENDINGS, ...TRANSFERS, ...PROVISIONAL_AND_BANKRUPTCY],
};
