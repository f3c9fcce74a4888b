/** Complaints, denunciations, protests of the procuracy, answers of courts, reception of citizens (domain 5). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  ACT_2025,
  CIRCULAR_11_2016,
  CIRCULAR_13_2021,
  RECEPTION_ACT_2013,
  carriedOver,
  days,
  during,
  duty,
  months,
  right,
  waiting,
  workingDays,
  years,
} from './versions.ts';

const LATER = 'Luật THADS 2025';
const BEFORE_MEASURES = 'before-measures';
const ACCOUNT_FREEZE = 'account-freeze';
const COERCIVE = 'coercion';
const AFTER_COERCION = 'after-coercion';
/** What is complained about (Đ140 k2 points a to d). */
const OBJECTS = {
  before: { code: BEFORE_MEASURES, label: 'Trước khi áp dụng biện pháp bảo đảm, cưỡng chế' },
  coercion: { code: COERCIVE, label: 'Biện pháp cưỡng chế' },
  after: { code: AFTER_COERCION, label: 'Sau khi áp dụng biện pháp cưỡng chế' },
};
const FIRST = { variant: 'first' };
const SECOND = { variant: 'second' };
const BY_ROUND = [
  { code: 'first', label: 'Lần đầu' },
  { code: 'second', label: 'Lần hai' },
];

const COMPLAINTS_MADE = [
  right(
    'D149',
    'Khiếu nại lần đầu',
    'complainant',
    'decision-received',
    [
      ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ140 k2 điểm a', LATER, { variant: BEFORE_MEASURES }),
      ...carriedOver(ACT_2008, workingDays(3), 'Luật THADS Đ140 k2 điểm b', LATER, { variant: ACCOUNT_FREEZE }),
      ...carriedOver(ACT_2008, days(10), 'Luật THADS Đ140 k2 điểm b', LATER, { variant: 'other-security' }),
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ140 k2 điểm c', LATER, { variant: COERCIVE }),
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ140 k2 điểm d', LATER, { variant: AFTER_COERCION }),
    ],
    [
      OBJECTS.before,
      { code: ACCOUNT_FREEZE, label: 'Phong tỏa tài khoản' },
      { code: 'other-security', label: 'Biện pháp bảo đảm khác' },
      OBJECTS.coercion,
      OBJECTS.after,
    ],
  ),
  right('D150', 'Khiếu nại lần tiếp theo', 'complainant', 'decision-received', [
    ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ140 k2', LATER),
  ]),
  duty('D145', 'Phân loại, xử lý đơn khiếu nại', 'complaint-solver', 'letter-received', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ8', LATER),
  ]),
  waiting('D146', 'Thời hạn lưu đơn', 'agency', 'letter-filed', [
    ...carriedOver(CIRCULAR_13_2021, years(1), 'TT 13/2021/TT-BTP Đ8', LATER),
  ]),
  duty(
    'D147',
    'Thụ lý khiếu nại và thông báo cho người khiếu nại',
    'complaint-solver',
    'letter-received',
    [
      ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ148; TT 13/2021/TT-BTP Đ9 k1', LATER, FIRST),
      ...carriedOver(CIRCULAR_13_2021, days(10), 'TT 13/2021/TT-BTP Đ9 k1', LATER, SECOND),
    ],
    BY_ROUND,
  ),
];

