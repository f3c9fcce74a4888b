/** All legal periods the system knows, by theme and by code. `docs/deadlines.md` is written from it. */
import type { IsoDay } from '#kit/iso-day.ts';
import { ADMINISTRATIVE_JUDGMENTS } from './administrative-judgments.ts';
import { CLASSIFICATION_AND_DECISIONS } from './classification-and-decisions.ts';
import { COERCION } from './coercion.ts';
import { COMPLAINTS } from './complaints.ts';
import type { DeadlineRule, DeadlineTheme, DeadlineVersion } from './deadline-rule.ts';
import { EXHIBITS } from './exhibits.ts';
import { MONEY } from './money.ts';
import { NOTICE_AND_VERIFICATION } from './notice-and-verification.ts';
import { OPENING } from './opening.ts';
import { REMISSION } from './remission.ts';
import { SEIZURE_CHAIN } from './seizure-chain.ts';

export const DEADLINE_THEMES: readonly DeadlineTheme[] = [
  OPENING,
  NOTICE_AND_VERIFICATION,
  CLASSIFICATION_AND_DECISIONS,
  COERCION,
  SEIZURE_CHAIN,
  REMISSION,
  MONEY,
  EXHIBITS,
  COMPLAINTS,
  ADMINISTRATIVE_JUDGMENTS,
];

export const DEADLINE_RULES: readonly DeadlineRule[] = DEADLINE_THEMES.flatMap((theme) => theme.rules);

const BY_CODE: ReadonlyMap<string, DeadlineRule> = new Map(DEADLINE_RULES.map((rule) => [rule.code, rule]));

/** The rule of a code (`D41`); undefined where there is none. */
export function findDeadlineRule(code: string): DeadlineRule | undefined {
  return BY_CODE.get(code);
}

/** The rule of a code that a program names; throws where there is none. */
export function getDeadlineRule(code: string): DeadlineRule {
  const rule = findDeadlineRule(code);
  if (rule === undefined) throw new RangeError(`no deadline rule: ${code}`);
  return rule;
}

/**
 * The version of a rule that is law on a day, for a variant of the rule (its first where none is named); undefined where
 * the rule did not exist on that day or for that variant.
 */
export function findDeadlineVersion(rule: DeadlineRule, on: IsoDay, variant?: string): DeadlineVersion | undefined {
  const wanted = variant ?? rule.variants[0]?.code;
  return rule.versions.find(
    (version) =>
      version.valid_from <= on &&
      (version.valid_to === null || on <= version.valid_to) &&
      (version.variant === undefined || version.variant === wanted),
  );
}
