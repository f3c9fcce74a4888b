/** Exemption from and reduction of duties owed to the State budget (domain 2.25). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  ACT_2014,
  CIRCULAR_12_2015,
  carriedOver,
  days,
  duty,
  months,
  right,
  waiting,
  workingDays,
  years,
} from './versions.ts';

const LATER = 'Luật THADS 2025';

export const REMISSION: DeadlineTheme = {
  code: 'remission',
  label: 'Miễn, giảm nghĩa vụ nộp ngân sách nhà nước',
  rules: [
    waiting(
      'D127',
      'Thời gian phải qua kể từ quyết định thi hành án lần đầu',
      'agency',
      'first-decision-issued',
      [
        ...carriedOver(ACT_2014, years(5), 'Luật THADS Đ61 k1, k2, k3', LATER, {
          variant: 'five-years',
          moves_off_days_off: false,
        }),
        ...carriedOver(ACT_2014, years(10), 'Luật THADS Đ61 k1, k2, k3', LATER, {
          variant: 'ten-years',
          moves_off_days_off: false,
        }),
      ],
      [
        { code: 'five-years', label: 'Mức tiền của 05 năm' },
        { code: 'ten-years', label: 'Mức tiền của 10 năm' },
      ],
    ),
    waiting('D128', 'Chỉ được xét miễn, giảm một lần trong 01 năm đối với mỗi bản án', 'agency', 'last-remission', [
      ...carriedOver(ACT_2014, years(1), 'Luật THADS Đ61 k5', LATER, { moves_off_days_off: false }),
    ]),
    duty('D129', 'Xác minh để lập hồ sơ đề nghị miễn, giảm', 'officer', 'remission-ground-found', [
      ...carriedOver(CIRCULAR_12_2015, days(10), 'TTLT 12/2015 Đ5 k2', LATER),
    ]),
    duty('D130', 'Lập hồ sơ đề nghị miễn, giảm', 'officer', 'verification-made', [
      ...carriedOver(CIRCULAR_12_2015, workingDays(5), 'TTLT 12/2015 Đ6 k1', LATER),
    ]),
    duty('D139', 'Báo người đề nghị không đủ điều kiện miễn, giảm', 'agency', 'verification-made', [
      ...carriedOver(CIRCULAR_12_2015, workingDays(5), 'TTLT 12/2015 Đ5 k4', LATER),
    ]),
    duty('D138', 'Đề nghị khi biên bản xác minh còn giá trị', 'agency', 'verification-made', [
      ...carriedOver(ACT_2008, months(3), 'Luật THADS Đ62 k3', LATER, { moves_off_days_off: false }),
    ]),
    duty('D131', 'Chuyển hồ sơ tháng trước cho Viện kiểm sát trong tuần đầu của tháng', 'agency', 'month-ended', [
      ...carriedOver(CIRCULAR_12_2015, days(7), 'TTLT 12/2015 Đ7 k1', LATER, {
        note: 'Tính bảy ngày đầu tháng; thông tư không định nghĩa "tuần đầu".',
      }),
    ]),
    duty('D132', 'Viện kiểm sát trả hồ sơ kèm ý kiến', 'procuracy', 'remission-file-received', [
      ...carriedOver(CIRCULAR_12_2015, days(15), 'TTLT 12/2015 Đ7 k2', LATER),
    ]),
    duty('D133', 'Tòa án thụ lý hồ sơ đề nghị miễn, giảm', 'court', 'remission-file-received', [
      ...carriedOver(ACT_2008, workingDays(2), 'Luật THADS Đ63 k2', LATER),
    ]),
    duty('D134', 'Chánh án phân công thẩm phán', 'court', 'remission-accepted', [
      ...carriedOver(CIRCULAR_12_2015, workingDays(5), 'TTLT 12/2015 Đ9 k1', LATER),
    ]),
    duty('D135', 'Mở phiên họp xét miễn, giảm', 'court', 'remission-accepted', [
      ...carriedOver(ACT_2008, days(20), 'Luật THADS Đ63 k2', LATER),
    ]),
    duty('D136', 'Tòa án gửi quyết định miễn, giảm', 'court', 'decision-issued', [
      ...carriedOver(ACT_2008, workingDays(5), 'Luật THADS Đ63 k4', LATER),
    ]),
    right(
      'D137',
      'Kháng nghị quyết định miễn, giảm của Tòa án',
      'procuracy',
      'decision-received',
      [
        ...carriedOver(ACT_2008, days(7), 'Luật THADS Đ64 k1', LATER, { variant: 'same-level' }),
        ...carriedOver(ACT_2008, days(15), 'Luật THADS Đ64 k1; TTLT 12/2015 Đ9 k4', LATER, {
          variant: 'superior',
          note: 'Hết thời hạn này mà không kháng nghị thì quyết định có hiệu lực.',
        }),
      ],
      [
        { code: 'same-level', label: 'Viện kiểm sát cùng cấp' },
        { code: 'superior', label: 'Viện kiểm sát cấp trên trực tiếp' },
      ],
    ),
  ],
};
