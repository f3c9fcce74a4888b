/** Proves what a cell may hold. */
import { expect, test } from 'vitest';
import { getPackageTable } from './package-tables.ts';
import type { PackageColumn } from './package-tables.ts';
import { isFault, readCell } from './read-cell.ts';

const day: PackageColumn = { name: 'dated_on', kind: 'day', required: true };
const amount: PackageColumn = { name: 'amount_vnd', kind: 'amount', required: false };
const codes: PackageColumn = { name: 'debtors', kind: 'codes', required: true };
const json: PackageColumn = { name: 'data', kind: 'json', required: false };

test('amounts are whole đồng from 1 to 10^15, in digits', () => {
  expect(readCell(amount, ' 1000 ')).toBe('1000');
  expect(readCell(amount, '1000000000000000')).toBe('1000000000000000');
  expect(readCell(amount, '')).toBeNull();
  for (const wrong of ['-1', '1.5', '1,5', '1.000', '1e3', '0', '1000000000000001', '٣', '1 000', 'null', '0x10'])
    expect(readCell(amount, wrong)).toHaveProperty('sentence');
});

test('days exist', () => {
  expect(readCell(day, '2020-02-29')).toBe('2020-02-29');
  for (const wrong of ['2021-02-29', '29/02/2020', '2020-2-9', '', '2020-02-29T00:00'])
    expect(readCell(day, wrong)).toHaveProperty('sentence');
});

test('lists of codes have no gaps and no repetition', () => {
  expect(readCell(codes, 'a; b ;c')).toBe('a;b;c');
  for (const wrong of ['a;;b', ';', 'a;b;a']) expect(readCell(codes, wrong)).toHaveProperty('sentence');
});

test('data is an object of texts, written with its keys in order', () => {
  expect(readCell(json, '{ "reason": "x", "note": "y" }')).toBe('{"note":"y","reason":"x"}');
  for (const wrong of ['[]', '1', 'null', '{', '{"a":1}', '{"a":null}', '{"a":"\\u0000"}', '{"a":"\\ud800"}'])
    expect(readCell(json, wrong)).toHaveProperty('sentence');
});

test('text is taken as it stands, unless it cannot be stored', () => {
  const [, name] = getPackageTable('parties').columns.filter((column) => column.required && column.kind !== 'choice');
  if (name === undefined) throw new Error('no name');
  expect(readCell(name, ' Đỗ "Văn"\n Ân ')).toBe(' Đỗ "Văn"\n Ân ');
  expect(readCell(name, 'Đỗ'.normalize('NFD'))).toBe('Đỗ');
  expect(isFault(readCell(name, 'a\0b'))).toBe(true);
  expect(isFault(readCell(name, 'x'.repeat(501)))).toBe(true);
});
