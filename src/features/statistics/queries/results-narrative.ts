/** The results of a unit in words: two reports, of all its cases and of those of credit institutions. */
import { accept } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { narrate } from '../domain/narrative.ts';
import { readTogether } from './read-together.ts';
import { resultsReport } from './results-report.ts';

export async function resultsNarrative(
  connection: Connection,
  actor: Actor,
  question: { readonly on: IsoDay; readonly unit: string | null },
): Promise<Result<readonly string[]>> {
  return readTogether(connection, async (snapshot) => {
    const all = await resultsReport(snapshot, actor, { ...question, by: null, only: null });
    if (!all.ok) return all;
    const credit = await resultsReport(snapshot, actor, { ...question, by: null, only: 'credit-institutions' });
    return credit.ok ? accept(narrate(all.value, credit.value)) : credit;
  });
}
