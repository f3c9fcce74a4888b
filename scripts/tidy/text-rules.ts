// What holds for every file of the project, whatever its kind, and for the README of every slice.

import { areaOf, type Rows } from './house.ts';
import { type Finding, lineAt, type TextFile } from './source.ts';

/** A README of a slice is read in one look. */
const README_LINES = { least: 8, most: 40 } as const;

/** Written in pieces, so that this file may name what no file may contain. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  {
    pattern: new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)', '(org|com)'].join('\\.')),
    sentence: 'names a package registry.',
  },
  { pattern: /"resolved": "https?:/, sentence: 'names where a package was fetched from.' },
  {
    pattern: new RegExp(`(^|[\\s"'\`(=])/(${['work', 'root'].join('|')})/[\\w.-]`, 'm'),
    sentence: 'names a path of one machine.',
  },
  {
    pattern: new RegExp(`(^|[\\s"'\`(=])/(${['home', 'Users'].join('|')})/\\w+/`, 'm'),
    sentence: 'names a path of one machine.',
  },
];

/** Texts of others, and data that is compared byte for byte. */
const FOREIGN = /^(LICENSE|demo\/.*\.csv)$/;

/** Checks all texts. */
export function checkTexts(files: readonly TextFile[], rows: Rows): Finding[] {
  return [...files.filter(({ path }) => !FOREIGN.test(path)).flatMap(checkText), ...checkReadmes(files, rows)];
}

function checkText(file: TextFile): Finding[] {
  const findings: Finding[] = [];
  for (const { pattern, sentence } of FORBIDDEN) {
    const found = pattern.exec(file.text);
    if (found !== null) findings.push({ path: file.path, line: lineAt(file.text, found.index + 1), sentence });
  }
  if (file.path.endsWith('.sql') && !/^\s*(--|\/\*)/.test(file.text)) {
    findings.push({ path: file.path, sentence: 'begins without a comment that says what it is for.' });
  }
  return findings;
}

/** Every slice that has a file has a README of a fitting length. */
function checkReadmes(files: readonly TextFile[], rows: Rows): Finding[] {
  const findings: Finding[] = [];
  for (const slice of rows.flatMap(({ slices }) => slices)) {
    const exists = files.some(({ path }) => areaOf(path).kind === 'feature' && areaOf(path).slice === slice);
    if (!exists) continue;
    const path = `src/features/${slice}/README.md`;
    const readme = files.find((file) => file.path === path);
    if (readme === undefined) {
      findings.push({
        path,
        sentence: 'is missing: every slice says its purpose, words, invariants, tables and callers.',
      });
      continue;
    }
    const lines = readme.text.trimEnd().split('\n').length;
    if (lines < README_LINES.least || lines > README_LINES.most) {
      findings.push({ path, sentence: `${lines} lines; a README has ${README_LINES.least} to ${README_LINES.most}.` });
    }
  }
  return findings;
}
