/** The statistical position of a case as a tag: one word, shape and tone for each, the same on every page. */
import { StateTag, type Shape, type Tone } from './tag.tsx';

interface Look {
  readonly word: string;
  readonly shape: Shape;
  readonly tone: Tone;
}

const LOOKS = {
  outside: { word: 'Ngoài sổ', shape: 'waiting', tone: 'plain' },
  active: { word: 'Đang thi hành', shape: 'moving', tone: 'accent' },
  'postponed-by-agreement': { word: 'Hoãn theo thỏa thuận', shape: 'paused', tone: 'amber' },
  postponed: { word: 'Hoãn', shape: 'paused', tone: 'amber' },
  suspended: { word: 'Tạm đình chỉ', shape: 'stopped', tone: 'amber' },
  'paused-for-complaint': { word: 'Tạm dừng giải quyết khiếu nại', shape: 'paused', tone: 'amber' },
  'no-means': { word: 'Chưa có điều kiện', shape: 'half', tone: 'plain' },
  'separate-book': { word: 'Sổ theo dõi riêng', shape: 'waiting', tone: 'plain' },
  completed: { word: 'Thi hành xong', shape: 'done', tone: 'green' },
  discontinued: { word: 'Đình chỉ', shape: 'ended', tone: 'plain' },
  'entrusted-out': { word: 'Đã ủy thác', shape: 'away', tone: 'plain' },
  withdrawn: { word: 'Thu hồi, hủy', shape: 'ended', tone: 'plain' },
  'taken-up': { word: 'Cấp trên rút lên', shape: 'away', tone: 'plain' },
} as const satisfies Record<string, Look>;

export type PositionCode = keyof typeof LOOKS;

/** The word of a position for filters, exports and sentences. */
export function positionWord(position: PositionCode): string {
  return LOOKS[position].word;
}

export const POSITION_CODES = Object.keys(LOOKS) as readonly PositionCode[];

export function PositionTag({ position, title }: { position: PositionCode; title?: string }) {
  const look = LOOKS[position];
  return <StateTag shape={look.shape} tone={look.tone} word={look.word} {...(title === undefined ? {} : { title })} />;
}
