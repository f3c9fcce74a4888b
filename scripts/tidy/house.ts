// The house as ARCHITECTURE.md draws it: which slice stands in which row, and which area of the project a file belongs to.

import path from 'node:path';

/** The rows from the ground up, each with its slices. */
export type Rows = readonly { readonly name: string; readonly slices: readonly string[] }[];

/**
 * Reads the table with the columns `row | slices | may lean on`; the slices are the words in backticks.
 *
 * @throws when there is no such table, or a slice stands in two rows
 */
export function readRows(architecture: string): Rows {
  const lines = architecture.split('\n');
  const head = lines.findIndex((line) => /^\|\s*row\s*\|\s*slices\s*\|\s*may lean on\s*\|/.test(line));
  if (head === -1) throw new Error('ARCHITECTURE.md has no table with the columns row | slices | may lean on.');
  const rows: { name: string; slices: string[] }[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [, name = '', slices = ''] = line.split('|');
    rows.push({ name: name.trim(), slices: [...slices.matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? '') });
  }
  const all = rows.flatMap(({ slices }) => slices);
  const twice = all.find((slice, index) => all.indexOf(slice) !== index);
  if (twice !== undefined) throw new Error(`ARCHITECTURE.md puts the slice ${twice} into two rows.`);
  return rows;
}

/** The height of a slice: 0 for the lowest row in the table; undefined for a slice that is not in it. */
export function rowOf(rows: Rows, slice: string): number | undefined {
  const row = rows.findIndex(({ slices }) => slices.includes(slice));
  return row === -1 ? undefined : row;
}

/** Where a file stands: `kit`, `law`, `platform`, `app`, `test`, `feature`, `web`, or anywhere else. */
export type Area = {
  readonly kind: 'kit' | 'law' | 'platform' | 'app' | 'test' | 'feature' | 'web' | 'other';
  /** The slice, in `src/features` and `web/features`. */
  readonly slice?: string;
};

/** The area of a path from the root of the project. */
export function areaOf(file: string): Area {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top === 'web') return second === 'features' ? { kind: 'web', slice: third } : { kind: 'web' };
  if (top !== 'src') return { kind: 'other' };
  if (second === 'features') return { kind: 'feature', slice: third };
  const kinds = ['kit', 'law', 'platform', 'app', 'test'] as const;
  return { kind: kinds.find((kind) => kind === second) ?? 'other' };
}

const ALIASES: readonly (readonly [string, string])[] = [
  ['#kit/', 'src/kit/'],
  ['#law/', 'src/law/'],
  ['#platform/', 'src/platform/'],
  ['#features/', 'src/features/'],
  ['#app/', 'src/app/'],
  ['#test/', 'src/test/'],
  ['#ui/', 'web/ui/'],
  ['#web/', 'web/'],
];

/** The file of the project an import means; undefined for a package or a part of Node. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix));
  return alias === undefined ? undefined : alias[1] + specifier.slice(alias[0].length);
}
