/** Proves the import on whole packages: what it writes, that it writes it once, and that figures follow from it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { LINE_COLUMNS, RULES_2019 } from '#law/counting-rules.ts';
import type { LineColumn } from '#law/counting-rules.ts';
import { line } from '#features/casebook/public.ts';
import { addVector, emptyVector, FLOW_TABLE_NAMES } from '#features/casebook/contract.ts';
import type { Movement } from '#features/casebook/contract.ts';
import { createTestDatabase } from '#test/database.ts';
import { ImportBench } from '../testing/import-bench.ts';

const DEMO = path.resolve(import.meta.dirname, '../../../../demo');

type Figures = {
  readonly matters: Readonly<Record<string, number>>;
  readonly money_vnd: Readonly<Record<string, number>>;
};

/** The movements of every case by its code. */
async function movementsByCase(bench: ImportBench): Promise<Map<string, Movement[]>> {
  const rows = await bench.query<Movement & { code: string }>(
    'select c.code, m.* from movement m join enforcement_case c on c.registry_id = m.registry_id and c.id = m.case_id order by m.id',
  );
  return Map.groupBy(rows, (row) => row.code);
}

function sumOfLines(movements: Map<string, Movement[]>, day: IsoDay): Figures {
  const sum = emptyVector();
  for (const own of movements.values()) addVector(sum, line(own, statisticalYearOf(day), RULES_2019, day), 1);
  return plain(sum.matters, sum.money_vnd);
}

async function sumOfFlows(bench: ImportBench, table: string, day: IsoDay): Promise<Figures> {
  const rows = await bench.query<{ line_column: LineColumn; matters: bigint; amount_vnd: bigint }>(
    `select line_column, sum(matters)::bigint as matters, sum(amount_vnd)::bigint as amount_vnd from ${table}
     where month >= '${firstDayOfYear(statisticalYearOf(day))}' and month <= '${day}' group by line_column`,
  );
  const matters = Object.fromEntries(rows.map((row) => [row.line_column, Number(row.matters)]));
  const money_vnd = Object.fromEntries(rows.map((row) => [row.line_column, row.amount_vnd]));
  return plain(matters, money_vnd);
}

/** Every column of a line as a number; those that are absent are 0. */
function plain(
  matters: Readonly<Partial<Record<LineColumn, number>>>,
  money_vnd: Readonly<Partial<Record<LineColumn, bigint>>>,
): Figures {
  return {
    matters: Object.fromEntries(LINE_COLUMNS.map((column) => [column, matters[column] ?? 0])),
    money_vnd: Object.fromEntries(LINE_COLUMNS.map((column) => [column, Number(money_vnd[column] ?? 0n)])),
  };
}

describe('the province of Vĩnh Phúc', () => {
  const bench = new ImportBench(createTestDatabase);

  beforeAll(() => bench.open());
  afterAll(() => bench.close());

  test('is imported whole, and its figures are the expected ones', async () => {
    const summary = await bench.load(path.join(DEMO, 'vinh-phuc-2021'));
    expect(summary.registry).toBe('VP');
    expect(summary.tables.cases).toEqual({ imported: 11_053, skipped: 0 });
    expect(summary.tables.acts).toEqual({ imported: 41_465, skipped: 0 });
    const opening = await bench.query<{ type: string; count: number }>(
      "select type = 'decided' as type, count(*)::int from act group by 1 order by 1",
    );
    expect(opening.map((row) => row.count)).toEqual([41_465, 11_053]);
    const movements = await movementsByCase(bench);
    const expected = JSON.parse(await readFile(path.join(DEMO, 'vinh-phuc-2021/expected.json'), 'utf8')) as {
      reports: (Figures & { on: string })[];
    };
    for (const report of expected.reports) {
      const day = getIsoDay(report.on);
      const lines = sumOfLines(movements, day);
      expect(report).toMatchObject(lines);
      for (const table of FLOW_TABLE_NAMES) expect(await sumOfFlows(bench, table, day)).toEqual(lines);
    }
  });

  test('imported again changes nothing', async () => {
    const before = await bench.contents();
    const summary = await bench.load(path.join(DEMO, 'vinh-phuc-2021'));
    expect(summary.tables.acts).toEqual({ imported: 0, skipped: 41_465 });
    expect(Object.values(summary.tables).every(({ imported }) => imported === 0)).toBe(true);
    expect(await bench.contents()).toEqual(before);
  });

  test('leaves the number series where its decisions ended', async () => {
    const series = await bench.query<{ last_number: bigint }>(
      `select last_number from number_series s join unit u on u.id = s.unit_id
       where u.code = 'VP-BX' and register = 'decision' and year = 2021`,
    );
    const [last] = await bench.query<{ last: number }>(
      `select max(split_part(decision_number, '/', 1)::int) as last from enforcement_case c join unit u on u.id = c.unit_id
       where u.code = 'VP-BX' and decided_on >= '2020-10-01'`,
    );
    expect(series.map((row) => Number(row.last_number))).toEqual([last?.last]);
  });
});

test('the corner cases give the lines worked out by hand', async () => {
  const bench = new ImportBench(createTestDatabase);
  await bench.open();
  try {
    await bench.load(path.join(DEMO, 'corners'));
    const movements = await movementsByCase(bench);
    const lines = JSON.parse(await readFile(path.join(DEMO, 'corners/lines.json'), 'utf8')) as {
      case: string;
      on: string;
      columns: Figures;
    }[];
    for (const { case: code, on, columns } of lines) {
      const day = getIsoDay(on);
      const figures = line(movements.get(code) ?? [], statisticalYearOf(day), RULES_2019, day);
      const money_vnd = Object.fromEntries(
        Object.entries(figures.money_vnd).map(([name, amount]) => [name, Number(amount)]),
      );
      expect({ code, on, matters: nonZero(figures.matters), money_vnd: nonZero(money_vnd) }).toEqual({
        code,
        on,
        ...columns,
      });
    }
  } finally {
    await bench.close();
  }
});

function nonZero(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));
}
