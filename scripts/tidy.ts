// Executes the rules of ARCHITECTURE.md on the project: who may import whom, sizes, names, comments, READMEs.
// Prints what breaks a rule and how much was looked at; ends with 1 when something does.

import path from 'node:path';
import { checkHouse } from './tidy/check-house.ts';
import { type Finding, readProject } from './tidy/source.ts';

function print(kind: string, { path: file, line, sentence }: Finding): void {
  console.log(`${kind} ${file}${line === undefined ? '' : `:${line}`}: ${sentence}`);
}

const report = checkHouse(readProject(path.resolve(import.meta.dirname, '..')));
for (const warning of report.warnings) print('warning', warning);
for (const finding of report.findings) print('error', finding);
console.log(
  `tidy: ${report.imports} imports and ${report.files} files checked, ` +
    `${report.findings.length} errors, ${report.warnings.length} warnings`,
);
if (report.findings.length > 0) process.exitCode = 1;
