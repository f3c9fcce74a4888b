/**
 * Where a case stands: the fold of its acts. Nothing here is stored as truth; what the case table keeps of it is a copy for
 * lists, which `check` compares.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Position } from '#law/positions.ts';
import type { CaseAsset } from './case-asset.ts';

export type CaseState = {
  readonly position: Position;
  /** The day from which it stands there. */
  readonly position_since: IsoDay | null;
  /** Sum of the obligations at the decision. */
  readonly whole_vnd: bigint;
  readonly added_vnd: bigint;
  readonly collected_vnd: bigint;
  /** Reduced by the court, discontinued in part, entrusted in part. */
  readonly released_vnd: bigint;
  /** What is still to be enforced; kept after the end, as the rest with which the case ended. */
  readonly rest_vnd: bigint;
  readonly officer_id: bigint | null;
  readonly officer_since: IsoDay | null;
  /** First notice of the enforcement decision. */
  readonly notified_on: IsoDay | null;
  /** Last verification, and what it found. */
  readonly verified_on: IsoDay | null;
  readonly verified_finding: string | null;
  /** What the last verification said of the debtor's whereabouts: `no-address`, `prison`. */
  readonly verified_circumstance: string | null;
  /** Verified again once a year instead of twice: no address, or two years of prison left (Luật THADS Đ44 k2). */
  readonly reverified_yearly: boolean;
  /** Day of the last act by date. */
  readonly last_act_on: IsoDay | null;
  /** Assets that a measure holds or held, in the order in which they came in. */
  readonly assets: readonly CaseAsset[];
};

export const BEFORE_DECISION: CaseState = {
  position: 'outside',
  position_since: null,
  whole_vnd: 0n,
  added_vnd: 0n,
  collected_vnd: 0n,
  released_vnd: 0n,
  rest_vnd: 0n,
  officer_id: null,
  officer_since: null,
  notified_on: null,
  verified_on: null,
  verified_finding: null,
  verified_circumstance: null,
  reverified_yearly: false,
  last_act_on: null,
  assets: [],
};
