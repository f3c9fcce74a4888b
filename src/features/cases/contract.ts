/** The shapes of a case that pages and other slices read: lists, filters, acts, terms, state. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { CaseType } from '#law/case-types.ts';
import type { Position } from '#law/positions.ts';
import type { ActFieldKind } from './domain/act-definition.ts';
import type { AssetKind, AssetStage, TakeOverAnswer } from './domain/case-asset.ts';
import type { DeadlineStatus } from './domain/case-deadlines.ts';

export type { ActDefinition, ActField, ActFieldKind, ActTerms } from './domain/act-definition.ts';
export { ASSET_STAGE_LABELS, isSettledAsset } from './domain/case-asset.ts';
export type { CaseAsset } from './domain/case-asset.ts';
export type { CaseDeadline, DeadlineStatus } from './domain/case-deadlines.ts';
export type { CaseFacts, LegalBreach, LegalQuestion } from './domain/legal-question.ts';
export type { CaseHistory, CaseStep, RecordedAct } from './domain/case-history.ts';
export type { BreachedLaw, ExaminedCase } from './domain/examine-case.ts';
export type { CaseState } from './domain/case-state.ts';
export type { ActDraftDetail, ActDraftRow } from './draft-contract.ts';

/** The queues of the desk. */
export const CASE_QUEUES = ['new', 'without-notice', 'without-verification', 'untouched'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];

export const CASE_QUEUE_LABELS = {
  new: 'Mới thụ lý',
  'without-notice': 'Chưa thông báo',
  'without-verification': 'Chưa xác minh',
  untouched: 'Lâu chưa tác động',
} as const satisfies Record<CaseQueue, string>;

export { CASE_TYPE_LABELS, CASE_TYPES } from '#law/case-types.ts';
export type { CaseType } from '#law/case-types.ts';

export const BASES = ['ex-officio', 'on-request'] as const;
export type Basis = (typeof BASES)[number];

export const BASIS_LABELS = { 'ex-officio': 'Chủ động', 'on-request': 'Theo yêu cầu' } as const satisfies Record<
  Basis,
  string
>;

export type CaseFilter = {
  readonly unit?: string;
  /** Any of these officers, by code; likewise the positions and the case types. */
  readonly officers?: readonly string[];
  readonly positions?: readonly Position[];
  readonly basis?: Basis;
  readonly case_types?: readonly CaseType[];
  readonly credit_institution?: boolean;
  readonly decided_from?: IsoDay;
  readonly decided_to?: IsoDay;
  readonly rest_from_vnd?: bigint;
  readonly rest_to_vnd?: bigint;
  readonly text?: string;
  readonly queue?: CaseQueue;
  /** The business day the queues are of. */
  readonly today: IsoDay;
};

export type CaseSort = { readonly by: 'decided_on' | 'rest_vnd' | 'last_act_on'; readonly direction: 'asc' | 'desc' };

/** The columns of a list of cases, as a page shows and a file holds them, in their order where nobody chose another. */
export const CASE_LIST_COLUMNS = [
  'code',
  'decision_number',
  'decided_on',
  'unit',
  'officer_name',
  'basis',
  'case_type',
  'credit_institution',
  'debtors',
  'creditors',
  'position',
  'position_since',
  'notified_on',
  'verified_on',
  'whole_vnd',
  'collected_vnd',
  'rest_vnd',
  'ended_rest_vnd',
  'last_act_on',
] as const;
export type CaseListColumn = (typeof CASE_LIST_COLUMNS)[number];

/** A case in a list, as the API sends it. */
export type CaseListRow = {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: string;
  readonly basis: Basis;
  readonly case_type: CaseType;
  readonly position: Position;
  readonly position_since: string;
  readonly whole_vnd: number;
  readonly rest_vnd: number;
  readonly collected_vnd: number;
  readonly notified_on: string | null;
  readonly verified_on: string | null;
  readonly last_act_on: string;
  readonly credit_institution: boolean;
  readonly unit: string;
  readonly officer: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
};

