// The house rules, each shown on a small house where exactly one thing is wrong.

import { expect, test } from 'vitest';
import { checkHouse } from './tidy/check-house.ts';
import { readRows } from './tidy/house.ts';
import type { TextFile } from './tidy/source.ts';

const ARCHITECTURE = `# House

| row | slices | may lean on |
|---|---|---|
| foundations | \`organisation\` (units), \`audit\` | kit |
| core | \`cases\` | rows above |
| edges | \`portal\` | rows above |

After the table: \`nonsense\`.
`;

const README = Array.from({ length: 12 }, (_, line) => `Line ${line}`).join('\n');

/** A small house in order, to which a test adds or in which it replaces files. */
function house(changes: Record<string, string> = {}): TextFile[] {
  const files: Record<string, string> = {
    'ARCHITECTURE.md': ARCHITECTURE,
    'src/kit/money.ts': '// Money.\nexport const zero = 0n;\n',
    'src/features/organisation/README.md': README,
    'src/features/organisation/public.ts':
      "// Door.\nimport { zero } from '#kit/money.ts';\nexport const findUnit = () => zero;\n",
    'src/features/organisation/contract.ts': '// Shapes.\nexport type Unit = { code: string };\n',
    'src/features/organisation/store.ts': '// Store.\nexport const load = () => 1;\n',
    'src/features/cases/README.md': README,
    'src/features/cases/public.ts':
      "// Door.\nimport { findUnit } from '#features/organisation/public.ts';\nexport const open = () => findUnit();\n",
    ...changes,
  };
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

function sentences(changes: Record<string, string>): string[] {
  return checkHouse(house(changes)).findings.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('reads the rows from the table and nothing else', () => {
  expect(readRows(ARCHITECTURE)).toEqual([
    { name: 'foundations', slices: ['organisation', 'audit'] },
    { name: 'core', slices: ['cases'] },
    { name: 'edges', slices: ['portal'] },
  ]);
  expect(() => readRows('# House')).toThrow(/no table/);
  expect(() => readRows(ARCHITECTURE.replace('`portal`', '`cases`'))).toThrow(/two rows/);
});

test('finds nothing in a house in order, and says how many imports it looked at', () => {
  expect(checkHouse(house())).toMatchObject({ imports: 2, findings: [], warnings: [] });
});

test('fails when there was no import to look at', () => {
  const files = [{ path: 'ARCHITECTURE.md', text: ARCHITECTURE }];
  expect(checkHouse(files).findings).toEqual([{ path: '.', sentence: 'no import was checked.' }]);
});

const CASES = '#features/cases/public.ts';

test.each([
  ['down the table', 'src/features/organisation/store.ts', `// S.\nimport '${CASES}';`, /may lean only on rows above/],
  [
    'sideways',
    'src/features/organisation/store.ts',
    `// S.\nimport '#features/audit/public.ts';`,
    /may lean only on rows above/,
  ],
  [
    'through a window',
    'src/features/cases/store.ts',
    `// S.\nimport '#features/organisation/store.ts';`,
    /only public.ts and contract.ts/,
  ],
  [
    'by a re-export',
    'src/features/cases/store.ts',
    `// S.\nexport { load } from '#features/organisation/store.ts';\nexport const a = 1;`,
    /only public/,
  ],
  [
    'dynamically',
    'src/features/cases/store.ts',
    `// S.\nawait import('#features/portal/public.ts');`,
    /may lean only on rows above/,
  ],
  ['by a relative path', 'src/features/cases/store.ts', `// S.\nimport '../organisation/public.ts';`, /relative path/],
  ['from kit into law', 'src/kit/day.ts', `// D.\nimport '#law/terms.ts';`, /nothing but itself/],
  ['from kit into a package', 'src/kit/day.ts', `// D.\nimport 'pg';`, /imports no package/],
  ['from law into the platform', 'src/law/terms.ts', `// T.\nimport '#platform/database.ts';`, /only itself and kit/],
  ['from the platform into a slice', 'src/platform/http.ts', `// H.\nimport '${CASES}';`, /only itself, kit and law/],
  [
    'from a slice into the app',
    'src/features/cases/store.ts',
    `// S.\nimport '#app/server.ts';`,
    /a slice imports only/,
  ],
  [
    'from a page into the server',
    'web/features/cases/page.tsx',
    `// P.\nimport '${CASES}';`,
    /only contract.ts, domain. and acts./,
  ],
  [
    'from a page into the platform',
    'web/features/cases/page.tsx',
    `// P.\nimport '#platform/database.ts';`,
    /a page imports from src/,
  ],
  [
    'from the design system into a page',
    'web/ui/table.tsx',
    `// T.\nimport '#web/features/cases/page.tsx';`,
    /does not know pages/,
  ],
  ['from the app into a page', 'src/app/server.ts', `// S.\nimport '#web/main.tsx';`, /nothing of the page/],
  [
    'from a slice that stands nowhere',
    'src/features/stray/store.ts',
    `// S.\nimport '#kit/money.ts';`,
    /stands in no row/,
  ],
])('refuses an import %s', (_way, path, text, sentence) => {
  expect(sentences({ [path]: text })).toEqual([expect.stringMatching(sentence)]);
});

test('the app composes, tests use the test rooms, pages use contracts and domain', () => {
  expect(
    sentences({
      'src/app/server.ts': `// S.\nimport '#features/organisation/store.ts';\nimport '${CASES}';`,
      'src/test/database.ts': '// D.\nexport const clone = 1;',
      'src/features/cases/store.test.ts': `// S.\nimport 'vitest';\nimport '#test/database.ts';`,
      'web/router.tsx': `// R.\nimport './features/cases/page.tsx';`,
      'src/features/organisation/contract.ts': `// C.\nexport type { Unit } from './domain/unit.ts';`,
      'web/features/cases/page.tsx': `// P.\nimport '#features/organisation/contract.ts';\nimport '#kit/money.ts';\nimport 'react';`,
    }),
  ).toEqual([]);
});

test('follows what a page loads, but not its types', () => {
  const page = `// P.\nimport '#features/cases/contract.ts';`;
  expect(
    sentences({
      'web/main.tsx': page,
      'src/features/cases/contract.ts': `// C.\nimport '#features/organisation/public.ts';`,
    }),
  ).toEqual([expect.stringMatching(/contract.ts: a page loads this file/)]);
  expect(
    sentences({ 'web/main.tsx': page, 'src/features/cases/contract.ts': `// C.\nimport 'typebox';\nimport 'kysely';` }),
  ).toEqual([expect.stringMatching(/may not import kysely/)]);
  expect(
    sentences({
      'web/main.tsx': page,
      'src/features/cases/contract.ts': `// C.\nimport type { open } from '#features/organisation/public.ts';`,
    }),
  ).toEqual([]);
});

const LONG = Array.from({ length: 70 }, (_, line) => `  call(${line});`).join('\n');

test.each([
  ['a function too long', 'scripts/a.ts', `// A.\nexport function long() {\n${LONG}\n}`, /function of 72 lines/],
  [
    'an arrow function too long',
    'scripts/a.ts',
    `// A.\nexport const long = () => {\n${LONG}\n};`,
    /function of 72 lines/,
  ],
  ['a file too long', 'scripts/a.ts', `// A.\n${'call();\n'.repeat(600)}`, /601 lines/],
  ['no leading comment', 'scripts/a.ts', `call();\n// Late.\n`, /begins without a comment/],
  ['no leading comment in SQL', 'db/migrations/0001-a.sql', `select 1;`, /begins without a comment/],
  ['any', 'scripts/a.ts', `// A.\ncall(1 as any);`, /switches the types off/],
  ['a barrel', 'scripts/all.ts', `// A.\nexport * from './tidy.ts';\nexport { b } from './b.ts';`, /is a barrel/],
  ['an index', 'scripts/index.ts', `// A.\ncall();`, /is a barrel/],
  ['an empty name', 'scripts/date-utils.ts', `// A.\ncall();`, /says nothing/],
  ['work put off', 'scripts/a.ts', ['// A.\ncall(); // TO', 'DO later'].join(''), /is left in a comment/],
  ['a clock in the domain', 'src/features/cases/domain/a.ts', `// A.\ncall(Date.now());`, /Date.now in a pure file/],
  ['today in the law', 'src/law/a.ts', `// A.\ncall(new Date());`, /new Date\(\) in a pure file/],
  ['chance in kit', 'src/kit/a.ts', `// A.\ncall(Math.random());`, /Math.random in a pure file/],
  ['a path of one machine', 'docs/a.md', ['See /ro', 'ot/data'].join(''), /path of one machine/],
  ['a package registry', 'docs/a.md', ['From registry.npm', 'js.org'].join(''), /package registry/],
  ['a README too short', 'src/features/cases/README.md', 'Cases.', /has 8 to 40/],
  ['no README', 'src/features/portal/store.ts', '// S.', /is missing/],
  [
    'a door that is a hall',
    'src/features/cases/public.ts',
    `// D.\n${Array.from({ length: 11 }, (_, n) => `export const a${n} = ${n};`).join('\n')}`,
    /offers 11 functions/,
  ],
])('finds %s', (_what, path, text, sentence) => {
  expect(sentences({ [path]: text })).toEqual([expect.stringMatching(sentence)]);
});

test('warns of a file that grows, and leaves chapters of tests alone', () => {
  const report = checkHouse(
    house({
      'scripts/a.ts': `// A.\n${'call();\n'.repeat(450)}`,
      'scripts/a.test.ts': `// A.\ndescribe('a', () => {\n${LONG}\n});`,
    }),
  );
  expect(report.findings).toEqual([]);
  expect(report.warnings).toHaveLength(1);
});
