/** How the rest of a case that has ended was dealt with, in words. Pure. */
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { EndedPosition } from '#law/positions.ts';

const VERBS = {
  completed: 'thi hành xong',
  discontinued: 'đình chỉ',
  'entrusted-out': 'ủy thác',
  withdrawn: 'thu hồi',
  'taken-up': 'rút lên',
} as const satisfies Record<EndedPosition, string>;

/** `đình chỉ 12.000.000`; `0` where nothing rested. */
export function endedRest(position: EndedPosition, rest_vnd: number): string {
  return rest_vnd === 0 ? '0' : `${VERBS[position]} ${formatVnd(rest_vnd)}`;
}
