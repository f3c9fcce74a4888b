/** Proves that every kind of fault is told with its file, line and column, all in one run, and that nothing is imported. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '#test/database.ts';
import type { TableName } from '../domain/package-tables.ts';
import { ImportBench } from '../testing/import-bench.ts';
import { csvOf, PackageFolders, smallPackage } from '../testing/small-package.ts';
import type { SmallPackage, SmallRow } from '../testing/small-package.ts';

const bench = new ImportBench(createTestDatabase);
const folders = new PackageFolders();

beforeAll(() => bench.open());
afterAll(async () => {
  await folders.remove();
  await bench.close();
});

type Fault = {
  readonly name: string;
  readonly change: (tables: SmallPackage) => void;
  /** `file:line: column: ` and a part of the sentence. */
  readonly expected: readonly (readonly [string, string])[];
};

/** Changes cells of the row with the code. */
function set(table: TableName, code: string, changes: SmallRow) {
  return (tables: SmallPackage): void => {
    const row = tables[table].find((candidate) => candidate['code'] === code);
    if (row === undefined) throw new Error(`no ${table} ${code}`);
    Object.assign(row, changes);
  };
}

function add(table: TableName, row: SmallRow) {
  return (tables: SmallPackage): void => {
    tables[table].push(row);
  };
}

const one = (name: string, change: (tables: SmallPackage) => void, place: string, sentence: string): Fault => ({
  name,
  change,
  expected: [[place, sentence]],
});

