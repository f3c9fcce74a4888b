/** The deadlines of a case move with its acts: opened, met, moved, stood still and needless, on the days of the law. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { DEADLINE_RULES } from '#law/deadlines/catalogue.ts';
import { standardCalendar } from '#law/holidays.ts';
import { isEndedPosition } from '#law/positions.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { caseDeadlines, daysLate } from './case-deadlines.ts';
import type { CaseDeadline, PaperTracking } from './case-deadlines.ts';
import { appendAct, EMPTY_HISTORY } from './case-history.ts';
import type { CaseHistory } from './case-history.ts';
import { play, proposals } from './random-case.ts';

const CALENDAR = standardCalendar();
const WITH_PAPERS: PaperTracking = { papers_from: null };
const WITHOUT_PAPERS: PaperTracking = { papers_from: getIsoDay('2030-01-01') };

type Step = {
  type: string;
  on: string;
  ground?: string;
  amount_vnd?: bigint;
  data?: Record<string, string>;
  corrects?: number;
};

function history(...steps: readonly Step[]): CaseHistory {
  let next = 100n;
  let kept = EMPTY_HISTORY;
  for (const [at, step] of steps.entries()) {
    const corrected = kept.acts.find((act) => act.seq === step.corrects);
    const appended = appendAct(
      kept,
      {
        id: BigInt(at + 1),
        code: `C.${at + 1}`,
        seq: at + 1,
        type: step.type,
        dated_on: getIsoDay(step.on),
        booked_on: getIsoDay(step.on),
        ground: step.ground ?? null,
        amount_vnd: step.amount_vnd ?? (step.type === 'decided' ? 10_000_000n : null),
        receiving_unit: null,
        officer_id: step.type === 'decided' ? 7n : null,
        corrects_act_id: corrected?.id ?? null,
        data: step.data ?? (step.type === 'corrected' ? { reason: 'nhầm' } : {}),
      },
      ACT_CATALOGUE,
      () => (next += 1n),
    );
    if (!appended.ok) throw new Error(JSON.stringify(appended.refusals));
    kept = appended.value;
  }
  return kept;
}

function deadlinesOf(of: CaseHistory, tracking = WITHOUT_PAPERS): CaseDeadline[] {
  return caseDeadlines(of.acts, of.undone, ACT_CATALOGUE, CALENDAR, tracking);
}

function get(deadlines: readonly CaseDeadline[], rule: string): CaseDeadline {
  const found = deadlines.findLast((deadline) => deadline.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
}

/** "At least so long before": the last day lies before the event. */
const COUNTED_BACK: ReadonlySet<string> = new Set(
  DEADLINE_RULES.filter((rule) => rule.versions.some(({ direction }) => direction === 'before')).map(
    ({ code }) => code,
  ),
);

/** What outlives a case, and what acts open that may follow its end. */
const MAY_RUN_AFTER_THE_END: ReadonlySet<string> = new Set(
  [...ACT_CATALOGUE.values()].flatMap(({ from, opens = [] }) =>
    opens
      .filter((opening) => opening.outlives_case === true || from.some(isEndedPosition))
      .map((opening) => opening.rule),
  ),
);

const DECIDED: Step = { type: 'decided', on: '2021-04-08' };

