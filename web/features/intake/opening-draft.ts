/**
 * The enforcement decision as it is typed: every field a text, every party and obligation with a key of its own, so that a
 * draft survives a reload. `openingOf` reads it into the shape that the rules check and the API takes.
 */
import type { Refusal } from '#kit/result.ts';
import { refusal } from '#kit/result.ts';
import type { CaseType } from '#law/case-types.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import type { OpeningInput, OpeningKnown } from '#features/cases/domain/opening.ts';
import type { OpeningObligation } from '#features/cases/domain/opening-obligation.ts';
import type { NewParty, PartyChoice, PartyKind, Sector } from '#features/intake/contract.ts';

/** A known party as much as the form needs of it. */
export type KnownParty = {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
  readonly kind: PartyKind;
  readonly sector: Sector | null;
};

export type PartyDraft = {
  readonly key: string;
  readonly name: string;
  /** Null while the party is a new one. */
  readonly chosen: KnownParty | null;
  readonly kind: PartyKind;
  readonly identity_number: string;
  readonly born_on: string;
  readonly address: string;
  readonly bank: boolean;
  /** Not the known person with the same number: the clerk has looked. */
  readonly is_another_person: boolean;
};

export type ObligationDraft = {
  readonly key: string;
  readonly kind: string;
  /** Keys of the parties it is not of; who is added later is in it unless taken out. */
  readonly without: readonly string[];
  readonly liability: '' | 'joint' | 'several';
  readonly amount_vnd: string;
  readonly description: string;
};

/** A judgment of the register as much as the form needs of it. */
export type KnownJudgment = {
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly in_force_on: string | null;
  readonly received_on: string;
  readonly case_type: CaseType;
  readonly detail: string;
};

export type OpeningDraft = {
  readonly unit: string;
  readonly basis: '' | 'ex-officio' | 'on-request';
  readonly case_type: string;
  readonly judgment: KnownJudgment | null;
  readonly number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly in_force_on: string;
  readonly received_on: string;
  readonly request: string;
  readonly debtors: readonly PartyDraft[];
  readonly creditors: readonly PartyDraft[];
  readonly obligations: readonly ObligationDraft[];
  readonly officer: string;
  readonly decided_on: string;
  readonly decision_number: string;
  /** Code of the case it goes on from: an entrustment received, a take-up, a transfer of rights. */
  readonly continues: string;
  /** The decision was given like this, although the law demands another. */
  readonly happened: boolean;
};

export type Side = 'debtors' | 'creditors';

/** Keys only tell the entries of one draft apart; they never leave the page but for new parties, and there only once. */
function newKey(taken: readonly { readonly key: string }[], letter: string): string {
  const last = Math.max(0, ...taken.map((one) => Number(one.key.slice(1))));
  return `${letter}${last + 1}`;
}

export function newParty(draft: Pick<OpeningDraft, Side>, side: Side): PartyDraft {
  return {
    key: newKey(draft[side], side === 'debtors' ? 'd' : 'c'),
    name: '',
    chosen: null,
    kind: 'person',
    identity_number: '',
    born_on: '',
    address: '',
    bank: false,
    is_another_person: false,
  };
}

export function newObligation(obligations: readonly ObligationDraft[]): ObligationDraft {
  return {
    key: newKey(obligations, 'o'),
    kind: '',
    without: [],
    liability: '',
    amount_vnd: '',
    description: '',
  };
}