const FAULTS: readonly Fault[] = [
  one('an empty cell', set('parties', 'P2', { name: '' }), 'parties.csv:5: name', 'trống'),
  one(
    'a day that does not exist',
    set('cases', 'C4', { decided_on: '2019-02-29' }),
    'cases.csv:5: decided_on',
    '2019-02-29',
  ),
  one('a day to come', set('acts', 'A8', { dated_on: '2999-01-01' }), 'acts.csv:9: dated_on', 'sau hôm nay'),
  one('a negative amount', set('obligations', 'O1', { amount_vnd: '-5' }), 'obligations.csv:2: amount_vnd', '"-5"'),
  one('a fraction', set('acts', 'A2', { amount_vnd: '400.5' }), 'acts.csv:3: amount_vnd', '400.5'),
  one(
    'an amount above 10^15',
    set('obligations', 'O4', { amount_vnd: '1000000000000001' }),
    'obligations.csv:5: amount_vnd',
    '1.000.000.000.000.000',
  ),
  one('an amount of nothing', set('acts', 'A2', { amount_vnd: '0' }), 'acts.csv:3: amount_vnd', 'từ 1'),
  one('a kind that is none', set('units', 'T-B', { kind: 'branch' }), 'units.csv:4: kind', 'branch'),
  one('a post that is none', set('staff', 'S1', { post: 'boss' }), 'staff.csv:2: post', 'boss'),
  one(
    'a term that ends before it begins',
    set('staff', 'S2', { valid_to: '2009-12-31' }),
    'staff.csv:3: valid_to',
    '31/12/2009',
  ),
  one(
    'a second province office',
    add('units', { code: 'X', name: 'X', kind: 'province-office', valid_from: '2010-01-01' }),
    'units.csv:5: parent',
    'một tỉnh',
  ),
  one(
    'an office below nobody',
    add('units', { code: 'X', name: 'X', kind: 'district-office', valid_from: '2010-01-01' }),
    'units.csv:5: parent',
    'cấp trên',
  ),
  one(
    'an unknown parent',
    add('units', { code: 'X', name: 'X', kind: 'department', parent: 'T-C', valid_from: '2010-01-01' }),
    'units.csv:5: parent',
    'T-C',
  ),
  one('a unit of no office', set('judgments', 'J1', { unit: 'T-X' }), 'judgments.csv:2: unit', 'T-X'),
  one('a code twice', add('parties', { code: 'P2', kind: 'person', name: 'Ai đó' }), 'parties.csv:7: code', 'dòng 5'),
  one(
    'a post twice',
    add('staff', { code: 'S1', name: 'Nguyễn Văn Một', unit: 'T-A', post: 'officer', valid_from: '2010-01-01' }),
    'staff.csv:6: code',
    'dòng 2',
  ),
  one(
    'two names of one person',
    set('staff', 'S2', { code: 'S1', post: 'head' }),
    'staff.csv:3: name',
    'Nguyễn Văn Một',
  ),
  one('an unknown judgment', set('cases', 'C4', { judgment: 'J9' }), 'cases.csv:5: judgment', 'J9'),
  one('an unknown debtor', set('cases', 'C1', { debtors: 'P1;P9' }), 'cases.csv:2: debtors', 'P9'),
  one(
    'an unknown creditor of an obligation',
    set('obligations', 'O2', { creditors: 'P9' }),
    'obligations.csv:3: creditors',
    'P9',
  ),
  one('a debtor twice', set('cases', 'C1', { debtors: 'P1;P1' }), 'cases.csv:2: debtors', 'hai lần'),
  one('a case that continues nothing', set('cases', 'C3', { continues: 'C9' }), 'cases.csv:4: continues', 'C9'),
  one('a case that continues itself', set('cases', 'C3', { continues: 'C3' }), 'cases.csv:4: continues', 'chính mình'),
  one('an unknown officer', set('cases', 'C4', { officer: 'S9' }), 'cases.csv:5: officer', 'S9'),
  one('an officer of another unit', set('cases', 'C4', { officer: 'S3' }), 'cases.csv:5: officer', '01/12/2019'),
  one(
    'an officer who takes over after he has left',
    set('acts', 'A4', { officer: 'S2', dated_on: '2021-01-01' }),
    'acts.csv:5: officer',
    '01/01/2021',
  ),
  one('an obligation of no case', set('obligations', 'O4', { case: 'C9' }), 'obligations.csv:5: case', 'C9'),
  one('an act of no case', set('acts', 'A8', { case: 'C9' }), 'acts.csv:9: case', 'C9'),
  one('an unknown type', set('acts', 'A8', { type: 'finished' }), 'acts.csv:9: type', 'finished'),
  one('a decision among the acts', set('acts', 'A8', { type: 'decided', data: '' }), 'acts.csv:9: type', 'cases'),
  one('a ground that is required', set('acts', 'A3', { ground: '' }), 'acts.csv:4: ground', 'căn cứ'),
  one('a ground that is none', set('acts', 'A3', { ground: 'z' }), 'acts.csv:4: ground', '"z"'),
  one('a ground where none is taken', set('acts', 'A8', { ground: 'a' }), 'acts.csv:9: ground', 'không có căn cứ'),
  one(
    'an amount where none is taken',
    set('acts', 'A8', { amount_vnd: '5' }),
    'acts.csv:9: amount_vnd',
    'không có số tiền',
  ),
  one('a unit where none is taken', set('acts', 'A8', { unit: 'T-B' }), 'acts.csv:9: unit', 'không có đơn vị'),
  one(
    'an officer where none is taken',
    set('acts', 'A8', { officer: 'S1' }),
    'acts.csv:9: officer',
    'không có chấp hành viên',
  ),
  one('an amount that is required', set('acts', 'A7', { amount_vnd: '' }), 'acts.csv:8: amount_vnd', 'số tiền'),
  one('an entrustment to nobody', set('acts', 'A5', { unit: '' }), 'acts.csv:6: unit', 'đơn vị nhận'),
  one('an entrustment to an unknown unit', set('acts', 'A5', { unit: 'T-X' }), 'acts.csv:6: unit', 'T-X'),
  one('an entrustment to itself', set('acts', 'A5', { unit: 'T-B' }), 'acts.csv:6: unit', 'chính mình'),
  one('an obligation of another case', set('acts', 'A2', { obligation: 'O2' }), 'acts.csv:3: obligation', 'O2'),
  one('an unknown obligation', set('acts', 'A2', { obligation: 'O9' }), 'acts.csv:3: obligation', 'O9'),
  one('a correction of nothing', set('acts', 'A6', { corrects: '' }), 'acts.csv:7: corrects', 'đính chính'),
  one('a correction of an unknown act', set('acts', 'A6', { corrects: 'A99' }), 'acts.csv:7: corrects', 'A99'),
  one('a correction of an act of another case', set('acts', 'A6', { corrects: 'A7' }), 'acts.csv:7: corrects', 'A7'),
  one(
    'a correction by another type',
    set('acts', 'A6', { type: 'notified', data: '' }),
    'acts.csv:7: type',
    'collected',
  ),
  one('data that is no object', set('acts', 'A8', { data: '[1]' }), 'acts.csv:9: data', 'JSON'),
  one('data that the act does not know', set('acts', 'A8', { data: '{"colour":"red"}' }), 'acts.csv:9: data', 'colour'),
  one('data that is no text', set('acts', 'A8', { data: '{"note":5}' }), 'acts.csv:9: data', 'note'),
  one('an act before its case', set('acts', 'A1', { dated_on: '2019-11-30' }), 'acts.csv:2: dated_on', '01/12/2019'),
  one(
    'an act before one that stands above it',
    set('acts', 'A2', { dated_on: '2019-12-04' }),
    'acts.csv:3: dated_on',
    '05/12/2019',
  ),
  one(
    'an act that its position does not permit',
    set('acts', 'A3', { type: 'resumed', ground: '' }),
    'acts.csv:4: type',
    'Đang thi hành',
  ),
  one('more than the rest', set('acts', 'A7', { amount_vnd: '301' }), 'acts.csv:8: amount_vnd', '301'),
  one('completed with a rest', set('acts', 'A7', { amount_vnd: '299' }), 'acts.csv:9: type', 'còn phải thi hành'),
  one(
    'an act behind the end',
    add('acts', { code: 'A9', case: 'C4', dated_on: '2020-06-02', type: 'verified', ground: 'has-means' }),
    'acts.csv:10: type',
    'Thi hành xong',
  ),
  one('a code of an opening decision', set('acts', 'A8', { code: 'C4.1' }), 'acts.csv:9: code', 'C4'),
  one(
    'a party code that would be two',
    add('parties', { code: 'P;3', kind: 'person', name: 'X' }),
    'parties.csv:7: code',
    'chấm phẩy',
  ),
  {
    name: 'only the first act that fails, not what follows from it',
    change: set('acts', 'A7', { type: 'completed', amount_vnd: '' }),
    expected: [['acts.csv:8: type', 'còn phải thi hành']],
  },
  {
    name: 'a bad row is not refused a second time by what refers to it',
    change: (tables) => {
      set('parties', 'P1', { born_on: '1980-13-01' })(tables);
      set('judgments', 'J1', { received_on: 'hôm qua' })(tables);
      set('obligations', 'O1', { amount_vnd: 'nhiều' })(tables);
      set('staff', 'S1', { valid_from: '' })(tables);
    },
    expected: [
      ['staff.csv:2: valid_from', 'trống'],
      ['parties.csv:3: born_on', '1980-13-01'],
      ['judgments.csv:2: received_on', 'hôm qua'],
      ['obligations.csv:2: amount_vnd', 'nhiều'],
    ],
  },
  {
    name: 'all rows of all files, in the order of files, lines and columns',
    change: (tables) => {
      set('acts', 'A8', { data: '{' })(tables);
      set('acts', 'A3', { ground: 'z', case: 'C9' })(tables);
      set('cases', 'C4', { judgment: 'J9', basis: 'x' })(tables);
      set('units', 'T-B', { name: '' })(tables);
    },
    expected: [
      ['units.csv:4: name', 'trống'],
      ['cases.csv:5: basis', '"x"'],
      ['cases.csv:5: judgment', 'J9'],
      ['acts.csv:4: case', 'C9'],
      ['acts.csv:4: ground', '"z"'],
      ['acts.csv:9: data', 'JSON'],
    ],
  },
];

