/** Posts and kinds of units in the words of the page. Pure. */
import { POSTS, postLabel, type Post } from '#features/organisation/domain/posts.ts';
import type { UnitRow } from '#features/organisation/contract.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Choice } from '#ui/form/choice-field.tsx';

/** All posts as a unit calls them on a day. */
export function postChoices(kind: UnitRow['kind'], on: string): readonly Choice[] {
  return POSTS.map((post) => ({ value: post, label: postLabel(post, kind, getIsoDay(on)) }));
}

/** The posts without a unit to call them by, for headings of a table. */
export const POST_HEADINGS = {
  head: 'Thủ trưởng',
  'deputy-head': 'Cấp phó',
  officer: 'Chấp hành viên',
  reviewer: 'Thẩm tra viên',
  secretary: 'Thư ký',
  accountant: 'Kế toán',
  cashier: 'Thủ quỹ',
  storekeeper: 'Thủ kho',
  clerk: 'Văn thư',
} as const satisfies Record<Post, string>;

/** `từ 01/07/2009`, `01/07/2009 – 31/03/2021`. */
export function periodText({ valid_from, valid_to }: { valid_from: string; valid_to: string | null }): string {
  return valid_to === null ? `từ ${formatDate(valid_from)}` : `${formatDate(valid_from)} – ${formatDate(valid_to)}`;
}
