// All house rules over a set of files.

import { checkCode } from './code-rules.ts';
import { readRows } from './house.ts';
import { checkImports } from './import-rules.ts';
import { type Finding, isCode, parseCode, type TextFile } from './source.ts';
import { checkTexts } from './text-rules.ts';

/** What was looked at, what fails and what warns. */
export type HouseReport = {
  readonly files: number;
  readonly imports: number;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
};

/** Where code stands that is bound by the rules of imports. */
const WALKED = /^(src|web|scripts|bench|e2e)\//;

/**
 * Checks the files of a project, among them its ARCHITECTURE.md. Looking at no import at all is itself a finding: it would mean
 * that the rules are not executed.
 */
export function checkHouse(files: readonly TextFile[]): HouseReport {
  const architecture = files.find(({ path }) => path === 'ARCHITECTURE.md');
  if (architecture === undefined) throw new Error('ARCHITECTURE.md is missing.');
  const rows = readRows(architecture.text);
  const code = files.filter(({ path }) => isCode(path)).map(parseCode);
  const { imports, findings } = checkImports(
    code.filter(({ path }) => WALKED.test(path)),
    rows,
  );
  const inCode = code.map(checkCode);
  const none = imports === 0 ? [{ path: '.', sentence: 'no import was checked.' }] : [];
  return {
    files: files.length,
    imports,
    findings: [...none, ...findings, ...inCode.flatMap((one) => one.findings), ...checkTexts(files, rows)],
    warnings: inCode.flatMap((one) => one.warnings),
  };
}
