// `npm test`: runs every check of the project in turn, says what it does, and ends with one line, "N passed, N failed".
// Each static check counts as one test. What follows the command (`npm test -- src/kit`) narrows the Vitest run.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A command that passes when it ends with 0. */
type Check = { readonly name: string; readonly command: string; readonly arguments: readonly string[] };

type Count = { readonly passed: number; readonly failed: number };

const project = path.resolve(import.meta.dirname, '..');

/** The programs of the project come first, so that each of them runs on the pinned Node. */
const environment = {
  ...process.env,
  PATH: `${path.join(project, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
};

const CHECKS: readonly Check[] = [
  { name: 'types of the server', command: 'tsc', arguments: ['-p', 'tsconfig.json'] },
  { name: 'types of the page', command: 'tsc', arguments: ['--noEmit', '-p', 'web/tsconfig.json'] },
  { name: 'lint', command: 'oxlint', arguments: ['--type-aware', '--no-error-on-unmatched-pattern'] },
  { name: 'format', command: 'oxfmt', arguments: ['--check', '--no-error-on-unmatched-pattern', '.'] },
  { name: 'unused code', command: 'knip', arguments: ['--no-progress', '--no-config-hints'] },
  { name: 'house rules', command: process.execPath, arguments: ['scripts/tidy.ts'] },
  { name: 'list of refusals', command: process.execPath, arguments: ['scripts/refusals.ts', '--check'] },
  { name: 'list of acts', command: process.execPath, arguments: ['scripts/acts.ts', '--check'] },
  { name: 'list of deadlines', command: process.execPath, arguments: ['scripts/deadlines.ts', '--check'] },
  { name: 'list of findings', command: process.execPath, arguments: ['scripts/findings.ts', '--check'] },
  { name: 'build of the page', command: 'vite', arguments: ['build', '--logLevel', 'warn'] },
];

/** Runs a command with its output on ours; true when it ended with 0. */
function run(check: Check): boolean {
  console.log(`\n── ${check.name}: ${[path.basename(check.command), ...check.arguments].join(' ')}`);
  const started = performance.now();
  const ended = spawnSync(check.command, check.arguments, { cwd: project, env: environment, stdio: 'inherit' });
  if (ended.error !== undefined) console.log(String(ended.error));
  const isPassed = ended.status === 0;
  console.log(
    `── ${check.name}: ${isPassed ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return isPassed;
}

/** The part of Vitest's report that is counted. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Runs Vitest. A file that fails as a whole (it cannot be loaded, or its preparation fails) counts as one failed test, and so does
 * a run that ends badly without naming any.
 */
function runVitest(narrowing: readonly string[]): Count {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitest-report-'));
  const file = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const isPassed = run({ name: 'tests', command: 'vitest', arguments: ['run', ...reporters, ...narrowing] });
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    );
    const failed = report.numFailedTests + brokenFiles.length;
    return { passed: report.numPassedTests, failed: failed === 0 && !isPassed ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const results = CHECKS.map(run);
const tests = runVitest(process.argv.slice(2));
const failedChecks = CHECKS.filter((_check, index) => results[index] === false).map(({ name }) => name);
const failed = failedChecks.length + tests.failed;
const passed = CHECKS.length - failedChecks.length + tests.passed;
if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
