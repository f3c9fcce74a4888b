/** Asks every rule about a case. */
import { FINDING_RULES } from './finding-catalogue.ts';
import { isMissed } from './finding-rule.ts';
import type { Breach, FindingQuestion, FindingRule } from './finding-rule.ts';

export type Finding = { readonly rule: FindingRule; readonly key: string; readonly breach: Breach };

const ASKED_ALWAYS = FINDING_RULES.filter((rule) => rule.deadlines === undefined && rule.of_breaches !== true);
const ASKED_OF_BREACHES = FINDING_RULES.filter((rule) => rule.of_breaches === true);

/** Rules by the deadline that makes them worth asking. */
const BY_DEADLINE = new Map<string, FindingRule[]>();
for (const rule of FINDING_RULES)
  for (const code of rule.deadlines ?? []) BY_DEADLINE.set(code, [...(BY_DEADLINE.get(code) ?? []), rule]);

/** `owner` is the code of the case, or of the unit for what belongs to no case. */
export function findingKey(owner: string, rule: FindingRule, breach: Breach): string {
  return `${owner}:${rule.code}:${breach.occasion}`;
}

/** All findings of a case, each once: the key of a finding is the same whenever the same breach is seen. */
export function judgeCase(question: FindingQuestion): Finding[] {
  const found: Finding[] = [];
  for (const rule of ASKED_ALWAYS) ask(rule, question, found);
  if (question.breaches.length > 0) for (const rule of ASKED_OF_BREACHES) ask(rule, question, found);
  for (const rule of rulesOfMissed(question)) ask(rule, question, found);
  return found;
}

function ask(rule: FindingRule, question: FindingQuestion, found: Finding[]): void {
  for (const breach of rule.find(question)) {
    const key = findingKey(question.code, rule, breach);
    if (!found.some((other) => other.key === key)) found.push({ rule, key, breach });
  }
}

function rulesOfMissed({ deadlines, today }: FindingQuestion): readonly FindingRule[] {
  const rules: FindingRule[] = [];
  for (const deadline of deadlines)
    if (isMissed(deadline, today))
      for (const rule of BY_DEADLINE.get(deadline.rule) ?? []) if (!rules.includes(rule)) rules.push(rule);
  return rules;
}
