/** A right to request enforcement that lapses, as the API sends it. */
import type { CaseType } from '#law/case-types.ts';

/** `near`: within ninety days; `lapsed`: over. */
export const LAPSING_STATES = ['near', 'lapsed'] as const;
export type LapsingState = (typeof LAPSING_STATES)[number];

export const LAPSING_STATE_LABELS = {
  near: 'Trong 90 ngày tới',
  lapsed: 'Đã hết thời hiệu',
} as const satisfies Record<LapsingState, string>;

/** A judgment on which nobody asked for enforcement. */
export type LapsingClaimRow = {
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly case_type: CaseType;
  readonly issued_on: string;
  readonly in_force_on: string;
  readonly received_on: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly expires_on: string;
  /** Negative once it has lapsed. */
  readonly days_left: number;
  readonly article: string;
};
