/** What the picture of a year is drawn from. */
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { holidaysOf } from '#law/holidays.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';
import type { CalendarChangeRow } from '../contract.ts';
import { officeCalendar } from './office-calendar.ts';
import { specialDaysOf } from './year-days.ts';

const change = (seq: number, day: string, effect: CalendarChangeRow['effect'], name: string): CalendarChangeRow => ({
  seq,
  day: getIsoDay(day),
  effect,
  name,
  document_number: '1/TB',
  changed_by_name: 'Người thử',
  changed_on: getIsoDay('2021-03-31'),
});

test('a year without changes has its holidays and make-up days', () => {
  expect(specialDaysOf(2021, [], STANDARD_SETTINGS).map((one) => one.day)).toEqual(
    holidaysOf(2021).map((one) => one.day),
  );
  const make_up = specialDaysOf(2024, [], STANDARD_SETTINGS).find((one) => one.kind === 'worked');
  expect(make_up).toMatchObject({ day: '2024-05-04', name: 'Làm bù' });
});

test('what the office changed stands over it, and only the last change of a day', () => {
  const changes = [
    change(1, '2027-02-04', 'worked', 'Không nghỉ: Tết Âm lịch'),
    change(2, '2027-02-10', 'off', 'Nghỉ Tết'),
    change(3, '2027-07-05', 'off', 'Nghỉ bão'),
    change(4, '2027-07-05', 'standard', 'Nghỉ bão'),
    change(5, '2028-07-05', 'off', 'Năm khác'),
  ];
  const days = specialDaysOf(2027, changes, STANDARD_SETTINGS);
  expect(days.find((one) => one.day === '2027-02-04')).toMatchObject({ kind: 'worked', source: '1/TB' });
  expect(days.find((one) => one.day === '2027-02-10')).toMatchObject({ kind: 'office', name: 'Nghỉ Tết' });
  expect(days.some((one) => one.day === '2027-07-05' || one.day === '2028-07-05')).toBe(false);
  const calendar = officeCalendar(changes, []);
  for (const { day, kind } of days) expect([day, calendar.isDayOff(day)]).toEqual([day, kind !== 'worked']);
});
