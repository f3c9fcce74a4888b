/** What stands against a drafted decision: the words of the rules, but each thing said once and only where it can be mended. */
import { findIsoDay, getIsoDay } from '#kit/iso-day.ts';
import type { Refusal } from '#kit/result.ts';
import { debtorsOfDraft, severalDebtorsBreach } from '#features/cases/domain/one-decision-per-debtor.ts';
import { checkOpening } from '#features/cases/domain/opening.ts';
import { knownOf, openingOf, unreadAmounts, type OpeningDraft } from './opening-draft.ts';
import { inPlainWords } from './plain-words.ts';

/** What only follows from something else that is missing would send a person to the wrong field. */
function followsFromAnother(one: Refusal, all: readonly Refusal[], draft: OpeningDraft): boolean {
  // The kind of the case and of a new judgment are one field here.
  if (one.field === 'judgment.case_type') return true;
  if (one.code === 'creditor-required') return draft.basis === '';
  if (one.code !== 'description-required') return false;
  const amount = one.field?.replace(/description$/, 'amount_vnd');
  return all.some((other) => other.code === 'amount-required' && other.field === amount);
}

/** Empty where the decision can be given, as far as this page can know. */
export function openingRefusals(draft: OpeningDraft, today: string): readonly Refusal[] {
  const unread = unreadAmounts(draft);
  const named = new Set(unread.map((one) => one.field));
  const checked = checkOpening(openingOf(draft), getIsoDay(today), knownOf(draft));
  const said = checked.filter((one) => !named.has(one.field) && !followsFromAnother(one, checked, draft));
  return [...unread, ...said.map(inPlainWords)];
}

/** What the law says against one decision for all these debtors, also where the person has said that it was given like this. */
export function lawAgainstDebtors(draft: OpeningDraft): string | undefined {
  const { basis, debtors, obligations } = openingOf(draft);
  const day = findIsoDay(draft.decided_on);
  if (day === undefined || draft.basis === '') return undefined;
  const [broken] = severalDebtorsBreach(day, debtorsOfDraft(basis, debtors.length, obligations));
  return broken === undefined ? undefined : `${broken.sentence} (${broken.article})`;
}
