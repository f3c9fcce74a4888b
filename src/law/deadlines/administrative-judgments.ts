/** Monitoring of administrative judgments (domain 6); the administrative procedure act and decree 71/2016 go on after 2026. */
import type { DeadlineTheme } from './deadline-rule.ts';
import { AT_ONCE, DECREE_71, days, during, duty, months, right, workingDays, years } from './versions.ts';

export const ADMINISTRATIVE_JUDGMENTS: DeadlineTheme = {
  code: 'administrative-judgments',
  label: 'Theo dõi thi hành án hành chính',
  rules: [
    duty('D176', 'Tự nguyện thi hành bản án hành chính', 'administrative-debtor', 'judgment-received', [
      during(DECREE_71, null, days(30), 'Luật TTHC Đ311 k2 điểm b'),
    ]),
    duty(
      'D177',
      'Thi hành bản án về danh sách cử tri, biện pháp khẩn cấp tạm thời',
      'administrative-debtor',
      'judgment-received',
      [during(DECREE_71, null, AT_ONCE, 'Luật TTHC Đ311 k2 điểm a')],
    ),
    right('D178', 'Yêu cầu Tòa án ra quyết định buộc thi hành án hành chính', 'creditor', 'voluntary-period-ended', [
      during(DECREE_71, null, years(1), 'Luật TTHC Đ312 k1'),
    ]),
    duty('D179', 'Tòa án ra quyết định buộc thi hành án hành chính', 'court', 'petition-received', [
      during(DECREE_71, null, workingDays(5), 'Luật TTHC Đ312 k2'),
    ]),
    duty('D180', 'Phân công chấp hành viên theo dõi', 'head', 'judgment-received', [
      during(DECREE_71, null, AT_ONCE, 'NĐ 71/2016 Đ14 k2', {
        note: 'Nghị định ghi "khi nhận được bản án, quyết định".',
      }),
    ]),
    duty(
      'D181',
      'Ra thông báo về việc tự nguyện thi hành án',
      'agency',
      'judgment-received',
      [
        during(DECREE_71, null, workingDays(5), 'NĐ 71/2016 Đ14 k2', { variant: 'ordinary' }),
        during(DECREE_71, null, AT_ONCE, 'NĐ 71/2016 Đ14 k2', { variant: 'urgent' }),
      ],
      [
        { code: 'ordinary', label: 'Thông thường' },
        { code: 'urgent', label: 'Danh sách cử tri, biện pháp khẩn cấp tạm thời' },
      ],
    ),
    duty('D182', 'Làm việc với người phải thi hành án', 'officer', 'compulsion-decision-received', [
      during(DECREE_71, null, workingDays(3), 'NĐ 71/2016 Đ14 k3'),
    ]),
    duty('D183', 'Công khai quyết định buộc thi hành án hành chính', 'agency', 'compulsion-decision-received', [
      during(DECREE_71, null, workingDays(5), 'NĐ 71/2016 Đ30 k1'),
    ]),
    duty('D184', 'Chấm dứt công khai quyết định buộc thi hành án hành chính', 'agency', 'result-notice-received', [
      during(DECREE_71, null, workingDays(2), 'NĐ 71/2016 Đ30 k3'),
    ]),
    duty(
      'D185',
      'Cơ quan phải thi hành án thông báo tình hình, kết quả',
      'administrative-debtor',
      'voluntary-period-ended',
      [during(DECREE_71, null, workingDays(3), 'NĐ 71/2016 Đ10 k2')],
    ),
    duty('D186', 'Thông báo kết quả sau khi thi hành xong', 'administrative-debtor', 'judgment-performed', [
      during(DECREE_71, null, workingDays(5), 'NĐ 71/2016 Đ12 k3'),
    ]),
    duty('D187', 'Cấp trên trực tiếp ra văn bản chỉ đạo', 'administrative-superior', 'compulsion-decision-received', [
      during(DECREE_71, null, workingDays(3), 'NĐ 71/2016 Đ13 k1'),
    ]),
    duty(
      'D188',
      'Thông báo kết quả giải quyết kiến nghị xử lý trách nhiệm',
      'administrative-superior',
      'petition-received',
      [during(DECREE_71, null, workingDays(5), 'NĐ 71/2016 Đ7 k3, Đ8 k3')],
    ),
    duty('D189', 'Ủy ban nhân dân báo cáo thi hành án hành chính', 'people-committee', 'last-report', [
      during(DECREE_71, null, months(6), 'NĐ 71/2016 Đ34 k4', { note: 'Định kỳ 06 tháng và hằng năm.' }),
    ]),
    duty('D196', 'Tòa án giải thích bản án, quyết định hành chính', 'court', 'petition-received', [
      during(DECREE_71, null, days(15), 'Luật TTHC Đ310 k4'),
    ]),
    duty('D197', 'Nhận người lao động trở lại làm việc', 'administrative-debtor', 'compulsion-decision-received', [
      during(DECREE_71, null, workingDays(3), 'NĐ 71/2016 Đ17 k2'),
    ]),
  ],
};
