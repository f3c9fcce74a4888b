/** The posts of an enforcement agency, and what they are called in Vietnamese. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { UnitKind } from './unit-tree.ts';

export const POSTS = [
  'head',
  'deputy-head',
  'officer',
  'reviewer',
  'secretary',
  'accountant',
  'cashier',
  'storekeeper',
  'clerk',
] as const;

export type Post = (typeof POSTS)[number];

/** A post that a staff member holds, from its first day to its last. */
export type PostHeld = {
  readonly unit_id: bigint;
  readonly post: Post;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
};

export function isHeldOn(held: { valid_from: IsoDay; valid_to: IsoDay | null }, day: IsoDay): boolean {
  return held.valid_from <= day && (held.valid_to === null || held.valid_to >= day);
}

const LABELS: Readonly<Record<Exclude<Post, 'head' | 'deputy-head'>, string>> = {
  officer: 'Chấp hành viên',
  reviewer: 'Thẩm tra viên',
  secretary: 'Thư ký thi hành án',
  accountant: 'Kế toán',
  cashier: 'Thủ quỹ',
  storekeeper: 'Thủ kho',
  clerk: 'Văn thư',
};

/** From this day there is one tier, and the head of a province is Trưởng THADS (QĐ 1898/QĐ-BTP of 25/6/2025). */
const ONE_TIER_FROM = '2025-07-01';

/** "Cục trưởng", "Phó Chi cục trưởng", "Chấp hành viên"... as the post is called on a day. */
export function postLabel(post: Post, kind: UnitKind, day: IsoDay): string {
  if (post !== 'head' && post !== 'deputy-head') return LABELS[post];
  const head = headLabel(kind, day);
  return post === 'head' ? head : `Phó ${head}`;
}

function headLabel(kind: UnitKind, day: IsoDay): string {
  switch (kind) {
    case 'province-office':
      return day >= ONE_TIER_FROM ? 'Trưởng Thi hành án dân sự' : 'Cục trưởng';
    case 'district-office':
      return 'Chi cục trưởng';
    case 'regional-office':
      return 'Trưởng Phòng Thi hành án dân sự khu vực';
    case 'department':
      return 'Trưởng phòng';
  }
}
