/** When the inspection of the night is due, by the clock of the office, and that it runs once a night. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { systemNow } from '#platform/clock.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import { inspectWhenDue, lastNightBy } from './nightly-inspection.ts';

let database: TestDatabase;
let platform: Platform;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

describe('the night', () => {
  it('begins at 02:00 in Hà Nội', () => {
    const by = (moment: string) => lastNightBy(Temporal.Instant.from(moment)).toString();
    expect(by('2021-03-31T02:00:00+07:00')).toBe('2021-03-30T19:00:00Z');
    expect(by('2021-03-31T01:59:59+07:00')).toBe('2021-03-29T19:00:00Z');
    expect(by('2021-03-31T23:00:00+07:00')).toBe('2021-03-30T19:00:00Z');
  });

  it('is inspected once, however often it is asked', async () => {
    expect(await inspectWhenDue(platform)).toBe(false);
    const province = await makeSmallProvince(platform, 2021);
    await makeCase(platform, province, {
      code: 'N-1',
      unit_id: province.district_a,
      officer_id: province.officer_a1,
      decided_on: getIsoDay('2021-03-01'),
      amount_vnd: 1_000_000n,
    });
    expect(await inspectWhenDue(platform)).toBe(true);
    expect(await inspectWhenDue(platform)).toBe(false);
    expect(await inspectWhenDue(platform, systemNow().add({ hours: 24 }))).toBe(true);
  });
});
