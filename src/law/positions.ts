/**
 * The statistical positions in which a case can stand, with their names and the articles that make them. The positions are
 * the accounts of the case book: every movement goes from one to another.
 */

/** Positions of a case that is open: it counts in the stock of the year. */
export const OPEN_POSITIONS = [
  'active',
  'postponed-by-agreement',
  'postponed',
  'suspended',
  'paused-for-complaint',
  'no-means',
] as const;

/** Positions of a case that has ended; nothing moves it any more but a correcting act. */
export const ENDED_POSITIONS = ['completed', 'discontinued', 'entrusted-out', 'withdrawn', 'taken-up'] as const;

export const POSITIONS = ['outside', ...OPEN_POSITIONS, 'separate-book', ...ENDED_POSITIONS] as const;

export type OpenPosition = (typeof OPEN_POSITIONS)[number];
export type EndedPosition = (typeof ENDED_POSITIONS)[number];
export type Position = (typeof POSITIONS)[number];

const OPEN: ReadonlySet<string> = new Set(OPEN_POSITIONS);
const ENDED: ReadonlySet<string> = new Set(ENDED_POSITIONS);

export function isOpenPosition(position: Position): position is OpenPosition {
  return OPEN.has(position);
}

export function isEndedPosition(position: Position): position is EndedPosition {
  return ENDED.has(position);
}

/** The name officers use, and the article that makes the position. */
export const POSITION_NAMES = {
  outside: { label: 'Chưa thụ lý', article: 'Luật THADS Đ36' },
  active: { label: 'Đang thi hành', article: 'Luật THADS Đ36' },
  'postponed-by-agreement': { label: 'Hoãn theo điểm c', article: 'Luật THADS Đ48 k1 điểm c' },
  postponed: { label: 'Hoãn', article: 'Luật THADS Đ48' },
  suspended: { label: 'Tạm đình chỉ', article: 'Luật THADS Đ49' },
  'paused-for-complaint': { label: 'Tạm dừng để giải quyết khiếu nại', article: 'Luật THADS Đ145' },
  'no-means': { label: 'Chưa có điều kiện', article: 'Luật THADS Đ44a' },
  'separate-book': { label: 'Sổ theo dõi riêng', article: 'NĐ 62/2015 Đ9' },
  completed: { label: 'Thi hành xong', article: 'Luật THADS Đ52' },
  discontinued: { label: 'Đình chỉ', article: 'Luật THADS Đ50' },
  'entrusted-out': { label: 'Ủy thác', article: 'Luật THADS Đ55' },
  withdrawn: { label: 'Thu hồi, hủy', article: 'Luật THADS Đ37' },
  'taken-up': { label: 'Rút lên', article: 'Luật THADS Đ35' },
} as const satisfies Record<Position, { label: string; article: string }>;
