/** What the organisation answers, as the page sees it. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Post } from './domain/posts.ts';
import type { Unit } from './queries/find-unit.ts';

export type UnitRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly parent: string | null;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
};

export type PostRow = {
  readonly unit: string;
  readonly unit_name: string;
  readonly post: Post;
  readonly post_label: string;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
  /** Whether it is held on the day asked for. */
  readonly held: boolean;
};

export type StaffRow = { readonly code: string; readonly name: string; readonly posts: readonly PostRow[] };

export type DelegationRow = {
  readonly unit: string;
  readonly number: string;
  readonly from: string;
  readonly from_name: string;
  readonly to: string;
  readonly to_name: string;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay;
  readonly revoked_on: IsoDay | null;
};

export type StaffMember = StaffRow & { readonly delegations: readonly DelegationRow[] };
