/** Article 30 and decree 62 article 4, the new grounds of decree 152, and day-by-day counting as the measure of all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { addMonths } from '#kit/working-calendar.ts';
import { standardCalendar } from './holidays.ts';
import { lawSettingsOn, STANDARD_SETTINGS } from './law-settings.ts';
import type { Limitation, LimitationPause, LimitationQuestion } from './limitation.ts';
import { computeLimitation } from './limitation.ts';

const CALENDAR = standardCalendar();
const day = getIsoDay;

function ask(question: Partial<LimitationQuestion>, settings = STANDARD_SETTINGS): Limitation {
  const answer = computeLimitation(
    { start: 'in-force', from: day('2016-03-15'), pauses: [], on: null, ...question },
    CALENDAR,
    settings,
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.value;
}

const pause = (from: string, to: string, ground: LimitationPause['ground']): LimitationPause => ({
  from: day(from),
  to: day(to),
  ground,
});

test('five years, the last day still in time', () => {
  const answer = ask({ on: day('2021-03-15') });
  expect(answer).toMatchObject({ expires_on: '2021-03-15', in_time: true, days_left: 0, article: 'Luật THADS Đ30 k1' });
  const late = ask({ on: day('2021-03-16') });
  expect(late).toMatchObject({ in_time: false, days_left: -1 });
  expect(late.basis.at(-1)?.article).toBe('NĐ 62/2015 Đ4 k2, k4');
  expect(ask({ from: day('2016-02-29') }).expires_on).toBe('2021-02-28');
});

test('postponement and suspension do not count, one by agreement does', () => {
  expect(ask({ pauses: [pause('2018-01-01', '2018-01-31', 'postponed')] })).toMatchObject({
    expires_on: '2021-04-15',
    not_counted_days: 31,
  });
  expect(ask({ pauses: [pause('2018-01-01', '2018-01-31', 'suspended')] }).not_counted_days).toBe(31);
  const agreed = ask({ pauses: [pause('2018-01-01', '2018-01-31', 'postponed-by-agreement')] });
  expect(agreed.expires_on).toBe('2021-03-15');
  expect(agreed.basis.at(-1)?.sentence).toContain('vẫn tính');
});

test('overlapping pauses count once; one in the days added moves the end again, one after it no more', () => {
  const both = [pause('2018-01-01', '2018-01-31', 'postponed'), pause('2018-01-15', '2018-02-14', 'force-majeure')];
  expect(ask({ pauses: both }).not_counted_days).toBe(45);
  const added = [pause('2018-01-01', '2018-01-31', 'postponed'), pause('2021-04-01', '2021-04-10', 'force-majeure')];
  expect(ask({ pauses: added }).expires_on).toBe('2021-04-25');
  expect(ask({ pauses: [pause('2021-03-16', '2021-12-31', 'force-majeure')] }).expires_on).toBe('2021-03-15');
  expect(ask({ pauses: [pause('2016-01-01', '2016-03-31', 'force-majeure')] }).not_counted_days).toBe(16);
});

test('grounds and articles of decree 152 hold from 1/7/2026', () => {
  const from = day('2024-01-10');
  const answer = ask({ from, pauses: [pause('2026-06-01', '2026-07-10', 'emergency')] });
  expect(answer).toMatchObject({ not_counted_days: 10, article: 'Luật THADS 2025 Đ34 k2' });
  expect(ask({ from, start: 'instalment-due' }).article).toBe('NĐ 152/2026 Đ10 k1');
  const sent_back = [pause('2027-01-01', '2027-12-31', 'request-sent-back')];
  expect(ask({ from, pauses: sent_back }).not_counted_days).toBe(365);
  const settings = lawSettingsOn(
    [{ name: 'sent-back-time-counted', value: 'yes', valid_from: day('2026-07-01') }],
    day('2028-01-01'),
  );
  expect(ask({ from, pauses: sent_back }, settings).not_counted_days).toBe(0);
});

test('whether the last day moves is a setting', () => {
  const settings = lawSettingsOn(
    [{ name: 'limitation-end-moves', value: 'yes', valid_from: day('2020-01-01') }],
    day('2021-01-01'),
  );
  expect(ask({ from: day('2016-05-01') }).expires_on).toBe('2021-05-01');
  expect(ask({ from: day('2016-05-01') }, settings).expires_on).toBe('2021-05-04');
});

test('a pause that ends before it begins, a request before the start: refused', () => {
  const wrong = computeLimitation(
    {
      start: 'due',
      from: day('2020-01-01'),
      pauses: [pause('2020-03-02', '2020-03-01', 'postponed')],
      on: day('2019-12-31'),
    },
    CALENDAR,
  );
  expect(wrong.ok ? [] : wrong.refusals.map((one) => one.field)).toEqual(['not_counted', 'on']);
});

const anyPause = fc
  .tuple(fc.integer({ min: -100, max: 2200 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, length]): LimitationPause => ({
    from: addDays(day('2016-03-15'), start),
    to: addDays(day('2016-03-15'), start + length),
    ground: 'postponed',
  }));

test('the end leaves exactly the days of five years that count', () => {
  fc.assert(
    fc.property(fc.array(anyPause, { maxLength: 6 }), (pauses) => {
      const from = day('2016-03-15');
      const stopped = (one: string): boolean => pauses.some((range) => one >= range.from && one <= range.to);
      let left = 0;
      for (let one = from; one < addMonths(from, 60); one = addDays(one, 1)) left += 1;
      let end = from;
      while (left > 0) {
        end = addDays(end, 1);
        if (!stopped(end)) left -= 1;
      }
      // Stopped days right after the last counted one do not lengthen the period further.
      return ask({ pauses }).expires_on === end;
    }),
    { numRuns: 60 },
  );
});
