/** A judgment to be followed, as it is typed: every field a text, so that a draft survives a reload. */
import type { FollowInput } from '#features/admin-judgments/contract.ts';
import { checkRegistration } from '#features/admin-judgments/domain/check-registration.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Refusal } from '#kit/result.ts';
import {
  choiceOf,
  isBlankParty,
  newParty,
  type KnownJudgment,
  type PartyDraft,
  type Side,
} from '#web/features/intake/opening-draft.ts';

export interface EntryDraft {
  readonly unit: string;
  readonly judgment: KnownJudgment | null;
  readonly number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly in_force_on: string;
  readonly received_on: string;
  readonly debtors: readonly PartyDraft[];
  readonly creditors: readonly PartyDraft[];
  readonly content_kind: string;
  readonly duty: string;
  readonly debtor_kind: string;
  readonly superior: string;
  readonly debtor_received_on: string;
}

const NOBODY: Pick<EntryDraft, Side> = { debtors: [], creditors: [] };

/** The form as it is first opened. Debtors are mostly authorities. */
export function emptyEntry(unit: string, today: string): EntryDraft {
  return {
    unit,
    judgment: null,
    number: '',
    court: '',
    issued_on: '',
    in_force_on: '',
    received_on: today,
    debtors: [{ ...newParty(NOBODY, 'debtors'), kind: 'organisation' }],
    creditors: [newParty(NOBODY, 'creditors')],
    content_kind: '',
    duty: '',
    debtor_kind: '',
    superior: '',
    debtor_received_on: '',
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The parties that count: all but blank ones, of which the first stays so that it is asked for. */
export function countedParties(draft: EntryDraft, side: Side): readonly PartyDraft[] {
  return draft[side].filter((party, index) => index === 0 || !isBlankParty(party));
}

export function entryOf(draft: EntryDraft): FollowInput {
  const { unit, content_kind, duty, debtor_kind } = draft;
  return {
    unit,
    judgment:
      draft.judgment === null
        ? {
            number: draft.number.trim(),
            court: draft.court.trim(),
            issued_on: draft.issued_on,
            in_force_on: orNull(draft.in_force_on),
            received_on: draft.received_on,
            case_type: 'administrative',
          }
        : { code: draft.judgment.code },
    debtors: countedParties(draft, 'debtors').map(choiceOf),
    creditors: countedParties(draft, 'creditors').map(choiceOf),
    content_kind,
    duty: duty.trim(),
    debtor_kind,
    superior: orNull(draft.superior),
    debtor_received_on: orNull(draft.debtor_received_on),
  };
}

const QUESTIONS: readonly (readonly [field: RegExp, sentence: string])[] = [
  [/^judgment\.number$/, 'Ghi số bản án, quyết định.'],
  [/^judgment\.court$/, 'Ghi Tòa án.'],
  [/^judgment\.issued_on$/, 'Ghi ngày tuyên.'],
  [/^judgment\.received_on$/, 'Ghi ngày nhận.'],
  [/^debtors\.\d+\.name$/, 'Ghi người phải thi hành án.'],
  [/^creditors\.\d+\.name$/, 'Ghi người được thi hành án.'],
  [/^content_kind$/, 'Chọn nội dung phán quyết.'],
  [/^debtor_kind$/, 'Chọn cấp của người phải thi hành án.'],
  [/^duty$/, 'Ghi nghĩa vụ phải thi hành.'],
];

/** What the rules say against the draft; what is only missing is asked for in the words of the form. */
export function refusalsAgainst(draft: EntryDraft, today: string): readonly Refusal[] {
  return checkRegistration(entryOf(draft), getIsoDay(today)).map((one) => {
    const { field } = one;
    if (one.code !== 'field-required' || field === undefined) return one;
    const sentence = QUESTIONS.find(([pattern]) => pattern.test(field))?.[1];
    return sentence === undefined ? one : { ...one, sentence };
  });
}
