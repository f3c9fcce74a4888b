/** What the case book knows of one case, and by what it is counted. */
import type { Holding, Movement } from './movement.ts';

/** By what a case is counted, beside its officer: none of it ever changes. */
export type CaseDimensions = {
  readonly registry_id: bigint;
  readonly case_id: bigint;
  readonly unit_id: bigint;
  readonly basis: string;
  readonly case_type: string;
  readonly credit_institution: boolean;
};

/** What the case book knows of a case at one moment. */
export type CaseBookPage = {
  readonly movements: readonly Movement[];
  readonly holdings: readonly Holding[];
};
