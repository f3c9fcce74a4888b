/** Security measures, coercive measures and the coercion plan (domain 2.18-2.20). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  AT_ONCE,
  CIRCULAR_03_2012,
  DECREE_62_STATES,
  amendedOn,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  hours,
  months,
  underActOf2025,
  untilActOf2025,
  workingDays,
} from './versions.ts';

const BEFORE = { direction: 'before' } as const;

const SECURITY = [
  duty('D35', 'Cưỡng chế hoặc chấm dứt phong tỏa', 'officer', 'freeze-decided', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ67 k3', 'Luật THADS 2025 Đ67'),
  ]),
  duty('D36', 'Ra quyết định sau biên bản phong tỏa, tạm giữ', 'officer', 'security-measure-recorded', [
    ...carriedOver(ACT_2014, hours(24), 'Luật THADS Đ67 k2, Đ68 k2', 'Luật THADS 2025 Đ67'),
  ]),
  duty('D37', 'Cưỡng chế, trả lại hoặc chấm dứt biện pháp khi rõ quyền sở hữu', 'officer', 'ownership-known', [
    ...carriedOver(ACT_2014, days(10), 'Luật THADS Đ68 k5, Đ69 k4', 'Luật THADS 2025'),
  ]),
  duty('D82', 'Gửi quyết định tạm dừng đăng ký, chuyển quyền cho cơ quan liên quan', 'officer', 'decision-issued', [
    ...carriedOver(ACT_2014, AT_ONCE, 'Luật THADS Đ69 k2', 'Luật THADS 2025'),
  ]),
];

const FORCING_ACTS = [
  duty('D83', 'Thực hiện công việc, giao người sau quyết định phạt tiền', 'debtor', 'fine-decided', [
    ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ118 k1, Đ120 k2', 'Luật THADS 2025 Đ91, Đ92'),
  ]),
  duty('D84', 'Nhận người lao động trở lại làm việc sau quyết định phạt tiền', 'debtor', 'fine-decided', [
    untilActOf2025(ACT_2008, days(10), 'Luật THADS Đ121 k1'),
    underActOf2025(workingDays(5), 'Luật THADS 2025 Đ94', {
      certainty: 'unsure',
      note: 'Theo trích dẫn Điều 94 của Luật 106/2025/QH15; chưa đọc được toàn văn.',
    }),
  ]),
];

const PLANNING = [
  duty('D85', 'Trao đổi với công an trước khi ban hành kế hoạch cưỡng chế', 'head', 'coercion-plan-issued', [
    untilActOf2025(CIRCULAR_03_2012, days(10), 'TTLT 03/2012 Đ4 k1', BEFORE),
    assumedFrom2026(days(10), 'NĐ 152/2026 Đ46 k1', { ...BEFORE, note: 'Điều 46 không nêu số ngày.' }),
  ]),
  duty('D86', 'Công an trả lời đề nghị phối hợp bảo vệ cưỡng chế', 'police', 'police-consulted', [
    untilActOf2025(CIRCULAR_03_2012, workingDays(3), 'TTLT 03/2012 Đ4 k2'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ46 k3', {
      note: 'Công an cấp xã; việc phức tạp thì trong thời hạn này báo cáo công an cấp tỉnh.',
    }),
  ]),
  duty('D96', 'Công an cấp tỉnh trả lời việc phức tạp hoặc liên xã', 'police', 'police-report-received', [
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ46 k3'),
  ]),
  duty('D87', 'Dự thảo xong kế hoạch cưỡng chế', 'officer', 'police-agreed', [
    untilActOf2025(CIRCULAR_03_2012, workingDays(2), 'TTLT 03/2012 Đ4 k4'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ46 k5'),
  ]),
  duty('D88', 'Họp góp ý dự thảo kế hoạch cưỡng chế', 'head', 'coercion-day', [
    untilActOf2025(CIRCULAR_03_2012, days(10), 'TTLT 03/2012 Đ4 k4', BEFORE),
  ]),
  duty('D89', 'Hoàn chỉnh, trình duyệt kế hoạch cưỡng chế', 'officer', 'draft-meeting-held', [
    untilActOf2025(CIRCULAR_03_2012, workingDays(2), 'TTLT 03/2012 Đ4 k5', {
      note: 'Thời hạn chấp hành viên hoàn chỉnh và trình; việc phê duyệt không có thời hạn riêng.',
    }),
  ]),
  duty('D90', 'Công an lập kế hoạch, phương án bảo vệ cưỡng chế', 'police', 'coercion-plan-received', [
    untilActOf2025(ACT_2014, workingDays(3), 'Luật THADS Đ72 k4'),
    underActOf2025(workingDays(3), 'NĐ 152/2026 Đ46 k6'),
  ]),
  duty('D97', 'Công an gửi phương án bảo vệ cho cơ quan thi hành án dân sự', 'police', 'coercion-day', [
    underActOf2025(workingDays(5), 'NĐ 152/2026 Đ46 k6', BEFORE),
  ]),
  duty('D91', 'Họp triển khai kế hoạch cưỡng chế', 'head', 'coercion-day', [
    untilActOf2025(CIRCULAR_03_2012, workingDays(1), 'TTLT 03/2012 Đ6 k2', BEFORE),
    underActOf2025(workingDays(1), 'NĐ 152/2026 Đ47 k3', BEFORE),
  ]),
  duty('D92', 'Báo cáo Chủ tịch Ủy ban nhân dân việc cưỡng chế lớn, phức tạp', 'head', 'coercion-day', [
    ...amendedOn(DECREE_62_STATES, workingDays(5), 'NĐ 62/2015 Đ13 k3', BEFORE),
    assumedFrom2026(workingDays(5), 'NĐ 152/2026 Đ42 k3', { ...BEFORE, note: 'Khoản 3 không nêu số ngày.' }),
  ]),
  duty('D93', 'Báo dự trù chi phí cưỡng chế cho người phải thi hành án', 'officer', 'coercion-day', [
    ...carriedOver(ACT_2008, workingDays(3), 'Luật THADS Đ73 k4', 'Luật THADS 2025', BEFORE),
  ]),
  duty('D94', 'Thông báo trước khi kê biên bất động sản', 'officer', 'seizure-day', [
    ...carriedOver(ACT_2008, workingDays(3), 'Luật THADS Đ88 k1', 'Luật THADS 2025 Đ78', {
      ...BEFORE,
      note: 'Trừ trường hợp cần ngăn chặn tẩu tán, hủy hoại tài sản, trốn tránh việc thi hành án.',
    }),
  ]),
  duty('D95', 'Họp rút kinh nghiệm phối hợp bảo vệ cưỡng chế', 'head', 'last-review-meeting', [
    ...carriedOver(CIRCULAR_03_2012, months(6), 'TTLT 03/2012 Đ10', 'NĐ 152/2026 Đ47', { note: 'Định kỳ 06 tháng.' }),
  ]),
];

export const COERCION: DeadlineTheme = {
  code: 'coercion',
  label: 'Biện pháp bảo đảm, cưỡng chế, kế hoạch cưỡng chế',
  rules: [...SECURITY, ...FORCING_ACTS, ...PLANNING],
};
