/**
 * A package small enough to read, for tests: a province office, two district offices, four cases. Tests change a cell or a
 * row and see what comes of it.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getPackageTable, PACKAGE_TABLES } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';

export type SmallRow = Record<string, string>;
export type SmallPackage = Record<TableName, SmallRow[]>;

export function smallPackage(): SmallPackage {
  return {
    units: [
      { code: 'T-CUC', name: 'Cục Thi hành án dân sự tỉnh Thử', kind: 'province-office', valid_from: '2010-01-01' },
      { code: 'T-A', name: 'Chi cục A', kind: 'district-office', parent: 'T-CUC', valid_from: '2010-01-01' },
      { code: 'T-B', name: 'Chi cục B', kind: 'district-office', parent: 'T-CUC', valid_from: '2010-01-01' },
    ],
    staff: [
      { code: 'S1', name: 'Nguyễn Văn Một', unit: 'T-A', post: 'officer', valid_from: '2010-01-01' },
      { code: 'S2', name: 'Trần Thị Hai', unit: 'T-A', post: 'head', valid_from: '2010-01-01', valid_to: '2020-12-31' },
      { code: 'S3', name: 'Lê Văn Ba', unit: 'T-B', post: 'officer', valid_from: '2010-01-01' },
      { code: 'S3', name: 'Lê Văn Ba', unit: 'T-A', post: 'officer', valid_from: '2020-03-01', valid_to: '2020-06-30' },
    ],
    parties: [
      { code: 'state', kind: 'state', name: 'Ngân sách nhà nước', sector: 'state' },
      {
        code: 'P1',
        kind: 'person',
        name: 'Đỗ Thị Ân',
        identity_number: '001',
        born_on: '1980-02-29',
        address: 'a, "b"\nc',
      },
      { code: 'P2', kind: 'person', name: 'Vũ Văn Bình' },
      { code: 'B1', kind: 'organisation', name: 'Ngân hàng Thử', sector: 'credit-institution' },
    ],
    judgments: [
      {
        code: 'J1',
        court: 'TAND huyện A',
        number: '1/2019/DS-ST',
        issued_on: '2019-09-01',
        in_force_on: '2019-10-01',
        received_on: '2019-10-05',
        unit: 'T-A',
        case_type: 'civil',
      },
    ],
    cases: [
      smallCase('C1', { debtors: 'P1;P2', creditors: 'B1' }),
      smallCase('C2', { unit: 'T-B', officer: 'S3', decision_number: '7/QĐ-CCTHADS', decided_on: '2019-11-01' }),
      smallCase('C3', { decision_number: '2/QĐ-CCTHADS', continues: 'C2' }),
      smallCase('C4', { decision_number: '3/QĐ-CCTHADS', decided_on: '2019-12-01' }),
    ],
    obligations: [
      {
        code: 'O1',
        case: 'C1',
        kind: 'bank-loan',
        debtors: 'P1;P2',
        creditors: 'B1',
        liability: 'joint',
        amount_vnd: '1000',
      },
      { code: 'O2', case: 'C2', kind: 'court-fee', debtors: 'P1', creditors: 'state', amount_vnd: '500' },
      { code: 'O3', case: 'C3', kind: 'act', debtors: 'P2', creditors: 'P1', description: 'Trả lại nhà' },
      { code: 'O4', case: 'C4', kind: 'fine', debtors: 'P2', creditors: 'state', amount_vnd: '300' },
    ],
    acts: smallActs(),
  };
}

function smallActs(): SmallRow[] {
  return [
    { code: 'A1', case: 'C1', dated_on: '2019-12-05', type: 'notified', ground: 'direct' },
    { code: 'A2', case: 'C1', dated_on: '2020-01-10', type: 'collected', amount_vnd: '400', obligation: 'O1' },
    { code: 'A3', case: 'C2', dated_on: '2020-01-10', type: 'classified-no-means', ground: 'a' },
    { code: 'A4', case: 'C1', dated_on: '2020-04-01', type: 'officer-changed', officer: 'S3' },
    { code: 'A5', case: 'C2', dated_on: '2020-05-01', type: 'entrusted', unit: 'T-A', number: '1/QĐ-CCTHADS' },
    {
      code: 'A6',
      case: 'C1',
      dated_on: '2020-05-02',
      type: 'corrected',
      corrects: 'A2',
      data: '{"reason":"ghi nhầm"}',
    },
    { code: 'A7', case: 'C4', dated_on: '2020-06-01', type: 'collected', amount_vnd: '300' },
    { code: 'A8', case: 'C4', dated_on: '2020-06-01', type: 'completed', data: '{"note":"đủ"}' },
  ];
}

function smallCase(code: string, changes: SmallRow): SmallRow {
  return {
    code,
    unit: 'T-A',
    officer: 'S1',
    basis: 'on-request',
    case_type: 'civil',
    decision_number: '1/QĐ-CCTHADS',
    decided_on: '2019-12-01',
    judgment: 'J1',
    debtors: 'P1',
    creditors: 'state',
    ...changes,
  };
}

export type CsvStyle = { readonly separator: string; readonly newline: string; readonly mark: string };

const PLAIN: CsvStyle = { separator: ',', newline: '\n', mark: '' };

/** A table as CSV with the columns of the format and those that rows have besides. */
export function csvOf(table: TableName, rows: readonly SmallRow[], style: CsvStyle = PLAIN): string {
  const known = getPackageTable(table).columns.map(({ name }) => name);
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !known.includes(name));
  const columns = [...known, ...others];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const cell = (value: string): string => (/[",;\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return style.mark + lines.map((cells) => cells.map(cell).join(style.separator) + style.newline).join('');
}

/** Folders of packages that are gone when the test is. */
export class PackageFolders {
  #root: string | null = null;
  #count = 0;

  async write(tables: Partial<SmallPackage>, style: CsvStyle = PLAIN): Promise<string> {
    const folder = await this.make();
    for (const { name } of PACKAGE_TABLES) {
      const rows = tables[name];
      if (rows !== undefined) await writeFile(path.join(folder, `${name}.csv`), csvOf(name, rows, style));
    }
    return folder;
  }

  async make(): Promise<string> {
    this.#root ??= await mkdtemp(path.join(tmpdir(), 'thads-exchange-'));
    this.#count += 1;
    const folder = path.join(this.#root, String(this.#count));
    await mkdir(folder);
    return folder;
  }

  async remove(): Promise<void> {
    if (this.#root !== null) await rm(this.#root, { recursive: true, force: true });
  }
}