describe('the deadlines of a case', () => {
  test('the decision opens file, copy to the procuracy and notice; what a package does not tell only where papers are kept', () => {
    expect(deadlinesOf(history(DECIDED)).map(({ rule, due_on }) => [rule, due_on])).toEqual([['D08', '2021-04-13']]);
    expect(deadlinesOf(history(DECIDED), WITH_PAPERS).map(({ rule, due_on }) => [rule, due_on])).toEqual([
      ['D07', '2021-04-13'],
      ['D08', '2021-04-13'],
      ['D06', '2021-04-12'],
    ]);
  });

  test('notice on 20/04/2021 starts ten days of will, moved over the holidays, and ten of verification after them', () => {
    const deadlines = deadlinesOf(history(DECIDED, { type: 'notified', on: '2021-04-20', ground: 'direct' }));
    expect(get(deadlines, 'D08')).toMatchObject({ status: 'met', closed_on: '2021-04-20' });
    expect(daysLate(get(deadlines, 'D08'), getIsoDay('2021-06-01'))).toBe(7);
    expect(get(deadlines, 'D09')).toMatchObject({ nature: 'right', due_on: '2021-05-04', status: 'open' });
    expect(get(deadlines, 'D10')).toMatchObject({ start_on: '2021-05-04', due_on: '2021-05-14', status: 'open' });
    expect(daysLate(get(deadlines, 'D09'), getIsoDay('2021-06-01'))).toBe(0);
    expect(daysLate(get(deadlines, 'D10'), getIsoDay('2021-06-01'))).toBe(18);
  });

  test('no means found: the decision within five working days, then verification again within six months', () => {
    const until = history(
      { type: 'decided', on: '2020-12-01' },
      { type: 'notified', on: '2020-12-03', ground: 'direct' },
      { type: 'verified', on: '2021-01-15', ground: 'no-means' },
    );
    expect(get(deadlinesOf(until), 'D10')).toMatchObject({ status: 'met', closed_on: '2021-01-15' });
    expect(get(deadlinesOf(until), 'D13')).toMatchObject({ due_on: '2021-01-22', status: 'open' });
    const classified = history(
      { type: 'decided', on: '2020-12-01' },
      { type: 'verified', on: '2021-01-15', ground: 'no-means' },
      { type: 'classified-no-means', on: '2021-01-15', ground: 'a' },
      { type: 'verified', on: '2021-07-10', ground: 'no-means' },
    );
    const deadlines = deadlinesOf(classified);
    expect(get(deadlines, 'D13').status).toBe('met');
    expect(deadlines.filter(({ rule }) => rule === 'D11').map(({ due_on, status }) => [due_on, status])).toEqual([
      ['2021-07-15', 'met'],
      ['2022-01-10', 'open'],
    ]);
    // A Saturday ends the waiting; three working days after it (domain 13.2).
    expect(get(deadlines, 'D52').due_on).toBe('2022-01-15');
    expect(get(deadlines, 'D18').due_on).toBe('2022-01-19');
  });

  test('a postponement with an end opens the duty to go on; what stood still meanwhile ends later', () => {
    const steps: Step[] = [
      DECIDED,
      { type: 'notified', on: '2021-04-12', ground: 'direct' },
      { type: 'postponed', on: '2021-04-26', ground: 'c', data: { until: '2021-05-26' } },
    ];
    const postponed = deadlinesOf(history(...steps));
    expect(get(postponed, 'D10')).toMatchObject({ status: 'paused', paused_since: '2021-04-26', due_on: '2021-05-04' });
    expect(daysLate(get(postponed, 'D10'), getIsoDay('2021-09-01'))).toBe(0);
    expect(get(postponed, 'D20').due_on).toBe('2021-06-02');
    const resumed = deadlinesOf(history(...steps, { type: 'resumed', on: '2021-05-27' }));
    expect(get(resumed, 'D20')).toMatchObject({ status: 'met', closed_on: '2021-05-27' });
    expect(get(resumed, 'D10')).toMatchObject({ status: 'open', due_on: '2021-06-04', paused_since: null });
  });

  test('a second notice does not start the voluntary period anew, and a corrected act opens nothing', () => {
    const twice = history(
      DECIDED,
      { type: 'notified', on: '2021-04-12', ground: 'direct' },
      { type: 'notified', on: '2021-04-14', ground: 'post' },
    );
    expect(deadlinesOf(twice).filter(({ rule }) => rule === 'D09')).toHaveLength(1);
    const undone = history(
      DECIDED,
      { type: 'notified', on: '2021-04-12', ground: 'direct' },
      { type: 'corrected', on: '2021-04-14', corrects: 2 },
    );
    expect(deadlinesOf(undone).map(({ rule, status }) => [rule, status])).toEqual([['D08', 'open']]);
  });

  test('of any legal history: a start before its end, nothing closed that runs, nothing of the office left open after the end', () => {
    fc.assert(
      fc.property(fc.constantFrom(1n, 5_000_000n), proposals, (whole, list) => {
        const kept = play(whole, list).at(-1);
        if (kept === undefined) return;
        for (const deadline of deadlinesOf(kept, WITH_PAPERS)) {
          if (!COUNTED_BACK.has(deadline.rule)) expect(deadline.due_on >= deadline.start_on).toBe(true);
          const runs = deadline.status === 'open' || deadline.status === 'paused';
          expect(deadline.closed_on === null).toBe(runs);
          expect((deadline.paused_since === null) === (deadline.status !== 'paused')).toBe(true);
          if (isEndedPosition(kept.state.position) && runs) expect([...MAY_RUN_AFTER_THE_END]).toContain(deadline.rule);
        }
      }),
      { numRuns: 200 },
    );
  });
});