/** The form as it is first opened: one debtor, one creditor, one obligation, today. */
export function emptyDraft(unit: string, today: string): OpeningDraft {
  const none: Pick<OpeningDraft, Side> = { debtors: [], creditors: [] };
  return {
    unit,
    basis: '',
    case_type: '',
    judgment: null,
    number: '',
    court: '',
    issued_on: '',
    in_force_on: '',
    received_on: today,
    request: '',
    debtors: [newParty(none, 'debtors')],
    creditors: [newParty(none, 'creditors')],
    obligations: [newObligation([])],
    officer: '',
    decided_on: today,
    decision_number: '',
    continues: '',
    happened: false,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** An untouched entry at the foot of a side is no party yet. */
export function isBlankParty(party: PartyDraft): boolean {
  return party.chosen === null && party.name.trim() === '' && party.identity_number.trim() === '';
}

/** The party as the API takes it: a known one by its code, a new one whole. */
export function choiceOf(party: PartyDraft): PartyChoice {
  if (party.chosen !== null) return { code: party.chosen.code };
  const sector: Sector | null =
    party.kind === 'state' ? 'state' : party.kind === 'organisation' && party.bank ? 'credit-institution' : null;
  const fresh: NewParty = {
    kind: party.kind,
    name: party.name.trim(),
    identity_number: party.kind === 'state' ? null : orNull(party.identity_number),
    born_on: party.kind === 'person' ? orNull(party.born_on) : null,
    address: orNull(party.address),
    sector,
    ...(party.is_another_person ? { is_another_person: true } : {}),
  };
  return { new_key: party.key, ...fresh };
}

/** The parties that count: all but blank ones, of which the first of the debtors stays so that it is asked for. */
export function partiesOf(draft: OpeningDraft, side: Side): readonly PartyDraft[] {
  return draft[side].filter((party, index) => !isBlankParty(party) || (side === 'debtors' && index === 0));
}

/** Whom an obligation is of: all parties of the side but those taken out; the only one there is cannot be. */
export function chosenOf(obligation: ObligationDraft, parties: readonly PartyDraft[]): readonly string[] {
  if (parties.length === 1) return parties.map((party) => party.key);
  return parties.filter((party) => !obligation.without.includes(party.key)).map((party) => party.key);
}

function refOf(draft: OpeningDraft, key: string): string {
  const party = [...draft.debtors, ...draft.creditors].find((one) => one.key === key);
  return party?.chosen?.code ?? key;
}

function obligationOf(draft: OpeningDraft, obligation: ObligationDraft): OpeningObligation {
  const debtors = chosenOf(obligation, partiesOf(draft, 'debtors'));
  const creditors = chosenOf(obligation, partiesOf(draft, 'creditors'));
  return {
    // An unknown or missing kind is refused by name.
    kind: obligation.kind as ObligationKind,
    debtors: debtors.map((key) => refOf(draft, key)),
    creditors: creditors.map((key) => refOf(draft, key)),
    liability: debtors.length > 1 && obligation.liability !== '' ? obligation.liability : null,
    amount_vnd: /^\d+$/.test(obligation.amount_vnd) ? BigInt(obligation.amount_vnd) : null,
    description: orNull(obligation.description),
  };
}

/** The draft in the shape of the rules. */
export function openingOf(draft: OpeningDraft): OpeningInput {
  return {
    unit: draft.unit,
    basis: draft.basis as OpeningInput['basis'],
    case_type: draft.case_type as CaseType,
    judgment:
      draft.judgment === null
        ? {
            court: draft.court.trim(),
            number: draft.number.trim(),
            issued_on: draft.issued_on,
            in_force_on: orNull(draft.in_force_on),
            received_on: draft.received_on,
            case_type: draft.case_type as CaseType,
          }
        : { code: draft.judgment.code },
    request: draft.basis === 'on-request' ? orNull(draft.request) : null,
    debtors: partiesOf(draft, 'debtors').map(choiceOf),
    creditors: partiesOf(draft, 'creditors').map(choiceOf),
    obligations: draft.obligations.map((obligation) => obligationOf(draft, obligation)),
    officer: draft.officer,
    decided_on: draft.decided_on,
    decision_number: orNull(draft.decision_number),
    continues: orNull(draft.continues),
    ...(draft.happened ? { happened: true } : {}),
  };
}

/** What the page knows of the codes in the draft. */
export function knownOf(draft: OpeningDraft): OpeningKnown {
  const parties = [...draft.debtors, ...draft.creditors].flatMap(({ chosen }) =>
    chosen === null ? [] : [[chosen.code, { kind: chosen.kind, sector: chosen.sector }] as const],
  );
  return { ...(draft.judgment === null ? {} : { judgment: draft.judgment }), parties: new Map(parties) };
}

/** Amounts that were typed and not understood, which the rules would only see as missing. */
export function unreadAmounts(draft: OpeningDraft): readonly Refusal[] {
  return draft.obligations.flatMap((obligation, index) =>
    obligation.amount_vnd.trim() === '' || /^\d+$/.test(obligation.amount_vnd)
      ? []
      : [
          refusal(
            'amount-not-understood',
            `Không đọc được số tiền “${obligation.amount_vnd}”.`,
            `obligations.${index}.amount_vnd`,
          ),
        ],
  );
}

/** The sum of the amounts that are understood. */
export function totalOf(draft: OpeningDraft): bigint {
  return draft.obligations.reduce(
    (sum, { amount_vnd }) => sum + (/^\d+$/.test(amount_vnd) ? BigInt(amount_vnd) : 0n),
    0n,
  );
}

/** How a party is named in lists and sums of the form. */
export function nameOfParty(party: PartyDraft, index: number): string {
  const name = party.chosen?.name ?? party.name.trim();
  return name === '' ? `Người thứ ${index + 1}` : name;
}
