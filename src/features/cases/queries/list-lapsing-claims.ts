/**
 * Judgments on which nobody asked for enforcement and whose claim lapses within ninety days, the nearest first, or has lapsed, the
 * latest first (C10). The days are those of the law; the database only narrows the judgments that they can be of.
 */
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { addMonths } from '#kit/working-calendar.ts';
import type { Connection } from '#platform/database.ts';
import { loadCalendar, loadLawSettings } from '#features/rulebook/public.ts';
import type { LapsingState } from '../domain/lapsing-claim.ts';
import { lapsingClaims, LIMITATION_WARNING_DAYS } from '../domain/limitation-guard.ts';
import type { LapsingClaim } from '../domain/limitation-guard.ts';
import { listUnclaimedJudgments } from './list-unclaimed-judgments.ts';
import type { UnclaimedJudgment, UnclaimedKey } from './list-unclaimed-judgments.ts';

export type LapsingRow = UnclaimedJudgment & Omit<LapsingClaim, 'code'>;

export type LapsingPage = { readonly rows: readonly LapsingRow[]; readonly next: UnclaimedKey | null };

/** An end that falls into days off may move by a long break, and 29 February has no anniversary. */
const MOST_MOVED_DAYS = 15;
const LEAP_DAYS = 2;

export async function listLapsingClaims(
  connection: Connection,
  filter: { readonly unit?: string; readonly state: LapsingState; readonly today: IsoDay },
  after: UnclaimedKey | null,
  limit: number,
): Promise<LapsingPage> {
  const { today, state, ...of } = filter;
  const settings = await loadLawSettings(connection, today);
  const calendar = await loadCalendar(connection);
  const begun = (end: IsoDay): IsoDay => addMonths(end, -12 * settings.limitation_years);
  const range =
    state === 'near'
      ? {
          from: addDays(begun(today), -MOST_MOVED_DAYS),
          to: addDays(begun(addDays(today, LIMITATION_WARNING_DAYS)), LEAP_DAYS),
          order: 'earliest' as const,
        }
      : { from: null, to: addDays(begun(today), LEAP_DAYS), order: 'latest' as const };
  const found = await listUnclaimedJudgments(connection, { ...of, ...range }, after, limit + 1);
  const page = found.slice(0, limit);
  const claims = page.map(({ code, in_force_on }) => ({
    code,
    start: 'in-force' as const,
    from: in_force_on,
    pauses: [],
  }));
  const lapsing = new Map(lapsingClaims(claims, today, calendar, settings).map((claim) => [claim.code, claim]));
  const rows = page.flatMap((judgment): LapsingRow[] => {
    const claim = lapsing.get(judgment.code);
    return claim === undefined || claim.days_left < 0 !== (state === 'lapsed') ? [] : [{ ...judgment, ...claim }];
  });
  return { rows, next: found.length > limit ? (page.at(-1) ?? null) : null };
}
