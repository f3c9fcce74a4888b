/** How the report's columns are headed and explained; the full names are the law's, in `counting-rules.ts`. */
import { COLUMN_LABELS, type ResultColumn } from '#law/counting-rules.ts';

export const SHORT_LABELS = {
  old: 'Cũ',
  new: 'Mới',
  entrusted: 'Ủy thác',
  'taken-up': 'Rút lên',
  withdrawn: 'Thu hồi, hủy',
  completed: 'Thi hành xong',
  discontinued: 'Đình chỉ',
  'under-way': 'Đang TH',
  'postponed-by-agreement': 'Hoãn điểm c',
  'paused-for-complaint': 'Tạm dừng',
  'no-means': 'Chưa ĐK',
  postponed: 'Hoãn khác',
  suspended: 'Tạm ĐC',
  'separate-book': 'Sổ riêng',
  total: 'Tổng số',
  'to-enforce': 'Phải TH',
  enforceable: 'Có ĐK',
  done: 'Xong',
  'carried-over': 'Kỳ sau',
} as const satisfies Record<ResultColumn, string>;

/** Where there is room for two lines. */
export const HEADING_LABELS: Readonly<Record<ResultColumn, string>> = {
  ...COLUMN_LABELS,
  total: 'Tổng số',
  old: 'Số cũ',
  new: 'Mới',
  'postponed-by-agreement': 'Hoãn điểm c',
  'paused-for-complaint': 'Tạm dừng khiếu nại',
  postponed: 'Hoãn khác',
  'separate-book': 'Sổ riêng',
};

export interface ColumnGroup {
  readonly group: string;
  readonly columns: readonly ResultColumn[];
}

/** The report from left to right: what came in, what left, what is to be enforced, and where it stands. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  { group: 'Tổng số thụ lý', columns: ['total', 'old', 'new'] },
  { group: 'Trừ đi, còn phải thi hành', columns: ['entrusted', 'taken-up', 'withdrawn', 'to-enforce'] },
  {
    group: 'Có điều kiện thi hành',
    columns: [
      'enforceable',
      'done',
      'completed',
      'discontinued',
      'under-way',
      'postponed-by-agreement',
      'paused-for-complaint',
    ],
  },
  { group: 'Chưa có điều kiện, hoãn, tạm đình chỉ', columns: ['no-means', 'postponed', 'suspended'] },
  { group: 'Chuyển sang', columns: ['carried-over', 'separate-book'] },
];

export const COLUMN_HELP: Readonly<Partial<Record<ResultColumn, string>>> = {
  old: 'Việc chưa thi hành xong chuyển từ năm thống kê trước sang (đến hết ngày 30/9), đã trừ số trong sổ theo dõi riêng.',
  new: 'Việc ra quyết định thi hành án từ ngày 01/10; tiền gồm cả số tăng thêm trong năm.',
  withdrawn: 'Quyết định thi hành án bị thu hồi hoặc hủy.',
  'taken-up': 'Việc do cơ quan thi hành án cấp trên rút lên để thi hành.',
  'to-enforce': 'Tổng số thụ lý trừ ủy thác, rút lên, thu hồi và hủy.',
  enforceable:
    'Giải quyết xong, đang thi hành, hoãn theo điểm c khoản 1 Điều 48 và tạm dừng để giải quyết khiếu nại cộng lại.',
  done: 'Thi hành xong cộng đình chỉ.',
  completed: 'Việc thi hành xong; tiền là số đã thu được trong năm của mọi việc.',
  discontinued: 'Việc có quyết định đình chỉ; tiền gồm cả số được miễn, giảm và đình chỉ một phần.',
  'postponed-by-agreement': 'Hoãn vì đương sự đồng ý (điểm c khoản 1 Điều 48 Luật THADS); vẫn tính là có điều kiện.',
  'no-means': 'Có quyết định về việc chưa có điều kiện thi hành (Điều 44a Luật THADS), chưa chuyển sổ theo dõi riêng.',
  postponed: 'Hoãn theo các căn cứ khác điểm c khoản 1 Điều 48 Luật THADS.',
  suspended: 'Tạm đình chỉ theo Điều 49 Luật THADS.',
  'carried-over': 'Phải thi hành trừ giải quyết xong: số chuyển sang kỳ sau.',
  'separate-book': 'Việc đang trong sổ theo dõi riêng, nằm ngoài mọi tổng số.',
};
