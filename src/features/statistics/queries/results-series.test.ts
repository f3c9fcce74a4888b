/** Proves that every point of the curves is the report of its day, and that the narrative speaks of the report. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeRandomRegister } from '#test/random-register.ts';
import type { RandomRegister } from '#test/random-register.ts';
import { resultsNarrative } from './results-narrative.ts';
import { resultsReport } from './results-report.ts';
import { resultsSeries } from './results-series.ts';

let database: TestDatabase;
let platform: Platform;
let register: RandomRegister;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  register = await makeRandomRegister(platform, 12, 42);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

test.each([
  ['2020-03-10', null, null, 6],
  ['2020-03-10', null, 'credit-institutions', 6],
  ['2020-09-30', 'TT-A', null, 12],
  ['2020-10-04', null, null, 1],
  // Years that nobody has opened yet, in part and altogether.
  ['2023-12-31', 'TT-B', null, 3],
  ['2023-12-31', 'TT-B', 'credit-institutions', 3],
  ['2033-05-20', null, null, 8],
] as const)('the series to %s of %s, only %s, is made of reports', async (text, unit, only, length) => {
  const { operator } = register.province;
  const on = getIsoDay(text);
  await platform.database.as(operator, async (connection) => {
    const series = await resultsSeries(connection, operator, { on, unit, only });
    if (!series.ok) throw new Error('refused');
    expect(series.value.this_year).toHaveLength(length);
    expect(series.value.this_year.at(-1)?.on).toBe(on);
    expect(series.value.last_year).toHaveLength(12);
    for (const point of [...series.value.this_year, ...series.value.last_year]) {
      const report = await resultsReport(connection, operator, { on: point.on, unit, by: null, only });
      if (!report.ok) throw new Error('refused');
      expect({ on: point.on, figures: report.value.figures }).toEqual(point);
    }
  });
});

test('the narrative is that of the report; an unknown unit is refused', async () => {
  const { operator } = register.province;
  const ask = (unit: string | null) =>
    platform.database.as(operator, (connection) =>
      resultsNarrative(connection, operator, { on: getIsoDay('2020-03-31'), unit }),
    );
  const told = await ask('TT-A');
  if (!told.ok) throw new Error('refused');
  expect(told.value[0]).toContain(
    'Trong 06 tháng năm 2020 (từ ngày 01/10/2019 đến ngày 31/03/2020), Chi cục Thi hành án dân sự huyện A phải thi hành',
  );
  expect(await ask('TT-X')).toMatchObject({ ok: false, refusals: [{ code: 'unit-not-found', field: 'unit' }] });
  expect(
    await platform.database.as(operator, (connection) =>
      resultsSeries(connection, operator, { on: getIsoDay('2020-03-31'), unit: 'TT-X', only: null }),
    ),
  ).toMatchObject({ ok: false });
});