test.for(FAULTS)('$name', async ({ change, expected }) => {
  const tables = smallPackage();
  change(tables);
  const refusals = await bench.refusalsOf(await folders.write(tables));
  const places = refusals.map((sentence) => sentence.split(': ').slice(0, 2).join(': '));
  expect(places).toEqual(expected.map(([place]) => place));
  for (const [at, [, part]] of expected.entries()) expect(refusals[at]).toContain(part);
});

test('files that cannot be read in part', async () => {
  const tables = smallPackage();
  const folder = await folders.write(tables);
  const parties = csvOf('parties', tables.parties);
  await writeFile(
    path.join(folder, 'parties.csv'),
    Buffer.from(parties.replace('Vũ Văn Bình', 'V\xe3 B\xecnh'), 'latin1'),
  );
  await writeFile(path.join(folder, 'judgments.csv'), csvOf('judgments', tables.judgments).replace('J1,', '"J"1,'));
  await writeFile(path.join(folder, 'obligations.csv'), 'code,case,debtors,code\nO1,C1,P1,O1\n');
  await writeFile(path.join(folder, 'staff.csv'), '');
  const refusals = await bench.refusalsOf(folder);
  const places = refusals.map((sentence) => sentence.split(': ').slice(0, 2).join(': '));
  expect(places.filter((place) => !place.startsWith('cases') && !place.startsWith('acts'))).toEqual([
    'staff.csv:1: code',
    'parties.csv:2: name',
    'parties.csv:3: name',
    'parties.csv:5: name',
    'parties.csv:6: name',
    'judgments.csv:2: code',
    'obligations.csv:1: code',
    'obligations.csv:1: kind',
  ]);
});

test('nothing of all this was imported', async () => {
  const [units] = await bench.query<{ count: number }>('select count(*)::int as count from unit');
  const [registries] = await bench.query<{ count: number }>('select count(*)::int as count from registry');
  const [acts] = await bench.query<{ count: number }>('select count(*)::int as count from act');
  expect([units?.count, registries?.count, acts?.count]).toEqual([0, 0, 0]);
});

test('packages without a province', async () => {
  const { parties } = smallPackage();
  expect((await bench.refusalsOf(await folders.write({ parties })))[0]).toContain('province-office');
  expect((await bench.refusalsOf(await folders.make()))[0]).toContain('cases.csv');
});