const COMPLAINTS_SOLVED = [
  duty(
    'D151',
    'Giải quyết khiếu nại lần đầu',
    'complaint-solver',
    'complaint-accepted',
    [
      ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ146 k1', LATER, { variant: BEFORE_MEASURES }),
      ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ146 k2', LATER, {
        variant: 'security',
        note: 'Quyết định giải quyết lần đầu có hiệu lực thi hành.',
      }),
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ146 k3', LATER, { variant: COERCIVE }),
      ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ146 k4', LATER, { variant: AFTER_COERCION }),
    ],
    [OBJECTS.before, { code: 'security', label: 'Biện pháp bảo đảm' }, OBJECTS.coercion, OBJECTS.after],
  ),
  duty(
    'D152',
    'Giải quyết khiếu nại lần hai',
    'complaint-solver',
    'complaint-accepted',
    [
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ146 k1', LATER, { variant: BEFORE_MEASURES }),
      ...carriedOver(ACT_2008, days(45), 'Luật THADS Đ146 k3', LATER, { variant: COERCIVE }),
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ146 k4', LATER, { variant: AFTER_COERCION }),
    ],
    [OBJECTS.before, OBJECTS.coercion, OBJECTS.after],
  ),
  duty('D153', 'Giải quyết khiếu nại trong thời hạn kéo dài', 'complaint-solver', 'solving-period-ended', [
    ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ146 k3, k5', LATER),
  ]),
  duty('D154', 'Yêu cầu người bị khiếu nại giải trình', 'complaint-solver', 'complaint-accepted', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(2), 'TT 13/2021/TT-BTP Đ9 k2', LATER),
  ]),
  duty(
    'D155',
    'Giải trình, cung cấp hồ sơ vụ việc',
    'officer',
    'explanation-requested',
    [
      ...carriedOver(CIRCULAR_13_2021, workingDays(2), 'TT 13/2021/TT-BTP Đ9 k2 điểm a', LATER, { variant: 'officer' }),
      ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ9 k2 điểm b', LATER, {
        variant: 'lower-agency',
      }),
    ],
    [
      { code: 'officer', label: 'Chấp hành viên' },
      { code: 'lower-agency', label: 'Cơ quan thi hành án dân sự cấp dưới' },
    ],
  ),
  duty(
    'D156',
    'Gửi quyết định giải quyết khiếu nại',
    'complaint-solver',
    'decision-issued',
    [
      ...carriedOver(CIRCULAR_13_2021, workingDays(3), 'TT 13/2021/TT-BTP Đ14 k1', LATER, FIRST),
      ...carriedOver(CIRCULAR_13_2021, workingDays(7), 'TT 13/2021/TT-BTP Đ14 k1', LATER, SECOND),
    ],
    BY_ROUND,
  ),
  duty('D157', 'Công khai quyết định giải quyết khiếu nại lần hai', 'complaint-solver', 'decision-issued', [
    ...carriedOver(CIRCULAR_13_2021, days(15), 'TT 13/2021/TT-BTP Đ14 k2', LATER),
  ]),
  duty('D158', 'Đình chỉ giải quyết khiếu nại đã rút', 'complaint-solver', 'withdrawal-received', [
    ...carriedOver(CIRCULAR_13_2021, days(5), 'TT 13/2021/TT-BTP Đ10 k1', LATER),
  ]),
  right('D159', 'Khiếu nại trở lại sau khi đã rút', 'complainant', 'discontinuation-notified', [
    ...carriedOver(CIRCULAR_13_2021, days(30), 'TT 13/2021/TT-BTP Đ10 k1', LATER),
  ]),
];

const DENUNCIATIONS = [
  duty(
    'D160',
    'Thụ lý hoặc không thụ lý tố cáo',
    'complaint-solver',
    'letter-received',
    [
      ...carriedOver(CIRCULAR_13_2021, workingDays(7), 'TT 13/2021/TT-BTP Đ16 k1', LATER, { variant: 'ordinary' }),
      ...carriedOver(CIRCULAR_13_2021, workingDays(10), 'TT 13/2021/TT-BTP Đ16 k1', LATER, { variant: 'verified' }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'verified', label: 'Phải kiểm tra, xác minh' },
    ],
  ),
  duty('D161', 'Thông báo thụ lý cho người tố cáo và người bị tố cáo', 'complaint-solver', 'denunciation-accepted', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ17 k2', LATER),
  ]),
  duty('D162', 'Chuyển đơn tố cáo không thuộc thẩm quyền', 'complaint-solver', 'letter-received', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ16 k2', LATER),
  ]),
  duty(
    'D163',
    'Giải quyết tố cáo',
    'complaint-solver',
    'denunciation-accepted',
    [
      ...carriedOver(ACT_2008, days(60), 'Luật THADS Đ157 k2', LATER, { variant: 'ordinary' }),
      ...carriedOver(ACT_2008, days(90), 'Luật THADS Đ157 k2', LATER, { variant: 'complex' }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'complex', label: 'Vụ việc phức tạp' },
    ],
  ),
  duty('D164', 'Báo cáo kết quả xác minh tố cáo', 'verification-team', 'denunciation-verified', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ21 k1', LATER),
  ]),
  duty('D165', 'Gửi kết luận nội dung tố cáo', 'complaint-solver', 'conclusion-issued', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ24 k1', LATER),
  ]),
  duty('D166', 'Công khai kết luận nội dung tố cáo', 'complaint-solver', 'conclusion-issued', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(7), 'TT 13/2021/TT-BTP Đ24 k2', LATER),
  ]),
  duty('D167', 'Xử lý theo kết luận nội dung tố cáo', 'complaint-solver', 'conclusion-issued', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(7), 'TT 13/2021/TT-BTP Đ25 k1', LATER),
  ]),
  duty('D168', 'Giải quyết tố cáo tiếp', 'complaint-solver', 'letter-received', [
    ...carriedOver(CIRCULAR_13_2021, days(20), 'TT 13/2021/TT-BTP Đ17 k1', LATER),
  ]),
  duty('D169', 'Trả lời, chuyển kiến nghị, phản ánh', 'complaint-solver', 'letter-received', [
    ...carriedOver(CIRCULAR_13_2021, workingDays(5), 'TT 13/2021/TT-BTP Đ28', LATER),
  ]),
];