/** The sides of a case. */
export const PARTY_ROLES = ['debtor', 'creditor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A case in the list of a person's cases. */
export type PartyCaseRow = {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: string;
  /** The sides on which the person stands; both in rare cases. */
  readonly roles: readonly PartyRole[];
  readonly position: Position;
  readonly position_since: string;
  readonly whole_vnd: number;
  readonly rest_vnd: number;
  readonly unit_name: string;
  readonly officer_name: string;
  readonly judgment: {
    readonly code: string;
    readonly number: string;
    readonly court: string;
    readonly issued_on: string;
  };
};

/** Of the cases the reader may see: how many on one side, and what is still to be enforced of them. */
export type PartyCaseSide = { readonly cases: number; readonly rest_vnd: number };

export type PartyCasesAnswer = {
  readonly sums: { readonly cases: number; readonly by_role: Readonly<Record<PartyRole, PartyCaseSide>> };
  readonly rows: readonly PartyCaseRow[];
  readonly next: string | null;
};

/** A party of a case, as its page shows it. */
export type CaseParty = {
  readonly code: string;
  readonly kind: 'person' | 'organisation' | 'state';
  readonly name: string;
  readonly identity_number: string | null;
  readonly born_on: string | null;
  readonly address: string | null;
};

export type CaseObligation = {
  readonly code: string;
  readonly kind: string;
  readonly liability: 'joint' | 'several' | null;
  readonly amount_vnd: number | null;
  readonly description: string | null;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
};

/** An asset that a measure holds, as the page of its case shows it. */
export type CaseAssetShown = {
  readonly code: string;
  readonly label: string;
  readonly kind: AssetKind;
  readonly stage: AssetStage;
  readonly since: string;
  readonly seized_on: string | null;
  readonly is_common: boolean;
  readonly in_court: boolean;
  readonly value_vnd: number | null;
  readonly valued_on: string | null;
  readonly revaluation: 'none' | 'asked' | 'done';
  readonly price_vnd: number | null;
  readonly sold_vnd: number | null;
  readonly failed_auctions: number;
  readonly reductions: number;
  readonly failed_since_reduction: number;
  readonly cancelled_sales: number;
  readonly take_over: TakeOverAnswer | null;
};

/**
 * The chain of one asset, for its view: the steps done, each with the prices after it, and the next step with its clock. The acts
 * with which the next step is done are act types, as `offers` name them; `due_on` is null where the law gives no time.
 */
export type AssetChainShown = {
  readonly code: string;
  readonly steps: readonly {
    readonly act: string;
    readonly label: string;
    readonly on: string;
    readonly stage: AssetStage;
    readonly value_vnd: number | null;
    readonly price_vnd: number | null;
    readonly sold_vnd: number | null;
  }[];
  readonly next: {
    readonly label: string;
    readonly acts: readonly string[];
    readonly rule: string | null;
    readonly due_on: string | null;
    readonly article: string | null;
    /** Negative where it is late; null without a clock and while it stands still. */
    readonly days_left: number | null;
    /** Of a reduction: the lowest price the law allows. */
    readonly lowest_price_vnd: number | null;
  } | null;
};

/** A deadline of a case. `days_left` is negative where it is late; null where it no longer runs. */
export type CaseDeadlineShown = {
  readonly rule: string;
  readonly label: string;
  readonly article: string;
  readonly nature: 'duty' | 'right' | 'waiting';
  readonly responsible: string;
  readonly asset: string | null;
  readonly opened_by: string;
  readonly start_on: string;
  readonly due_on: string;
  readonly status: DeadlineStatus;
  readonly closed_on: string | null;
  readonly closed_by: string | null;
  readonly days_left: number | null;
  readonly working_days_left: number | null;
  readonly days_late: number;
  /** The day on which somebody was last warned of it; null where nobody was. */
  readonly reminded_on: string | null;
};

/** An act in the timeline of a case. */
export type CaseAct = {
  readonly code: string;
  readonly seq: number;
  readonly type: string;
  readonly label: string;
  readonly article: string;
  readonly dated_on: string;
  /** Set where it differs from the day of the act: it came late into a closed period. */
  readonly booked_on: string | null;
  readonly ground: string | null;
  readonly ground_label: string | null;
  readonly amount_vnd: number | null;
  readonly receiving_unit: string | null;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly number: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly corrects: string | null;
  readonly corrected_by: string | null;
  readonly correctable: boolean;
  /** Whether this person may draft the paper it leaves. */
  readonly may_draft: boolean;
  readonly recorded_by: string;
  readonly recorded_at: string;
};

/** An act that may be recorded now, with everything its form needs. */
export type ActOffer = {
  readonly type: string;
  readonly label: string;
  readonly article: string;
  readonly help: string;
  readonly grounds: readonly { readonly code: string; readonly label: string; readonly article: string }[];
  /** Whether this person may record it himself; else it is drafted for who signs. */
  readonly may_record: boolean;
  /** Whether it leaves a paper, and so is drafted first. */
  readonly has_paper: boolean;
  readonly ground_label: string | null;
  readonly amount: 'required' | 'part' | null;
  readonly receiving_unit: boolean;
  readonly officer: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly kind: ActFieldKind;
    readonly required: boolean;
    readonly help: string | null;
    readonly choices: readonly { readonly code: string; readonly label: string }[];
    readonly may_be_ahead: boolean;
  }[];
};

