/**
 * Counting rules: which position of a case goes to which column of the results report. They are data, because the
 * circulars on statistics change them (06/2019/TT-BTP, 05/2024/TT-BTP) and one case must be countable under each.
 */
import type { EndedPosition, OpenPosition } from './positions.ts';

/** Columns that a case's line holds by itself; every other figure is a sum of these. */
export const LINE_COLUMNS = [
  'old',
  'new',
  'entrusted',
  'taken-up',
  'withdrawn',
  'completed',
  'discontinued',
  'under-way',
  'postponed-by-agreement',
  'paused-for-complaint',
  'no-means',
  'postponed',
  'suspended',
  'separate-book',
] as const;

/** Columns computed from the sums of the others. */
export const TOTAL_COLUMNS = ['total', 'to-enforce', 'enforceable', 'done', 'carried-over'] as const;

export type LineColumn = (typeof LINE_COLUMNS)[number];
export type TotalColumn = (typeof TOTAL_COLUMNS)[number];
export type ResultColumn = LineColumn | TotalColumn;

/** The names the report prints. */
export const COLUMN_LABELS = {
  old: 'Số cũ chuyển sang',
  new: 'Thụ lý mới',
  entrusted: 'Ủy thác',
  'taken-up': 'Rút lên',
  withdrawn: 'Thu hồi, hủy',
  completed: 'Thi hành xong',
  discontinued: 'Đình chỉ',
  'under-way': 'Đang thi hành',
  'postponed-by-agreement': 'Hoãn theo điểm c',
  'paused-for-complaint': 'Tạm dừng do khiếu nại',
  'no-means': 'Chưa có điều kiện',
  postponed: 'Hoãn (trừ điểm c)',
  suspended: 'Tạm đình chỉ',
  'separate-book': 'Sổ theo dõi riêng',
  total: 'Tổng số thụ lý',
  'to-enforce': 'Phải thi hành',
  enforceable: 'Có điều kiện',
  done: 'Giải quyết xong',
  'carried-over': 'Chuyển kỳ sau',
} as const satisfies Record<ResultColumn, string>;

export type CountingRules = {
  readonly code: string;
  readonly circular: string;
  /** Where a case that stands open on the date is counted. */
  readonly standing_column: Readonly<Record<OpenPosition, LineColumn>>;
  /** Where a case that ended in the year is counted. */
  readonly ended_column: Readonly<Record<EndedPosition, LineColumn>>;
  /** total, to-enforce... each as a sum of columns, those with -1 taken off. */
  readonly sums: Readonly<Record<TotalColumn, Readonly<Partial<Record<LineColumn, 1 | -1>>>>>;
};

const TO_ENFORCE = { old: 1, new: 1, entrusted: -1, 'taken-up': -1, withdrawn: -1 } as const;

/** The regime of circular 06/2019/TT-BTP, as the exchange format words it in "Counting at a date". */
export const RULES_2019: CountingRules = {
  code: '06/2019',
  circular: 'Thông tư 06/2019/TT-BTP',
  standing_column: {
    active: 'under-way',
    'postponed-by-agreement': 'postponed-by-agreement',
    postponed: 'postponed',
    suspended: 'suspended',
    'paused-for-complaint': 'paused-for-complaint',
    'no-means': 'no-means',
  },
  ended_column: {
    completed: 'completed',
    discontinued: 'discontinued',
    'entrusted-out': 'entrusted',
    withdrawn: 'withdrawn',
    'taken-up': 'taken-up',
  },
  sums: {
    total: { old: 1, new: 1 },
    'to-enforce': TO_ENFORCE,
    enforceable: {
      completed: 1,
      discontinued: 1,
      'under-way': 1,
      'postponed-by-agreement': 1,
      'paused-for-complaint': 1,
    },
    done: { completed: 1, discontinued: 1 },
    'carried-over': { ...TO_ENFORCE, completed: -1, discontinued: -1 },
  },
};

/** Rules whose flows are kept; another regime is another entry here. */
export const KEPT_RULES: readonly CountingRules[] = [RULES_2019];
