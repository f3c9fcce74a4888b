/** Proves that every cell of a report opens exactly the cases that make it: their sums equal the cell, on every page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { REPORT_COLUMNS, REPORT_GROUPINGS } from '../contract.ts';
import type { FigureCase, FigureQuestion } from '../domain/figure.ts';
import type { Figures } from '../domain/figures.ts';
import { makeRandomRegister } from '#test/random-register.ts';
import type { RandomRegister } from '#test/random-register.ts';
import { eachCaseOfFigure, pageOfFigure } from './report-cases.ts';
import { resultsReport } from './results-report.ts';

let database: TestDatabase;
let platform: Platform;
let register: RandomRegister;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  register = await makeRandomRegister(platform, 30, 7);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

const anybody: Omit<FigureQuestion, 'on' | 'column'> = {
  unit: null,
  officer: null,
  basis: null,
  case_type: null,
  only: null,
};

async function allCases(question: FigureQuestion) {
  const rows: FigureCase[] = [];
  const { operator } = register.province;
  const totals = await platform.database.as(operator, (connection) =>
    eachCaseOfFigure(connection, operator, question, async (cases) => {
      rows.push(...cases);
    }),
  );
  if (!totals.ok) throw new Error(JSON.stringify(totals.refusals));
  return { rows, totals: totals.value };
}

async function expectRowOpens(row: Figures, on: IsoDay, where: Partial<FigureQuestion>) {
  for (const column of REPORT_COLUMNS) {
    const { rows, totals } = await allCases({ ...anybody, ...where, on, column });
    const cell = { on, column, where, matters: row.matters.columns[column], amount_vnd: row.money_vnd.columns[column] };
    const sum = {
      on,
      column,
      where,
      matters: rows.reduce((total, counted) => total + BigInt(counted.matters), 0n),
      amount_vnd: rows.reduce((total, counted) => total + counted.amount_vnd, 0n),
    };
    expect(sum).toEqual(cell);
    expect({ cases: rows.length, matters: Number(cell.matters), amount_vnd: cell.amount_vnd }).toEqual(totals);
    expect(rows.every((counted) => counted.matters !== 0 || counted.amount_vnd !== 0n)).toBe(true);
  }
}

const WHERE = { unit: 'own_unit', officer: 'officer', basis: 'basis', 'case-type': 'case_type' } as const;

test.each(['2019-09-30', '2019-10-01', '2020-03-09', '2021-03-31', '2024-01-20'])(
  'every cell at %s opens its cases: of all, and of every group',
  async (text) => {
    const on = getIsoDay(text);
    const { operator } = register.province;
    for (const by of REPORT_GROUPINGS) {
      const report = await platform.database.as(operator, (connection) =>
        resultsReport(connection, operator, { on, unit: null, by, only: null }),
      );
      if (!report.ok) throw new Error('refused');
      if (by === 'unit') await expectRowOpens(report.value.figures, on, {});
      for (const group of report.value.groups) await expectRowOpens(group.figures, on, { [WHERE[by]]: group.code });
    }
  },
);

test('pages follow each other without gap, the first with the totals of all', async () => {
  const { operator } = register.province;
  const question = { ...anybody, on: getIsoDay('2020-09-30'), column: 'total' } as const;
  const { rows, totals } = await allCases(question);
  const paged: FigureCase[] = [];
  let after: Parameters<typeof pageOfFigure>[3] = null;
  do {
    const page = await platform.database.as(operator, (connection) =>
      pageOfFigure(connection, operator, question, after, 4),
    );
    if (!page.ok) throw new Error('refused');
    expect(page.value.totals).toEqual(after === null ? totals : null);
    expect(page.value.rows.length).toBeLessThanOrEqual(4);
    paged.push(...page.value.rows);
    after = page.value.next;
  } while (after !== null);
  expect(paged).toEqual(rows);
  expect(paged.length).toBeGreaterThan(8);
  expect(paged.toSorted((a, b) => (a.decided_on < b.decided_on ? 1 : -1)).map((row) => row.decided_on)).toEqual(
    paged.map((row) => row.decided_on),
  );
});

test('a case shows where it stood on the date, and who held it then', async () => {
  const on = getIsoDay('2020-02-17');
  const { rows } = await allCases({ ...anybody, on, column: 'no-means' });
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    expect(row).toMatchObject({ position: 'no-means', debtors: ['Nguyễn Văn Thành'], matters: 1 });
  expect((await allCases({ ...anybody, on, column: 'no-means', officer: 'KHÔNG-CÓ' })).rows).toEqual([]);
});
