/** Proves that every figure of a report is the sum of the lines of its cases, at any date, for any unit and any grouping. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay, isoDayOf, lastDayOf, monthOf, plainDateOf, sameDayYearBefore } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import { makeActor } from '#platform/actor.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { findHolderOn, line } from '#features/casebook/public.ts';
import { addVector, emptyVector } from '#features/casebook/contract.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase } from '#test/small-province.ts';
import { figuresOf, isEmptyRow } from '../domain/figures.ts';
import type { Figures } from '../domain/figures.ts';
import type { ReportQuestion } from '../domain/results-report.ts';
import type { ReportGrouping } from '../contract.ts';
import { makeRandomRegister } from '#test/random-register.ts';
import type { RandomCase, RandomRegister } from '#test/random-register.ts';
import { readTogether } from './read-together.ts';
import { resultsReport } from './results-report.ts';

let database: TestDatabase;
let platform: Platform;
let register: RandomRegister;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  register = await makeRandomRegister(platform, 40, 20210331);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

const everything: Omit<ReportQuestion, 'on'> = { unit: null, by: null, only: null };

async function report(question: ReportQuestion) {
  const result = await platform.database.as(register.province.operator, (connection) =>
    resultsReport(connection, register.province.operator, question),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function sumOfLines(cases: readonly RandomCase[], on: IsoDay): Figures {
  const sum = emptyVector();
  for (const { history } of cases) addVector(sum, line(history.movements, statisticalYearOf(on), RULES_2019, on), 1);
  return figuresOf(sum, RULES_2019);
}

/** Days that matter: around every booking, ends of months and of years, and days after the last open year. */
function daysToLook(): IsoDay[] {
  const days = new Set<IsoDay>([getIsoDay('2015-06-30'), getIsoDay('2030-05-14'), getIsoDay('2030-09-30')]);
  for (const { history } of register.cases)
    for (const { booked_on } of history.movements) {
      days.add(booked_on);
      days.add(isoDayOf(plainDateOf(booked_on).subtract({ days: 1 })));
      days.add(lastDayOf(monthOf(booked_on)));
    }
  return [...days].toSorted().filter((_day, index) => index % 4 === 0);
}

function groupOf(by: ReportGrouping, { dimensions, history }: RandomCase, on: IsoDay): string {
  const { province } = register;
  const names = new Map([
    [province.district_a, 'TT-A'],
    [province.district_b, 'TT-B'],
    [province.officer_a1, 'TT-A-1'],
    [province.officer_a2, 'TT-A-2'],
    [province.officer_b1, 'TT-B-1'],
  ]);
  if (by === 'basis') return dimensions.basis;
  if (by === 'case-type') return dimensions.case_type;
  return names.get(by === 'unit' ? dimensions.unit_id : (findHolderOn(history.holdings, on) ?? 0n)) ?? '';
}

test('the register moves enough to prove something', () => {
  const types = new Set(register.cases.flatMap((row) => row.history.acts.map((act) => act.type)));
  expect(types.size).toBeGreaterThan(15);
  expect(
    register.cases.some((row) =>
      row.history.movements.some((movement) => movement.booked_on !== movement.effective_on),
    ),
  ).toBe(true);
});

test('a report is the sum of the lines, at any date and in its same period', async () => {
  for (const on of daysToLook()) {
    const { figures, same_period } = await report({ ...everything, on });
    expect({ on, figures }).toEqual({ on, figures: sumOfLines(register.cases, on) });
    expect(same_period.figures).toEqual(sumOfLines(register.cases, sameDayYearBefore(on)));
  }
});

test.each(['unit', 'officer', 'basis', 'case-type'] as const)(
  'the groups by %s add up to the lines of their cases',
  async (by) => {
    for (const on of daysToLook().filter((_day, index) => index % 5 === 0)) {
      const groups = Map.groupBy(register.cases, (row) => groupOf(by, row, on));
      const expected = [...groups]
        .map(([code, cases]) => [code, sumOfLines(cases, on)] as const)
        .filter(([, row]) => !isEmptyRow(row));
      const { groups: found } = await report({ ...everything, by, on });
      expect(Object.fromEntries(found.map((row) => [row.code, row.figures]))).toEqual(Object.fromEntries(expected));
    }
  },
);

test('a unit covers itself and all below; credit-institution cases stand for themselves', async () => {
  const on = getIsoDay('2020-06-18');
  const of = (unit_id: bigint) => register.cases.filter((row) => row.dimensions.unit_id === unit_id);
  expect((await report({ ...everything, unit: 'TT-A', on })).figures).toEqual(
    sumOfLines(of(register.province.district_a), on),
  );
  expect((await report({ ...everything, unit: 'TT-CUC', on })).figures).toEqual(sumOfLines(register.cases, on));
  const credit = register.cases.filter((row) => row.dimensions.credit_institution);
  const found = await report({ ...everything, only: 'credit-institutions', by: 'officer', on });
  expect(found.figures).toEqual(sumOfLines(credit, on));
  expect(found.scope_name).toBe('Cục Thi hành án dân sự tỉnh thử');
});

test('a reader gets the figures of the units in which he may read statistics, and no others', async () => {
  const { province } = register;
  const unit = province.district_b;
  const reader = makeActor({
    id: province.officer_b1,
    name: 'Người B',
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units: [unit, province.district_a],
    grants: new Map([['statistics.read', new Set([unit])]]),
    everything: false,
  });
  const on = getIsoDay('2020-03-31');
  const asked = (question: Partial<ReportQuestion>) =>
    platform.database.as(reader, (connection) => resultsReport(connection, reader, { ...everything, on, ...question }));
  const all = await asked({});
  if (!all.ok) throw new Error('refused');
  expect(all.value.figures).toEqual(
    sumOfLines(
      register.cases.filter((row) => row.dimensions.unit_id === unit),
      on,
    ),
  );
  for (const code of ['TT-A', 'TT-CUC', 'TT-KHÔNG'])
    expect(await asked({ unit: code })).toMatchObject({
      ok: false,
      refusals: [{ code: 'unit-not-found', field: 'unit' }],
    });
  expect(await asked({ unit: 'TT-B' })).toMatchObject({ ok: true });
});

test('the reads of one report see one moment, whoever writes between them', async () => {
  const { operator, district_a, officer_a1 } = register.province;
  const count = (connection: Connection) =>
    sql<{ cases: number }>`select count(*)::int as cases from enforcement_case`.execute(connection);
  await platform.database.as(operator, (connection) =>
    readTogether(connection, async (snapshot) => {
      const before = await count(snapshot);
      await makeCase(platform, register.province, {
        code: 'TT-later',
        unit_id: district_a,
        officer_id: officer_a1,
        decided_on: getIsoDay('2021-02-01'),
        amount_vnd: 5n,
      });
      expect((await count(snapshot)).rows).toEqual(before.rows);
    }),
  );
});
