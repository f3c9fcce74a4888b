/**
 * The shapes of the registers that pages and other slices read, and the checks that a form runs while one types. Pure, and
 * safe in a browser.
 */
import type { CaseType } from '#law/case-types.ts';
import type { NewParty, PartyKind, Sector } from './domain/check-party.ts';
import type { RequestRefusalGround } from './domain/check-request.ts';
import type { LateGround, RequestTiming } from './domain/claim-limitation.ts';

export { checkChoice, checkDay, checkLine, checkNotBefore, checkOptionalText } from './domain/check-text.ts';
export { checkJudgment } from './domain/check-judgment.ts';
export type { NewJudgment } from './domain/check-judgment.ts';
export { checkParty, PARTY_KIND_LABELS, PARTY_KINDS, SECTORS } from './domain/check-party.ts';
export type { NewParty, PartyKind, Sector } from './domain/check-party.ts';
export { checkRequest, REQUEST_REFUSAL_GROUNDS } from './domain/check-request.ts';
export type { RequestRefusalGround } from './domain/check-request.ts';
export { LATE_GROUNDS, lateArticle, requestTiming } from './domain/claim-limitation.ts';
export type { LateAcceptance, LateGround, RequestTiming } from './domain/claim-limitation.ts';

/** A party in a form: a known one by its code, or a new one under a key that the rest of the form refers to it by. */
export type PartyChoice = { readonly code: string } | ({ readonly new_key: string } & NewParty);

/** How a form refers to a party: its code, or the key of a new one. */
export function partyRef(choice: PartyChoice): string {
  return 'code' in choice ? choice.code : choice.new_key;
}

/** A judgment in the register of judgments received, as the API sends it. */
export type JudgmentRow = {
  readonly code: string;
  readonly court: string;
  readonly number: string;
  readonly issued_on: string;
  readonly in_force_on: string | null;
  readonly received_on: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly case_type: CaseType;
  /** The cases that were opened on it, as far as the reader sees them. */
  readonly cases: readonly string[];
};

export type RequestStatus = 'waiting' | 'decided' | 'refused';

export const REQUEST_STATUS_LABELS = {
  waiting: 'Chờ ra quyết định',
  decided: 'Đã ra quyết định',
  refused: 'Đã từ chối',
} as const satisfies Record<RequestStatus, string>;

/** A request in the register of requests received. */
export type RequestRow = {
  readonly code: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly judgment: string;
  readonly judgment_number: string;
  readonly court: string;
  readonly requester: string;
  readonly requester_name: string;
  readonly received_on: string;
  readonly content: string;
  readonly status: RequestStatus;
  readonly case: string | null;
  readonly refused_on: string | null;
  readonly refusal_ground: RequestRefusalGround | null;
  readonly refusal_reason: string | null;
  /** Whether it came in time; null where the day on which the judgment is in force is not known. */
  readonly timing: RequestTiming | null;
  /** The day by which it is answered (D05). */
  readonly answer_by: string;
  /** The day on which the head accepted it although it came late, and why. */
  readonly late_accepted_on: string | null;
  readonly late_ground: LateGround | null;
  readonly late_reason: string | null;
};

/** A party as everybody in the province may see it: no address, no full number, no cases. */
export type PartyBrief = {
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly born_year: number | null;
  /** The last four characters of the identity number. */
  readonly identity_ending: string | null;
  readonly sector: Sector | null;
  /** Cases in the whole province. */
  readonly case_count: number;
};

/** Why a known party may be the one that is being entered. */
export const LOOK_ALIKE_REASONS = ['identity-number', 'name-and-birth-year', 'name'] as const;
export type LookAlikeReason = (typeof LOOK_ALIKE_REASONS)[number];

export const LOOK_ALIKE_REASON_LABELS = {
  'identity-number': 'cùng số định danh',
  'name-and-birth-year': 'cùng tên và năm sinh',
  name: 'cùng tên',
} as const satisfies Record<LookAlikeReason, string>;

export type LookAlike = PartyBrief & { readonly reason: LookAlikeReason };

/** A party as its page shows it. Number and address are null where none of its cases is in the reader's units. */
export type PartyDetail = PartyBrief & {
  readonly identity_number: string | null;
  readonly born_on: string | null;
  readonly address: string | null;
  /** Whether the fields above are shown. */
  readonly open_to_reader: boolean;
};
