/** The acts of a case in the groups an officer looks for them by: decisions of the head, money, minutes and notices. */
import type { CaseAct } from '#features/cases/contract.ts';
import { findActDefinition } from './act-definitions.ts';

export const ACT_GROUPS = ['all', 'decision', 'money', 'minute'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

export const ACT_GROUP_LABELS = {
  all: 'Tất cả',
  decision: 'Quyết định',
  money: 'Tiền',
  minute: 'Thông báo, biên bản',
} as const satisfies Record<ActGroup, string>;

const MONEY: ReadonlySet<string> = new Set(['collected', 'amount-added', 'reduced']);

/** What the head signs is a decision, what changes the amount is money, the rest is a minute or a notice. */
export function groupOf(act: Pick<CaseAct, 'type'>): Exclude<ActGroup, 'all'> {
  if (MONEY.has(act.type)) return 'money';
  return findActDefinition(act.type)?.abilities.includes('sign-decision') === true ? 'decision' : 'minute';
}

/** How many acts stand in each group. */
export function countByGroup(acts: readonly CaseAct[]): Readonly<Record<ActGroup, number>> {
  const counts = { all: acts.length, decision: 0, money: 0, minute: 0 };
  for (const act of acts) counts[groupOf(act)] += 1;
  return counts;
}
