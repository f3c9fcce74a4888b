/**
 * Holds whole provinces against figures computed apart from this program: every key of expected.json at its dates, every line
 * of the corner cases, the published narrative; and that every figure opens cases that add up to it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { LINE_COLUMNS } from '#law/counting-rules.ts';
import type { LineColumn } from '#law/counting-rules.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { recordAct } from '#features/cases/public.ts';
import { importPackage } from '#features/exchange/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { REPORT_COLUMNS } from '#features/statistics/contract.ts';
import type { FiguresPair, ReportGrouping, ResultsReportJson } from '#features/statistics/contract.ts';
import type { FigureQuestion } from '#features/statistics/domain/figure.ts';
import type { ReportQuestion } from '#features/statistics/domain/results-report.ts';
import { check, eachCaseOfFigure, resultsNarrative, resultsReport } from '#features/statistics/public.ts';
import { presentReport } from '#features/statistics/templates/results-json.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';

const DEMO = path.resolve(import.meta.dirname, '../../demo');

type ExpectedReport = FiguresPair & {
  readonly on: string;
  readonly by_unit: Readonly<Record<string, FiguresPair>>;
  readonly by_basis: Readonly<Record<string, FiguresPair>>;
  readonly by_case_type: Readonly<Record<string, FiguresPair>>;
  readonly by_officer: Readonly<Record<string, FiguresPair>>;
  readonly credit_institutions: FiguresPair;
};

type ExpectedLine = {
  readonly case: string;
  readonly on: string;
  readonly columns: Readonly<Record<'matters' | 'money_vnd', Readonly<Partial<Record<LineColumn, number>>>>>;
};

/** The row of a figure, without its day and column. */
type FigureRow = Omit<FigureQuestion, 'on' | 'column'>;

function readJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(DEMO, ...parts), 'utf8')) as T;
}

/** One imported province, with what is asked of it. */
class Province {
  readonly #database: TestDatabase;
  readonly platform: Platform;
  operator: Actor;

  constructor(database: TestDatabase, platform: Platform, operator: Actor) {
    this.#database = database;
    this.platform = platform;
    this.operator = operator;
  }

  static async of(folder: string): Promise<Province> {
    const database = await createTestDatabase();
    const platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
    const province = new Province(database, platform, await operatorActor(platform));
    await province.import(path.join(DEMO, folder));
    return province;
  }

  async import(folder: string): Promise<void> {
    const imported = await importPackage(this.platform, this.operator, folder);
    if (!imported.ok) throw new Error(imported.refusals.map((refused) => refused.sentence).join('\n'));
    this.operator = await operatorActor(this.platform);
  }

  async report(question: Partial<Omit<ReportQuestion, 'on'>> & { on: string }): Promise<ResultsReportJson> {
    const asked = { unit: null, by: null, only: null, ...question, on: getIsoDay(question.on) };
    const report = await this.platform.database.as(this.operator, (connection) =>
      resultsReport(connection, this.operator, asked),
    );
    if (!report.ok) throw new Error('the report was refused');
    return presentReport(report.value);
  }

  /** What each case adds to a figure. */
  async cases(question: Partial<FigureRow> & Pick<FigureQuestion, 'column'> & { on: string }) {
    const asked = {
      unit: null,
      officer: null,
      basis: null,
      case_type: null,
      only: null,
      ...question,
      on: getIsoDay(question.on),
    };
    const found: { code: string; matters: number; amount_vnd: number }[] = [];
    const read = await this.platform.database.as(this.operator, (connection) =>
      eachCaseOfFigure(connection, this.operator, asked, (cases) => {
        found.push(
          ...cases.map((row) => ({ code: row.code, matters: row.matters, amount_vnd: Number(row.amount_vnd) })),
        );
        return Promise.resolve();
      }),
    );
    if (!read.ok) throw new Error('the figure was refused');
    return found;
  }

  async narrative(on: string): Promise<string> {
    const told = await this.platform.database.as(this.operator, (connection) =>
      resultsNarrative(connection, this.operator, { on: getIsoDay(on), unit: null }),
    );
    if (!told.ok) throw new Error('the narrative was refused');
    return told.value.join('\n');
  }

  async close(): Promise<void> {
    await this.platform.close();
    await this.#database.drop();
  }
}

function pair({ matters, money_vnd }: FiguresPair): FiguresPair {
  return { matters, money_vnd };
}

const GROUPINGS = {
  unit: 'by_unit',
  basis: 'by_basis',
  'case-type': 'by_case_type',
  officer: 'by_officer',
} as const satisfies Record<ReportGrouping, keyof ExpectedReport>;

/** All groups are listed in the file; of officers perhaps only some. */
async function expectReport(province: Province, expected: ExpectedReport, all_officers: boolean): Promise<void> {
  const { on } = expected;
  for (const [by, key] of Object.entries(GROUPINGS) as [ReportGrouping, (typeof GROUPINGS)[ReportGrouping]][]) {
    const report = await province.report({ on, by });
    expect({ on, ...pair(report) }).toEqual({ on, ...pair(expected) });
    const listed = by === 'officer' && !all_officers ? Object.keys(expected[key]) : Object.keys(report.groups);
    const found = Object.fromEntries(listed.map((code) => [code, report.groups[code]]));
    expect({ on, by, groups: found }).toEqual({ on, by, groups: expected[key] });
  }
  const credit = await province.report({ on, only: 'credit-institutions' });
  expect({ on, ...pair(credit) }).toEqual({ on, ...pair(expected.credit_institutions) });
}