/** Everything a case's page shows. */
export type CaseDetail = {
  readonly code: string;
  readonly seq: number;
  readonly unit: string;
  readonly unit_name: string;
  readonly officer: string;
  readonly officer_name: string;
  readonly officer_since: string;
  readonly basis: Basis;
  readonly case_type: CaseType;
  readonly decision_number: string;
  readonly decided_on: string;
  readonly continues: string | null;
  readonly continued_by: readonly string[];
  readonly credit_institution: boolean;
  readonly position: Position;
  readonly position_label: string;
  readonly position_article: string;
  readonly position_since: string;
  readonly whole_vnd: number;
  readonly added_vnd: number;
  readonly collected_vnd: number;
  readonly released_vnd: number;
  readonly rest_vnd: number;
  readonly notified_on: string | null;
  readonly verified_on: string | null;
  readonly verified_finding: string | null;
  readonly judgment: {
    readonly code: string;
    readonly court: string;
    readonly number: string;
    readonly issued_on: string;
    readonly in_force_on: string | null;
    readonly received_on: string;
  };
  readonly debtors: readonly CaseParty[];
  readonly creditors: readonly CaseParty[];
  readonly obligations: readonly CaseObligation[];
  readonly assets: readonly CaseAssetShown[];
  /** In the order of `assets`. */
  readonly asset_chains: readonly AssetChainShown[];
  readonly deadlines: readonly CaseDeadlineShown[];
  readonly acts: readonly CaseAct[];
  readonly offers: readonly ActOffer[];
  /** Officers who can take the case over. */
  readonly officers: readonly { readonly code: string; readonly name: string }[];
};

/** The answer to a recorded act: what was written and what it opens. */
export type RecordedActAnswer = {
  readonly case_code: string;
  readonly act_code: string;
  readonly seq: number;
  readonly number: string | null;
  readonly position: Position;
  readonly position_label: string;
  readonly rest_vnd: number;
  readonly booked_on: string;
};

/** The desk: how much waits in each queue, for the person or, for a leader, for each officer. */
export type Desk = {
  readonly today: string;
  readonly scope: 'own' | 'units';
  readonly queues: Readonly<Record<CaseQueue, number>>;
  readonly open: { readonly count: number; readonly rest_vnd: number };
  readonly by_officer: readonly {
    readonly officer: string;
    readonly officer_name: string;
    readonly unit: string;
    readonly open: number;
    readonly rest_vnd: number;
    readonly new: number;
    readonly without_notice: number;
    readonly without_verification: number;
    readonly untouched_days: number;
  }[];
};
