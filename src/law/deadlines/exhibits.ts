/** Exhibits and property in custody: handing over, destroying, counting (domain 4). */
import type { DeadlineTheme } from './deadline-rule.ts';
import {
  ACT_2008,
  CIRCULAR_01_2017,
  CIRCULAR_04_2023,
  DECREE_62,
  assumedFrom2026,
  carriedOver,
  days,
  duty,
  months,
  underActOf2025,
  untilActOf2025,
  waiting,
  years,
} from './versions.ts';

const KEPT_BY_POLICE = 'Từ 01/07/2026 vật chứng ở nguyên nơi đang bảo quản (NĐ 152/2026 Đ37, Đ38).';

export const EXHIBITS: DeadlineTheme = {
  code: 'exhibits',
  label: 'Vật chứng, tài sản tạm giữ',
  rules: [
    duty('D30', 'Thông báo, giao vật chứng sung quỹ cho cơ quan tiếp nhận', 'agency', 'enforcement-decided', [
      ...carriedOver(ACT_2008, days(10), 'Luật THADS Đ124 k1', 'Luật THADS 2025 Đ57; NĐ 152/2026 Đ39'),
    ]),
    duty('D144', 'Cơ quan có trách nhiệm tiếp nhận vật chứng sung quỹ', 'finance-body', 'notice-received', [
      ...carriedOver(DECREE_62, days(10), 'NĐ 62/2015 Đ32 k2', 'NĐ 152/2026 Đ39'),
    ]),
    duty('D31', 'Thành lập hội đồng tiêu hủy vật chứng', 'head', 'enforcement-decided', [
      ...carriedOver(ACT_2008, months(1), 'Luật THADS Đ125 k1', 'Luật THADS 2025 Đ58', {
        note: 'Trừ trường hợp pháp luật quy định phải tiêu hủy ngay.',
      }),
    ]),
    duty('D32', 'Tiêu hủy vật chứng, tài sản', 'destruction-council', 'destruction-council-set-up', [
      untilActOf2025(DECREE_62, days(10), 'NĐ 62/2015 Đ33 k1'),
      underActOf2025(days(20), 'NĐ 152/2026 Đ40 k1'),
    ]),
    duty('D140', 'Kiểm tra vật chứng, tài sản gửi giữ ngoài kho', 'agency', 'last-stock-take', [
      ...carriedOver(CIRCULAR_01_2017, months(1), 'TT 01/2017/TT-BTP Đ12 k2', 'NĐ 152/2026 Đ38', {
        note: 'Định kỳ hằng tháng.',
      }),
    ]),
    duty(
      'D141',
      'Kiểm kê kho vật chứng',
      'storekeeper',
      'last-stock-take',
      [
        ...carriedOver(CIRCULAR_04_2023, months(3), 'TT 04/2023/TT-BTP Đ11 k4', 'TT 04/2023/TT-BTP Đ11 k4', {
          variant: 'quarter',
          note: KEPT_BY_POLICE,
        }),
        untilActOf2025(CIRCULAR_04_2023, months(6), 'TT 04/2023/TT-BTP Đ11 k4', { variant: 'half-year' }),
        underActOf2025(months(6), 'NĐ 152/2026 Đ38', { variant: 'half-year', note: KEPT_BY_POLICE }),
        untilActOf2025(CIRCULAR_04_2023, years(1), 'TT 04/2023/TT-BTP Đ11 k4', { variant: 'year' }),
        underActOf2025(years(1), 'NĐ 152/2026 Đ38', { variant: 'year', note: KEPT_BY_POLICE }),
      ],
      [
        { code: 'quarter', label: 'Hằng quý' },
        { code: 'half-year', label: '06 tháng' },
        { code: 'year', label: 'Hằng năm' },
      ],
    ),
    duty('D142', 'Đối chiếu giữa kế toán và thủ kho', 'accountant', 'last-stock-take', [
      untilActOf2025(CIRCULAR_01_2017, months(1), 'TT 01/2017/TT-BTP Đ8 k3', { note: 'Định kỳ hằng tháng.' }),
      assumedFrom2026(months(1), 'TT 01/2017/TT-BTP Đ8 k3'),
    ]),
    waiting('D143', 'Vật chứng tồn đọng phải lập danh sách, phối hợp xử lý', 'agency', 'exhibit-received', [
      ...carriedOver(CIRCULAR_01_2017, years(1), 'TT 01/2017/TT-BTP Đ13 k2', 'NĐ 152/2026 Đ38'),
    ]),
  ],
};
