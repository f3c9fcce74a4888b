/** The report: what one judgment counts, and the sums that hold for any register on any day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { standardCalendar } from '#law/holidays.ts';
import type { FollowAct } from './follow-state.ts';
import { addCounts, countsOf, NO_COUNTS } from './report.ts';
import { REPORT_COLUMNS, REPORT_IDENTITIES } from './report-columns.ts';
import type { ReportCounts, ReportColumn } from './report-columns.ts';
import { acts, correction, dayArbitrary, historyArbitrary, ISSUED_ON } from './sample-acts.ts';

const CALENDAR = standardCalendar();
const PETITION = { breach: 'late', reason: 'x', addressee: 'superior', to: 'x', number: '1' };

function counts(history: readonly FollowAct[], on: string): ReportCounts | undefined {
  const day = getIsoDay(on);
  return countsOf(ISSUED_ON, history, { from: firstDayOfYear(statisticalYearOf(day)), on: day }, CALENDAR);
}

/** The columns that are not zero. */
function counted(history: readonly FollowAct[], on: string): Partial<Record<ReportColumn, number>> {
  return Object.fromEntries(Object.entries(counts(history, on) ?? {}).filter(([, count]) => count > 0));
}

describe('one judgment', () => {
  const done = acts(
    ['noticed', '2021-03-05', { number: '1' }],
    ['petitioned', '2021-05-20', PETITION],
    ['petition-answered', '2021-06-01', { petition: 'HC.3', outcome: 'accepted' }],
    ['performed', '2021-10-20', { content: 'x' }],
  );

  it('is new, then late, then carried over, then done late, then gone', () => {
    expect(counts(done, '2021-02-28')).toBeUndefined();
    expect(counted(done, '2021-03-31')).toEqual({
      new: 1,
      total: 1,
      noticed: 1,
      pending: 1,
      'pending-in-term': 1,
      'pending-none': 1,
    });
    expect(counted(done, '2021-09-30')).toMatchObject({
      new: 1,
      'pending-late': 1,
      petitions: 1,
      'petitions-answered': 1,
    });
    expect(counted(done, '2021-10-10')).toMatchObject({ old: 1, total: 1, pending: 1 });
    expect(counted(done, '2021-10-10')['petitions']).toBeUndefined();
    expect(counted(done, '2021-12-31')).toMatchObject({ old: 1, performed: 1, 'performed-late': 1 });
    expect(counts(done, '2022-10-01')).toBeUndefined();
  });

  it('performed in time, in part, or ended for another reason', () => {
    expect(counted(acts(['performed', '2021-03-31', { content: 'x' }]), '2021-04-30')).toMatchObject({
      'performed-in-time': 1,
    });
    expect(counted(acts(['part-performed', '2021-03-20', { content: 'x', rest: 'y' }]), '2021-04-30')).toMatchObject({
      'pending-part': 1,
      'pending-late': 1,
    });
    expect(counted(acts(['ended', '2021-04-01', { ground: 'judgment-annulled' }]), '2021-04-30')).toMatchObject({
      'ended-otherwise': 1,
    });
  });

  it('opened again by a correction in a later year counts as carried over', () => {
    const reopened = [...acts(['performed', '2021-05-01', { content: 'x' }]), correction(3, 'HC.2', '2021-11-05')];
    expect(counted(reopened, '2021-09-30')).toMatchObject({ performed: 1 });
    expect(counts(reopened, '2021-10-31')).toBeUndefined();
    expect(counted(reopened, '2021-11-30')).toMatchObject({ old: 1, total: 1, pending: 1 });
  });
});

describe('any register on any day', () => {
  it('columns add up, in each judgment and in their sum', () => {
    fc.assert(
      fc.property(fc.array(historyArbitrary, { maxLength: 5 }), dayArbitrary, (histories, on) => {
        const rows = histories.flatMap((history) => {
          const row = counts(history, on);
          return row === undefined ? [] : [row];
        });
        const sum = rows.reduce(addCounts, NO_COUNTS);
        for (const row of [...rows, sum])
          for (const [whole, ...parts] of REPORT_IDENTITIES)
            expect(row[whole]).toBe(parts.reduce((total, part) => total + row[part], 0));
        for (const column of REPORT_COLUMNS)
          expect(sum[column]).toBe(rows.reduce((total, row) => total + row[column], 0));
      }),
      { numRuns: 60 },
    );
  });

  it('what is pending at the end of a year is carried over into the next', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const pending = counts(history, '2021-09-30')?.pending ?? 0;
        const by_then = history.filter((one) => one.booked_on <= '2021-10-01');
        const old = counts(by_then, '2021-10-01')?.old ?? 0;
        // A correction on the first day may open one again that was closed.
        expect(old).toBeGreaterThanOrEqual(pending);
        if (!by_then.some((one) => one.booked_on === '2021-10-01')) expect(old).toBe(pending);
      }),
    );
  });
});
