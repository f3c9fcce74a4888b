/** The forbidden hours, days and weeks, against the table of domain 11.2 and its vector of 25/02/2021. */
import { expect, test } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { CoercionWindow } from './coercion-window.ts';
import { checkCoercionWindow, parseMoment, tetWindowOf } from './coercion-window.ts';
import { standardCalendar } from './holidays.ts';
import { lawSettingsOn, STANDARD_SETTINGS } from './law-settings.ts';

const CALENDAR = standardCalendar();

function check(at: string, with_forces = false, policy_beneficiary: boolean | null = null): CoercionWindow {
  const moment = parseMoment(at);
  if (!moment.ok) throw new Error(at);
  return checkCoercionWindow({ at: moment.value, with_forces, policy_beneficiary }, CALENDAR);
}

const articles = (window: CoercionWindow): string[] => window.reasons.map((reason) => reason.article);

test('with force on 25/02/2021 is forbidden, without force allowed', () => {
  expect(check('2021-02-25T09:00', true)).toMatchObject({ allowed: false });
  expect(articles(check('2021-02-25T09:00', true))).toEqual(['NĐ 62/2015 Đ13 k2']);
  expect(check('2021-02-25T09:00').allowed).toBe(true);
  expect(check('2021-02-25T09:00').basis.map((one) => one.article)).toEqual(['Luật THADS Đ46 k2']);
  expect(check('2021-03-10T09:00', true).basis.map((one) => one.article)).toEqual([
    'Luật THADS Đ46 k2',
    'NĐ 62/2015 Đ13 k2',
  ]);
  expect(check('2021-02-25', true).allowed).toBe(false);
});

/** `domain.md` 11.2, the last column. */
const WINDOWS = [
  [2019, '2019-01-21', '2019-02-20'],
  [2020, '2020-01-10', '2020-02-09'],
  [2021, '2021-01-28', '2021-02-27'],
  [2022, '2022-01-17', '2022-02-16'],
  [2023, '2023-01-07', '2023-02-06'],
  [2024, '2024-01-26', '2024-02-25'],
  [2025, '2025-01-14', '2025-02-13'],
  [2026, '2026-02-02', '2026-03-04'],
  [2027, '2027-01-22', '2027-02-21'],
  [2028, '2028-01-11', '2028-02-10'],
  [2029, '2029-01-29', '2029-02-28'],
  [2030, '2030-01-18', '2030-02-17'],
  [2031, '2031-01-08', '2031-02-07'],
  [2032, '2032-01-27', '2032-02-26'],
  [2033, '2033-01-16', '2033-02-15'],
  [2034, '2034-02-04', '2034-03-06'],
  [2035, '2035-01-24', '2035-02-23'],
] as const;

test.each(WINDOWS)('the weeks around Tết %i', (year, from, to) => {
  expect(tetWindowOf(year, CALENDAR, STANDARD_SETTINGS)).toEqual({ from, to });
  const tet = 'NĐ 62/2015 Đ13 k2';
  if (year >= 2026) return;
  expect(articles(check(`${from}T09:00`, true))).toContain(tet);
  expect(articles(check(`${to}T09:00`, true))).toContain(tet);
  expect(articles(check(`${addDays(getIsoDay(from), -1)}T09:00`, true))).not.toContain(tet);
  expect(articles(check(`${addDays(getIsoDay(to), 1)}T09:00`, true))).not.toContain(tet);
});

test('some offices count from the break itself', () => {
  const settings = lawSettingsOn(
    [{ name: 'tet-window-counted-from', value: 'official-break', valid_from: getIsoDay('2020-10-01') }],
    getIsoDay('2021-02-01'),
  );
  expect(tetWindowOf(2021, CALENDAR, settings)).toEqual({ from: '2021-01-26', to: '2021-03-03' });
});

test('never between 22:00 and 06:00, on a day off or a holiday', () => {
  expect(check('2021-03-10T21:59').allowed).toBe(true);
  expect(check('2021-03-10T06:00').allowed).toBe(true);
  for (const time of ['22:00', '23:30', '00:00', '05:59'])
    expect(articles(check(`2021-03-10T${time}`))).toEqual(['Luật THADS Đ46 k2']);
  expect(check('2021-03-13T09:00').reasons[0]?.sentence).toContain('ngày nghỉ hằng tuần');
  expect(check('2021-04-21T09:00').reasons[0]?.sentence).toContain('Giỗ Tổ Hùng Vương');
  expect(check('2024-05-04T09:00').allowed).toBe(true);
  expect(articles(check('2021-05-01T23:00'))).toEqual(['Luật THADS Đ46 k2', 'Luật THADS Đ46 k2']);
});

test('traditional days hold for policy beneficiaries and force only', () => {
  expect(check('2021-07-27T09:00', true, true).allowed).toBe(false);
  expect(check('2021-07-27T09:00', true, false)).toMatchObject({ allowed: true, notes: [] });
  expect(check('2021-07-27T09:00', true)).toMatchObject({ allowed: true, notes: [{ article: 'NĐ 62/2015 Đ13 k2' }] });
  expect(check('2021-07-27T09:00', false, true).allowed).toBe(true);
});

test('from 1/7/2026 the articles are those of the new act and decree', () => {
  expect(articles(check('2026-07-27T23:00', true, true))).toEqual(['Luật THADS 2025 Đ72', 'NĐ 152/2026 Đ42 k2']);
});

test('a moment is read with a zone, and refused where it is none', () => {
  expect(parseMoment('2021-03-10T23:30:00Z')).toMatchObject({ value: { day: '2021-03-11', time: '06:30' } });
  expect(parseMoment('2021-03-10T01:00+09:00')).toMatchObject({ value: { day: '2021-03-09', time: '23:00' } });
  expect(parseMoment('2021-03-10 08:05')).toMatchObject({ value: { day: '2021-03-10', time: '08:05' } });
  expect(parseMoment('2021-03-10')).toMatchObject({ value: { day: '2021-03-10', time: null } });
  for (const text of ['', '2021-02-30T09:00', '2021-02-25T24:00', '2021-02-25T09', '25/02/2021'])
    expect(parseMoment(text).ok).toBe(false);
});
