/** The columns of the report and the sums that hold between them; without the rules that count, so that pages can name them. */

export const REPORT_COLUMNS = [
  'old',
  'new',
  'total',
  'noticed',
  'ordered',
  'worked',
  'published',
  'performed',
  'performed-in-time',
  'performed-late',
  'ended-otherwise',
  'pending',
  'pending-in-term',
  'pending-late',
  'pending-part',
  'pending-none',
  'petitions',
  'petitions-answered',
  'petitions-waiting',
  'sanctions',
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

export const REPORT_COLUMN_LABELS = {
  old: 'Năm trước chuyển sang',
  new: 'Mới nhận',
  total: 'Phải theo dõi',
  noticed: 'Đã thông báo tự nguyện',
  ordered: 'Có quyết định buộc',
  worked: 'Đã làm việc',
  published: 'Đã công khai',
  performed: 'Thi hành xong',
  'performed-in-time': 'Xong trong hạn tự nguyện',
  'performed-late': 'Xong sau hạn',
  'ended-otherwise': 'Kết thúc khác',
  pending: 'Đang thi hành, chuyển kỳ sau',
  'pending-in-term': 'Đang trong hạn',
  'pending-late': 'Đang quá hạn',
  'pending-part': 'Đã thi hành một phần',
  'pending-none': 'Chưa thi hành',
  petitions: 'Kiến nghị đã gửi',
  'petitions-answered': 'Đã trả lời',
  'petitions-waiting': 'Chưa trả lời',
  sanctions: 'Kết quả xử lý trách nhiệm',
} as const satisfies Record<ReportColumn, string>;

/** The sums that must hold in every row: the first column is the sum of the others. */
export const REPORT_IDENTITIES: readonly (readonly [ReportColumn, ...ReportColumn[]])[] = [
  ['total', 'old', 'new'],
  ['total', 'performed', 'ended-otherwise', 'pending'],
  ['performed', 'performed-in-time', 'performed-late'],
  ['pending', 'pending-in-term', 'pending-late'],
  ['pending', 'pending-part', 'pending-none'],
  ['petitions', 'petitions-answered', 'petitions-waiting'],
];

export type ReportCounts = Readonly<Record<ReportColumn, number>>;
