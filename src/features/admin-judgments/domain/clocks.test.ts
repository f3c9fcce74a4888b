/** The clocks, against days reckoned by hand, and for any history. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { standardCalendar } from '#law/holidays.ts';
import { findDeadlineRule } from '#law/deadlines/catalogue.ts';
import { CLOCK_CODES, clockRule } from './clock-rules.ts';
import type { ClockCode } from './clock-rules.ts';
import { clocksOf, clockStatus, daysLeft, nextDue, refuseEarlyPetition, voluntaryEndsOn } from './clocks.ts';
import type { FollowAct } from './follow-state.ts';
import { stateAfter } from './history.ts';
import { act, acts, dayArbitrary, historyArbitrary, ISSUED_ON, receipt } from './sample-acts.ts';

const CALENDAR = standardCalendar();
const ORDER = { number: '02/2021/QĐ-THAHC', decided_on: '2021-04-12' };

function clocks(history: readonly FollowAct[]) {
  return new Map(clocksOf(stateAfter(ISSUED_ON, history), CALENDAR).map((one) => [one.code, one]));
}

function due(history: readonly FollowAct[], code: ClockCode): string | undefined {
  return clocks(history).get(code)?.due_on;
}

describe('the terms of the law', () => {
  it('stand in the catalogue of deadlines', () => {
    for (const code of CLOCK_CODES) {
      const { deadline } = clockRule(code).term;
      expect([code, findDeadlineRule(deadline)?.code]).toEqual([code, deadline]);
    }
  });

  it('a judgment from before the decree is followed by its terms', () => {
    const early = { ...receipt({}, '2016-06-29'), code: 'HC.1' };
    const notice = clocksOf(stateAfter(getIsoDay('2016-06-01'), [early]), CALENDAR).find(
      (one) => one.code === 'notice',
    );
    expect([notice?.due_on, notice?.article]).toEqual(['2016-07-06', 'NĐ 71/2016 Đ14 k2']);
  });

  it('notice within five working days of receipt, officer at once', () => {
    // Monday 1 March: 2, 3, 4, 5, and Monday the 8th.
    expect(due(acts(), 'notice')).toBe('2021-03-08');
    expect(due(acts(), 'assignment')).toBe('2021-03-01');
    // Monday 19 April, with Giỗ Tổ on Wednesday 21 April (domain 13.2).
    expect(due([receipt({}, '2021-04-19')], 'notice')).toBe('2021-04-27');
  });

  it('thirty days from the debtor’s receipt, moved off a day off', () => {
    // 4 March + 30 = Saturday 3 April, so Monday 5 April.
    expect(due([receipt({ debtor_received_on: '2021-03-04' })], 'voluntary')).toBe('2021-04-05');
    const assumed = clocks(acts()).get('voluntary');
    expect([assumed?.due_on, assumed?.assumed]).toEqual(['2021-03-31', true]);
  });

  it('voter lists and provisional measures at once, without a year to ask the court', () => {
    const urgent = clocks([receipt({ content_kind: 'voter-list', debtor_received_on: '2021-03-02' })]);
    expect(urgent.get('voluntary-at-once')?.due_on).toBe('2021-03-02');
    expect(urgent.get('notice-at-once')?.due_on).toBe('2021-03-01');
    expect([urgent.has('request'), urgent.has('voluntary')]).toEqual([false, false]);
  });

  it('three working days to report, one year to ask the court, five working days for the court', () => {
    expect(due(acts(), 'report-of-period')).toBe('2021-04-05');
    expect(due(acts(), 'request')).toBe('2022-03-31');
    expect(due(acts(['requested', '2021-04-07']), 'order')).toBe('2021-04-14');
  });

  it('from the order: three working days to work, five to publish, three for the body above', () => {
    const ordered = acts(['ordered', '2021-04-19', ORDER]);
    expect(due(ordered, 'working-session')).toBe('2021-04-23');
    expect(due(ordered, 'publication')).toBe('2021-04-27');
    expect(clocks(ordered).get('direction')).toMatchObject({ due_on: '2021-04-23', assumed: true });
    const known = acts(['ordered', '2021-04-19', { ...ORDER, superior_received_on: '2021-04-22' }]);
    expect(clocks(known).get('direction')).toMatchObject({ due_on: '2021-04-27', assumed: false });
    expect(clocks(ordered).has('reinstatement')).toBe(false);
  });

  it('after performance: five working days to report, two to take the page down', () => {
    const done = acts(
      ['ordered', '2021-04-14', ORDER],
      ['published', '2021-04-16'],
      ['performed', '2021-05-10', { content: 'x' }],
      ['reported', '2021-05-20', { result: 'performed' }],
    );
    expect(clocks(done).get('report-of-result')).toMatchObject({ due_on: '2021-05-17', met_on: '2021-05-20' });
    expect(due(done, 'unpublication')).toBe('2021-05-24');
    expect(nextDue([...clocks(done).values()])?.code).toBe('unpublication');
  });

  it('five working days to answer a petition, fifteen days to explain', () => {
    const sent = acts(
      ['petitioned', '2021-04-27', { breach: 'late', reason: 'x', addressee: 'superior', to: 'x', number: '1' }],
      ['explanation-asked', '2021-04-27', { number: '2', content: 'x' }],
    );
    // 28, 29 April; 30 April to 3 May off; 4, 5, 6 May.
    expect(clocks(sent).get('petition-answer')).toMatchObject({ due_on: '2021-05-06', about: 'HC.2' });
    expect(due(sent, 'explanation')).toBe('2021-05-12');
  });
});

describe('how a clock stands', () => {
  const status = (history: readonly FollowAct[], code: ClockCode, today: string) => {
    const one = clocks(history).get(code);
    return one === undefined ? undefined : clockStatus(one, getIsoDay(today));
  };

  it('runs, is met, late, missed or void', () => {
    expect(status(acts(), 'notice', '2021-03-08')).toBe('running');
    expect(status(acts(), 'notice', '2021-03-09')).toBe('overdue');
    expect(status(acts(['noticed', '2021-03-08', { number: '1' }]), 'notice', '2021-09-01')).toBe('met');
    expect(status(acts(['noticed', '2021-03-09', { number: '1' }]), 'notice', '2021-09-01')).toBe('met-late');
    expect(status(acts(['performed', '2021-03-05', { content: 'x' }]), 'notice', '2021-09-01')).toBe('void');
    expect(status(acts(['performed', '2021-03-15', { content: 'x' }]), 'notice', '2021-09-01')).toBe('missed');
  });

  it('says the days left in its own days', () => {
    const notice = clocks(acts()).get('notice');
    const request = clocks(acts()).get('request');
    if (notice === undefined || request === undefined) throw new Error('no clock');
    expect(daysLeft(notice, getIsoDay('2021-03-04'), CALENDAR)).toBe(2);
    expect(daysLeft(notice, getIsoDay('2021-03-10'), CALENDAR)).toBe(-2);
    expect(daysLeft(request, getIsoDay('2022-03-01'), CALENDAR)).toBe(30);
  });

  it('lateness is held against nobody before the voluntary period is over', () => {
    const petition = (day: string, breach: string) => act(2, 'petitioned', day, { breach });
    const state = stateAfter(ISSUED_ON, acts());
    expect(refuseEarlyPetition(state, petition('2021-03-31', 'late'), CALENDAR)?.code).toBe('petition-too-early');
    expect(refuseEarlyPetition(state, petition('2021-04-01', 'late'), CALENDAR)).toBeUndefined();
    expect(refuseEarlyPetition(state, petition('2021-03-10', 'refused'), CALENDAR)).toBeUndefined();
  });
});

describe('any history', () => {
  it('no clock ends before it begins, and each is in one state', () => {
    fc.assert(
      fc.property(historyArbitrary, dayArbitrary, (history, today) => {
        const state = stateAfter(ISSUED_ON, history);
        const all = clocksOf(state, CALENDAR);
        for (const one of all) {
          expect(one.due_on >= one.start_on).toBe(true);
          expect(['met', 'met-late', 'running', 'overdue', 'missed', 'void']).toContain(clockStatus(one, today));
        }
        // One clock of each kind, but one for each petition and question.
        const kinds = all.filter((one) => one.about === null).map((one) => one.code);
        expect(new Set(kinds).size).toBe(kinds.length);
        const due_next = nextDue(all);
        if (due_next !== undefined)
          for (const one of all)
            if (one.holder === 'agency' && one.met_on === null && one.void_from === null)
              expect(one.due_on >= due_next.due_on).toBe(true);
        if (state.ended_on !== null) expect(due_next === undefined || due_next.code === 'unpublication').toBe(true);
        expect(voluntaryEndsOn(state, CALENDAR) >= state.issued_on).toBe(true);
      }),
    );
  });
});
