/** The tables and columns of an exchange package in the words of the page. */
import type { ColumnKind, TableName } from '#features/exchange/domain/package-tables.ts';

export const TABLE_LABELS = {
  units: 'Đơn vị',
  staff: 'Cán bộ và chức vụ',
  parties: 'Đương sự',
  judgments: 'Bản án, quyết định',
  cases: 'Hồ sơ thi hành án',
  obligations: 'Khoản phải thi hành',
  acts: 'Quyết định, biên bản trong hồ sơ',
} as const satisfies Record<TableName, string>;

export const TABLE_NOTES = {
  units: 'Cây đơn vị: Cục, các Chi cục, phòng, từ ngày nào đến ngày nào.',
  staff: 'Ai giữ chức vụ gì ở đâu; một người có nhiều dòng nếu đổi chức vụ, đổi đơn vị hoặc được biệt phái.',
  parties: 'Người, tổ chức và Nhà nước trong các hồ sơ, mỗi đương sự một dòng.',
  judgments: 'Bản án, quyết định đã nhận, của Tòa án nào, số và ngày.',
  cases: 'Mỗi quyết định thi hành án là một dòng, với chấp hành viên, người phải và người được thi hành.',
  obligations: 'Từng khoản trong hồ sơ; tổng các khoản là số tiền phải thi hành.',
  acts: 'Mọi việc đã xảy ra trong hồ sơ theo thứ tự ngày; từ đây mà ra trạng thái và mọi con số thống kê.',
} as const satisfies Record<TableName, string>;

export const KIND_WORDS = {
  code: 'mã',
  text: 'chữ',
  day: 'ngày, yyyy-mm-dd',
  amount: 'số đồng, nguyên',
  choice: 'một trong',
  codes: 'các mã, cách nhau bằng ;',
  json: 'JSON',
} as const satisfies Record<ColumnKind, string>;