const PROCURACY_AND_COURT = [
  right(
    'D170',
    'Viện kiểm sát kháng nghị quyết định, hành vi thi hành án',
    'procuracy',
    'decision-received',
    [
      ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ160 k2', LATER, { variant: 'same-level' }),
      ...carriedOver(ACT_2008, days(30), 'Luật THADS Đ160 k2', LATER, { variant: 'superior' }),
    ],
    [
      { code: 'same-level', label: 'Viện kiểm sát cùng cấp' },
      { code: 'superior', label: 'Viện kiểm sát cấp trên trực tiếp' },
    ],
  ),
  duty('D42', 'Trả lời kháng nghị của Viện kiểm sát', 'head', 'protest-received', [
    ...carriedOver(ACT_2014, days(15), 'Luật THADS Đ161 k1', LATER),
  ]),
  duty('D43', 'Thực hiện kháng nghị đã chấp nhận', 'head', 'protest-answered', [
    ...carriedOver(ACT_2014, workingDays(5), 'Luật THADS Đ161 k1', LATER),
  ]),
  duty('D171', 'Cấp trên trả lời khi thủ trưởng không chấp nhận kháng nghị', 'superior', 'report-received', [
    ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ161 k2', LATER),
  ]),
  duty(
    'D44',
    'Tòa án giải thích bản án, quyết định',
    'court',
    'explanation-requested',
    [
      ...carriedOver(ACT_2014, days(15), 'Luật THADS Đ179 k2', LATER, { variant: 'ordinary' }),
      ...carriedOver(ACT_2014, days(30), 'Luật THADS Đ179 k2', LATER, { variant: 'complex' }),
    ],
    [
      { code: 'ordinary', label: 'Thông thường' },
      { code: 'complex', label: 'Vụ việc phức tạp' },
    ],
  ),
  duty(
    'D45',
    'Trả lời kiến nghị xem xét lại bản án theo giám đốc thẩm, tái thẩm',
    'court',
    'petition-received',
    [
      ...carriedOver(ACT_2014, days(90), 'Luật THADS Đ170 k2 điểm b', LATER, { variant: 'act' }),
      ...carriedOver(CIRCULAR_11_2016, months(3), 'TTLT 11/2016 Đ10 k1', LATER, { variant: 'circular' }),
      ...carriedOver(CIRCULAR_11_2016, months(4), 'TTLT 11/2016 Đ10 k1', LATER, { variant: 'circular-complex' }),
    ],
    [
      { code: 'act', label: 'Theo Luật (Tòa án)' },
      { code: 'circular', label: 'Theo thông tư liên tịch' },
      { code: 'circular-complex', label: 'Theo thông tư liên tịch, vụ việc phức tạp' },
    ],
  ),
];

const NOT_READ = { certainty: 'known', note: 'Luật Tiếp công dân 2013; văn bản không kèm theo hệ thống.' } as const;

const RECEPTION = [
  duty('D172', 'Thủ trưởng trực tiếp tiếp công dân ít nhất một ngày mỗi tháng', 'head', 'last-reception-by-head', [
    during(RECEPTION_ACT_2013, null, months(1), 'Luật Tiếp công dân 2013 Đ18', NOT_READ),
  ]),
  duty('D173', 'Trả lời kết quả sau khi tiếp công dân', 'agency', 'citizen-received', [
    during(RECEPTION_ACT_2013, null, workingDays(10), 'Luật Tiếp công dân 2013 Đ28', NOT_READ),
  ]),
  duty('D174', 'Thông báo từ chối tiếp công dân', 'agency', 'citizen-refused', [
    during(ACT_2025, null, workingDays(3), 'NĐ 154/2026; Mẫu 01/TCD', { certainty: 'unsure' }),
  ]),
  duty(
    'D175',
    'Chuẩn bị tiếp công dân trực tuyến',
    'agency',
    'online-reception-day',
    [
      during(ACT_2025, null, workingDays(5), 'NĐ 154/2026', {
        variant: 'file',
        direction: 'before',
        certainty: 'unsure',
      }),
      during(ACT_2025, null, workingDays(1), 'NĐ 154/2026', {
        variant: 'connection',
        direction: 'before',
        certainty: 'unsure',
      }),
    ],
    [
      { code: 'file', label: 'Chuẩn bị hồ sơ' },
      { code: 'connection', label: 'Chuẩn bị điểm cầu' },
    ],
  ),
];

export const COMPLAINTS: DeadlineTheme = {
  code: 'complaints',
  label: 'Khiếu nại, tố cáo, kháng nghị, tiếp công dân',
  rules: [...COMPLAINTS_MADE, ...COMPLAINTS_SOLVED, ...DENUNCIATIONS, ...PROCURACY_AND_COURT, ...RECEPTION],
};
