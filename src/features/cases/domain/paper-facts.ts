/** What a paper needs to know of a case, and how the acts before it are named in its text. */
import type { IsoDay } from '#kit/iso-day.ts';
import { findReadyTemplate, dayText } from '#features/documents/contract.ts';
import type { PaperCase, PaperObligation, PaperParty } from '#features/documents/contract.ts';
import type { ActDefinition } from './act-definition.ts';
import type { CaseState } from './case-state.ts';
import { headPostOf } from './paper-agency.ts';
import type { PaperUnit } from './paper-agency.ts';

/** Who may sign for the unit, and as what. */
export type PaperSignatory = {
  readonly code: string;
  readonly name: string;
  readonly post: 'head' | 'deputy-head' | 'officer';
};

/** An act that stands, as later papers cite it. */
export type PaperAct = {
  readonly code: string;
  readonly type: string;
  readonly dated_on: IsoDay;
  readonly number: string | null;
  readonly ground: string | null;
  readonly data: Readonly<Record<string, string | number | boolean>>;
};

export type PaperFacts = {
  /** Who issues the paper, and the unit above it. */
  readonly unit: PaperUnit;
  readonly superior: PaperUnit | null;
  /** The unit in which the case is carried out; another than `unit` where a room works on it or the province takes it up. */
  readonly carried_out_by: PaperUnit;
  readonly case: PaperCase;
  readonly debtors: readonly PaperParty[];
  readonly creditors: readonly PaperParty[];
  readonly obligations: readonly PaperObligation[];
  readonly officer_name: string;
  readonly requested_on: IsoDay | null;
  /** Where the case stands before the act of the paper. */
  readonly state: CaseState;
  /** Name of the unit that receives an entrustment, and of the officer who takes over. */
  readonly receiving_unit_name: string | null;
  readonly new_officer_name: string | null;
  /** Acts before that of the paper, by day, without those that were undone. */
  readonly acts: readonly PaperAct[];
};

/** The last act before the paper that fits. */
export function findLastPaperAct(
  { acts }: Pick<PaperFacts, 'acts'>,
  fits: (act: PaperAct) => boolean,
): PaperAct | undefined {
  return acts.findLast(fits);
}

/** `Quyết định hoãn thi hành án số 41/QĐ-CCTHADS ngày 02 tháng 12 năm 2020 của Chi cục trưởng Chi cục ... huyện Tam Dương`. */
export function decisionInWords(
  act: PaperAct,
  definition: ActDefinition | undefined,
  { carried_out_by, unit }: PaperFacts,
): string {
  const template = typeof definition?.document === 'string' ? findReadyTemplate(definition.document) : undefined;
  const title = template?.label ?? definition?.label ?? act.type;
  const number = act.number === null ? '' : ` số ${act.number}`;
  // A room's decisions are those of the agency that issues for it.
  const issuer = act.type === 'taken-up' ? unit : carried_out_by;
  const by = template?.signer === 'officer' ? 'Chấp hành viên' : headPostOf(issuer);
  return `${title}${number} ${dayText(act.dated_on)} của ${by} ${issuer.name}`;
}

/** A text field of an act that a person wrote; undefined where nothing stands there. */
export function writtenIn(act: Pick<PaperAct, 'data'> | undefined, name: string): string | undefined {
  const value = act?.data[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
