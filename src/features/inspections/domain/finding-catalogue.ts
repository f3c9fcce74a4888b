/** All rules of the self-inspection. `docs/findings.md` is written from it. */
import { ACT_LAW_RULES, otherBreachRule } from './finding-rules/act-law.ts';
import { CLASSIFICATION_RULES } from './finding-rules/classification.ts';
import { MANAGEMENT_RULES } from './finding-rules/management.ts';
import { MEASURE_RULES } from './finding-rules/measures.ts';
import { MISSED_DEADLINE_RULES } from './finding-rules/missed-deadlines.ts';
import { OPENING_RULES } from './finding-rules/opening.ts';
import { PAUSE_RULES } from './finding-rules/pauses.ts';
import { REGISTER_RULES } from './finding-rules/registers.ts';
import type { FindingRule } from './finding-rule.ts';

const NAMED_RULES: readonly FindingRule[] = [
  ...OPENING_RULES,
  ...CLASSIFICATION_RULES,
  ...PAUSE_RULES,
  ...MEASURE_RULES,
  ...ACT_LAW_RULES,
  ...MANAGEMENT_RULES,
  ...REGISTER_RULES,
  ...MISSED_DEADLINE_RULES,
];

export const FINDING_RULES: readonly FindingRule[] = [
  ...NAMED_RULES,
  otherBreachRule(new Set(NAMED_RULES.map(({ code }) => code))),
];

const BY_CODE: ReadonlyMap<string, FindingRule> = new Map(FINDING_RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined where there is none, as for one that was taken out of the catalogue. */
export function findRule(code: string): FindingRule | undefined {
  return BY_CODE.get(code);
}
