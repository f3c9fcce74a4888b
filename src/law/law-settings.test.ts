/** Every setting's default is a value of its own, and a value holds from its day on. */
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { checkLawSetting, LAW_SETTINGS, lawSettingsOn, STANDARD_SETTINGS, valueOfSetting } from './law-settings.ts';

const day = getIsoDay;

test.each(LAW_SETTINGS.map((one) => [one.name, one] as const))('%s', (name, definition) => {
  for (const value of [definition.default_value, definition.example, ...definition.choices.map((one) => one.value)])
    expect([value, checkLawSetting(name, value).ok]).toEqual([value, true]);
  expect(checkLawSetting(name, 'không phải').ok).toBe(false);
  expect(definition.note.length).toBeGreaterThan(20);
});

test('of the values valid by a day the latest stands, and of two of one day the one written last', () => {
  const [tet] = LAW_SETTINGS;
  if (tet === undefined) throw new Error('no settings');
  const change = (value: string, valid_from: string) => ({ name: tet.name, value, valid_from: day(valid_from) });
  const changes = [
    change('official-break', '2022-01-01'),
    change('first-lunar-day', '2024-01-01'),
    change('first-lunar-day', '2022-01-01'),
  ];
  expect(valueOfSetting(tet, changes.slice(0, 1), day('2021-12-31'))).toBe('first-lunar-day');
  expect(valueOfSetting(tet, changes.slice(0, 2), day('2023-12-31'))).toBe('official-break');
  expect(valueOfSetting(tet, changes, day('2023-12-31'))).toBe('first-lunar-day');
});

test('without changes the defaults stand', () => {
  expect(STANDARD_SETTINGS).toMatchObject({
    tet_window_counted_from: 'first-lunar-day',
    night_begins_at: '22:00',
    night_ends_at: '06:00',
    traditional_days: ['07-27', '12-22'],
    culture_day_off: false,
    national_day_swap_2026: true,
    interest_days_in_year: 365,
    limitation_years: 5,
    limitation_end_moves: false,
    sent_back_time_counted: false,
    remission_under_new_law: 'as-before',
  });
  const none = [{ name: 'traditional-days', value: '', valid_from: day('2020-01-01') }];
  expect(lawSettingsOn(none, day('2021-01-01')).traditional_days).toEqual([]);
});
