/** The administrative judgments of the demonstration: the rules take every act, and the register shows life and lateness. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice } from './test-office.ts';
import type { TestOffice } from './test-office.ts';
import { loadAdministrativeJudgments } from './demo-administrative-judgments.ts';
import { DISTRICT_JUDGMENTS } from './demo-judgments-of-districts.ts';
import { PROVINCE_JUDGMENTS } from './demo-judgments-of-province.ts';

const ALL = [...PROVINCE_JUDGMENTS, ...DISTRICT_JUDGMENTS];

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  // The units and officers that the judgments name, under the test office's registry.
  const units = [...new Set(ALL.map(({ unit }) => unit))];
  const officers = ALL.flatMap(({ unit, acts }) =>
    acts.flatMap(([, , data]) => (data?.['officer'] === undefined ? [] : [{ unit, code: data['officer'] }])),
  );
  for (const [index, code] of units.entries())
    await office.query(
      `insert into unit (registry_id, id, code, name, kind, parent_id, valid_from) values (1, $1, $2, $2, 'district-office', 1, '2009-07-01')`,
      [500 + index, code],
    );
  for (const [index, code] of [...new Set(officers.map((one) => one.code))].entries()) {
    const unit = officers.find((one) => one.code === code)?.unit;
    await office.query(`insert into staff_member (registry_id, id, code, name) values (1, $1, $2, $2)`, [
      600 + index,
      code,
    ]);
    await office.query(
      `insert into post (registry_id, id, staff_id, unit_id, post, valid_from)
       select 1, $1, $2, id, 'officer', '2009-07-01' from unit where code = $3`,
      [700 + index, 600 + index, unit],
    );
  }
});
afterAll(() => office.close());

describe('the demonstration', () => {
  it('is taken by the rules, and loaded once however often', async () => {
    for (const _time of [1, 2]) {
      const loaded = await loadAdministrativeJudgments(office.platform);
      expect(loaded.ok ? [] : loaded.refusals).toEqual([]);
    }
    const rows = await office.query<{ stage: string; count: number }>(
      'select stage, count(*)::int as count from followed_judgment group by stage order by stage',
    );
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(ALL.length);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    const acts = await office.query('select from followed_judgment_act');
    expect(acts.length).toBe(ALL.reduce((sum, one) => sum + 1 + one.acts.length, 0));
  });
});
