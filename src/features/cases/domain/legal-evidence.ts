/** What rules of law look at in a case: earlier acts, deadlines that run, the article of the day, and how a breach is said. */
import type { IsoDay } from '#kit/iso-day.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import type { CaseDeadline } from './case-deadlines.ts';
import type { RecordedAct } from './case-history.ts';
import type { LegalBreach, LegalQuestion } from './legal-question.ts';

export type LegalCheck = (question: LegalQuestion) => readonly LegalBreach[];

export const LAWFUL: readonly LegalBreach[] = [];

export function breach(code: string, article: string, sentence: string, field?: string): readonly LegalBreach[] {
  return [field === undefined ? { code, article, sentence } : { code, article, sentence, field }];
}

/** Everything that any of the checks says against an act. */
export function allOf(...checks: readonly LegalCheck[]): LegalCheck {
  return (question) => checks.flatMap((check) => check(question));
}

/** The article of the act of 2008 and its decrees, or the one that stands for it from 1/7/2026. */
export function articleOn(on: IsoDay, until_2026: string, since_2026: string): string {
  return on < NEW_LAW_FROM ? until_2026 : since_2026;
}

/** The last act of one of these types; about this asset where one is given. */
export function findLastAct(
  question: Pick<LegalQuestion, 'acts'>,
  types: readonly string[],
  asset?: string,
): RecordedAct | undefined {
  return question.acts.findLast(
    (act) => types.includes(act.type) && (asset === undefined || act.data['asset'] === asset),
  );
}

/** The newest deadline of a code; about this asset where one is given. */
export function findNewestDeadline(
  question: Pick<LegalQuestion, 'deadlines'>,
  rule: DeadlineCode,
  asset?: string,
): CaseDeadline | undefined {
  return question.deadlines.findLast(
    (deadline) => deadline.rule === rule && (asset === undefined || deadline.asset === asset),
  );
}
