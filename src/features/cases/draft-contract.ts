/** The shapes of drafted acts that pages read. */
import type { DraftStatus } from '#features/documents/contract.ts';

/** A drafted act in a list. `act_code` stands once it was issued. */
export type ActDraftRow = {
  readonly draft: string;
  readonly type: string;
  readonly label: string;
  readonly case_code: string;
  readonly decision_number: string;
  readonly unit: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
  readonly template: string;
  readonly status: DraftStatus;
  readonly remark: string | null;
  readonly made_by_name: string;
  readonly made_at: string;
  readonly changed_by_name: string;
  readonly changed_at: string;
  readonly version: number;
  /** The act that was recorded when it was issued, or the recorded act whose paper it is. */
  readonly act_code: string | null;
  /** The issued paper; null until then. */
  readonly paper: string | null;
};

/** A drafted act with what it will say, for its form. */
export type ActDraftDetail = {
  readonly draft: string;
  readonly case_code: string;
  readonly type: string;
  readonly label: string;
  readonly article: string;
  readonly template: string;
  readonly template_label: string;
  readonly status: DraftStatus;
  readonly remark: string | null;
  readonly made_by_name: string;
  readonly version: number;
  /** Completed in Word: its text no longer follows the fields. */
  readonly has_file: boolean;
  /** The act whose paper it is, where that was recorded before its paper was drafted; number and day are then the act's. */
  readonly of_act: string | null;
  /** The paper once it is issued. */
  readonly issued: {
    readonly paper: string;
    readonly act_code: string;
    readonly number: string | null;
    readonly dated_on: string;
    readonly sha256: string;
  } | null;
  readonly terms: {
    readonly dated_on: string;
    readonly ground: string | null;
    readonly amount_vnd: number | null;
    readonly receiving_unit: string | null;
    readonly officer: string | null;
    readonly data: Readonly<Record<string, string>>;
  };
  /** The fields of the paper: what the case tells and what its maker wrote. */
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly kind: 'text' | 'long-text' | 'day' | 'amount';
    readonly required: boolean;
    readonly example: string;
    readonly value: string;
    /** Its maker wrote it; else it follows from the case and changes with the act. */
    readonly written: boolean;
  }[];
  readonly signatory: string | null;
  readonly signatories: readonly { readonly code: string; readonly name: string }[];
  readonly may_change: boolean;
  readonly may_approve: boolean;
  readonly may_issue: boolean;
};
