/** What must hold of a judgment that is entered to be followed; the page checks with this while one types. */
import { checkJudgment, checkParty } from '#features/intake/contract.ts';
import type { PartyChoice } from '#features/intake/contract.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import type { FollowInput } from '../contract.ts';
import { checkAct } from './check-act.ts';
import { getDefinition } from './history.ts';

const MOST_PARTIES = 30;

/** The terms of the first act: what the register says of the judgment. Empty fields are left out. */
export function receiptData(
  input: Omit<FollowInput, 'unit' | 'judgment' | 'creditors' | 'debtors'>,
): Record<string, string> {
  const { content_kind, debtor_kind, duty, superior, debtor_received_on } = input;
  const fields = Object.entries({ content_kind, debtor_kind, duty, superior, debtor_received_on });
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === null || value.trim() === '' ? [] : [[name, value.trim()]])),
  );
}

/** Every refusal that needs no look into the registers. */
export function checkRegistration(input: FollowInput, today: IsoDay): Refusal[] {
  const { judgment } = input;
  // The day of receipt is that of the judgment, and is checked there.
  return [
    ...('code' in judgment ? [] : checkJudgment(judgment, today, 'judgment.')),
    ...checkSide(input.creditors, 'creditors', 'người được thi hành án', today),
    ...checkSide(input.debtors, 'debtors', 'người phải thi hành án', today),
    ...checkAct(getDefinition('received'), today, receiptData(input), today),
  ];
}

function checkSide(choices: readonly PartyChoice[], path: string, label: string, today: IsoDay): Refusal[] {
  if (choices.length === 0) return [refusal('party-missing', `Phải có ít nhất một ${label}.`, path)];
  if (choices.length > MOST_PARTIES)
    return [refusal('parties-too-many', `Có ${choices.length} ${label}; nhiều nhất ${MOST_PARTIES}.`, path)];
  return choices.flatMap((choice, index) => ('code' in choice ? [] : checkParty(choice, today, `${path}.${index}.`)));
}
