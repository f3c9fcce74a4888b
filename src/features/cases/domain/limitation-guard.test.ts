/** Claims that lapse within ninety days are listed; days of standing still move the end, an agreed postponement does not. */
import { describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { standardCalendar } from '#law/holidays.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { statesOf } from './case-history.ts';
import { lapsingClaims, limitationPausesOf } from './limitation-guard.ts';
import type { LapsingClaim, OpenClaim } from './limitation-guard.ts';
import { sampleHistory } from './sample-history.ts';
import type { SampleStep } from './sample-history.ts';

const FROM = getIsoDay('2016-06-01');
const claim = (code: string, from = FROM, pauses: OpenClaim['pauses'] = []): OpenClaim => ({
  code,
  start: 'in-force',
  from,
  pauses,
});

function listed(claims: readonly OpenClaim[], today: string): LapsingClaim[] {
  return lapsingClaims(claims, getIsoDay(today), standardCalendar(), STANDARD_SETTINGS);
}

function pausesOf(today: string, ...steps: readonly SampleStep[]) {
  const history = sampleHistory(...steps);
  return limitationPausesOf(statesOf(history.acts, history.undone, ACT_CATALOGUE), getIsoDay(today));
}

describe('the limitation guard', () => {
  test('lists from the ninetieth day before the end, and what has lapsed first', () => {
    expect(listed([claim('A')], '2021-03-02')).toEqual([]);
    expect(listed([claim('A')], '2021-03-03')).toEqual([
      { code: 'A', expires_on: '2021-06-01', days_left: 90, article: 'Luật THADS Đ30 k1' },
    ]);
    expect(
      listed([claim('A'), claim('B', getIsoDay('2016-04-01'))], '2021-05-01').map(({ code, days_left }) => [
        code,
        days_left,
      ]),
    ).toEqual([
      ['B', -30],
      ['A', 31],
    ]);
  });

  test('a claim that is not due yet, and one whose pauses contradict each other, are not listed', () => {
    expect(listed([claim('A', getIsoDay('2022-01-01'))], '2021-05-01')).toEqual([]);
    const pauses = [{ ground: 'suspended' as const, from: getIsoDay('2020-02-01'), to: getIsoDay('2020-01-01') }];
    expect(listed([claim('A', FROM, pauses)], '2021-05-01')).toEqual([]);
  });

  test('the days on which a case was postponed or suspended, not those to which the creditor agreed', () => {
    const pauses = pausesOf(
      '2020-12-31',
      { type: 'decided', on: '2017-06-01' },
      { type: 'postponed', on: '2018-01-01', ground: 'c' },
      { type: 'resumed', on: '2018-03-01' },
      { type: 'suspended', on: '2019-01-01', ground: 'protest' },
      { type: 'resumed', on: '2019-01-11' },
    );
    expect(pauses).toEqual([
      { ground: 'postponed-by-agreement', from: '2018-01-01', to: '2018-02-28' },
      { ground: 'suspended', from: '2019-01-01', to: '2019-01-10' },
    ]);
    expect(listed([claim('A', FROM, pauses)], '2021-05-01')[0]).toMatchObject({ expires_on: '2021-06-11' });
  });

  test('nothing lapses while a request that was sent back may come again', () => {
    const pauses = pausesOf(
      '2027-01-31',
      { type: 'decided', on: '2024-06-03' },
      { type: 'verified', on: '2024-07-01', ground: 'no-means' },
      { type: 'classified-no-means', on: '2024-07-03', ground: 'a' },
      { type: 'request-sent-back', on: '2026-08-03' },
    );
    expect(pauses).toEqual([{ ground: 'request-sent-back', from: '2026-08-03', to: '2027-01-31' }]);
    expect(listed([claim('A', getIsoDay('2022-01-05'), pauses)], '2027-01-31')).toEqual([]);
  });
});