/** Every column of a row opens cases whose sums are the cells. */
async function expectRowOpens(
  province: Province,
  on: string,
  row: FiguresPair,
  where: Partial<FigureRow>,
): Promise<void> {
  for (const column of REPORT_COLUMNS) {
    const cases = await province.cases({ ...where, on, column });
    const sum = (figure: 'matters' | 'amount_vnd') => cases.reduce((total, found) => total + found[figure], 0);
    expect({ on, where, column, matters: sum('matters'), amount_vnd: sum('amount_vnd') }).toEqual({
      on,
      where,
      column,
      matters: row.matters[column],
      amount_vnd: row.money_vnd[column],
    });
  }
}

const WHERE = { unit: 'own_unit', officer: 'officer', basis: 'basis', 'case-type': 'case_type' } as const;

async function expectReportOpens(province: Province, on: string, by: ReportGrouping): Promise<void> {
  const report = await province.report({ on, by });
  await expectRowOpens(province, on, report, {});
  for (const [code, row] of Object.entries(report.groups))
    await expectRowOpens(province, on, row, { [WHERE[by]]: code });
}

describe('Vĩnh Phúc 2021', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.of('vinh-phuc-2021');
  });
  afterAll(() => province.close());

  const { reports } = readJson<{ reports: ExpectedReport[] }>('vinh-phuc-2021', 'expected.json');

  test.each(reports)('every key of expected.json at $on', (expected) => expectReport(province, expected, false));

  test('every figure of the report by unit at 2021-03-31 opens cases that add up to it', { timeout: 300_000 }, () =>
    expectReportOpens(province, '2021-03-31', 'unit'),
  );

  test('the narrative says what was published of the first six months', async () => {
    const text = await province.narrative('2021-03-31');
    for (const words of [
      '4.968 việc',
      '533,41 tỷ',
      '4,30 %',
      '2.958 việc',
      '81,32 tỷ',
      '67,00 %',
      '23,00 %',
      '2,60',
      '19 việc',
      '46,87 tỷ',
    ])
      expect(text).toContain(words);
  });

  test('nothing differs from the acts', async () => {
    const found = await province.platform.database.as(province.operator, check);
    expect(found).toEqual({ cases: 11_053, acts: 41_465, differences: [] });
  });
});

describe('the corner cases', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.of('corners');
  });
  afterAll(() => province.close());

  const { reports } = readJson<{ reports: ExpectedReport[] }>('corners', 'expected.json');
  const lines = Map.groupBy(readJson<ExpectedLine[]>('corners', 'lines.json'), (line) => line.on);

  test.each(reports)('every key of expected.json at $on', (expected) => expectReport(province, expected, true));

  test.each([...lines.keys()])('every line of lines.json at %s', async (on) => {
    for (const column of LINE_COLUMNS) {
      const expected = (lines.get(on) ?? []).flatMap(({ case: code, columns }) => {
        const [matters, amount_vnd] = [columns.matters[column] ?? 0, columns.money_vnd[column] ?? 0];
        return matters === 0 && amount_vnd === 0 ? [] : [{ code, matters, amount_vnd }];
      });
      const found = await province.cases({ on, column });
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
      expect({ on, column, cases: found.toSorted(byCode) }).toEqual({ on, column, cases: expected.toSorted(byCode) });
    }
  });

  test.each(['unit', 'officer', 'basis', 'case-type'] as const)(
    'every figure by %s on 2020-03-16 opens its cases',
    (by) => expectReportOpens(province, '2020-03-16', by),
  );

  test('nothing differs from the acts', async () => {
    expect(await province.platform.database.as(province.operator, check)).toMatchObject({ cases: 23, differences: [] });
  });

  test('an act that comes late into a closed period counts from its booking', () => expectLateAct(province));
});

type LateAct = {
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly closed_through: string;
  readonly act: {
    readonly case: string;
    readonly type: string;
    readonly dated_on: string;
    readonly amount_vnd: number;
  };
  readonly lines: readonly ExpectedLine[];
};

/** Plays late-act.json: a case comes in, its unit closes its books, and then an act of the closed time is recorded. */
async function expectLateAct(province: Province): Promise<void> {
  const late = readJson<LateAct>('corners', 'late-act.json');
  const folder = mkdtempSync(path.join(tmpdir(), 'thads-late-'));
  for (const [file, rows] of Object.entries(late.rows)) {
    const header = Object.keys(rows[0] ?? {});
    writeFileSync(
      path.join(folder, file),
      [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((row) => row.join(',')).join('\n'),
    );
  }
  await province.import(folder);
  rmSync(folder, { recursive: true });
  await province.platform.database.as(province.operator, (connection) =>
    sql`insert into closed_period (registry_id, unit_id, closed_through, closed_at, closed_by)
      select registry_id, unit_id, ${late.closed_through}::date, now(), 0 from enforcement_case where code = ${late.act.case}`.execute(
      connection,
    ),
  );
  const recorded = await runCommand(province.platform, province.operator, recordAct, {
    case_code: late.act.case,
    expected_seq: 1,
    type: late.act.type,
    dated_on: getIsoDay(late.act.dated_on),
    ground: null,
    amount_vnd: BigInt(late.act.amount_vnd),
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
  });
  expect(recorded).toMatchObject({ ok: true });
  for (const { on, columns } of late.lines)
    for (const column of LINE_COLUMNS) {
      const found = (await province.cases({ on, column })).find((row) => row.code === late.act.case);
      expect({ on, column, matters: found?.matters ?? 0, amount_vnd: found?.amount_vnd ?? 0 }).toEqual({
        on,
        column,
        matters: columns.matters[column] ?? 0,
        amount_vnd: columns.money_vnd[column] ?? 0,
      });
    }
  expect(await province.platform.database.as(province.operator, check)).toMatchObject({ cases: 24, differences: [] });
}
