/** `report results` prints the results report, `report cases` the cases behind one of its figures. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { BASES, CASE_TYPES } from '#features/cases/contract.ts';
import { REPORT_COLUMNS, REPORT_GROUPINGS, REPORT_RESTRICTIONS } from '#features/statistics/contract.ts';
import type { FigureQuestion } from '#features/statistics/domain/figure.ts';
import type { ReportQuestion, ResultsReport } from '#features/statistics/domain/results-report.ts';
import { eachCaseOfFigure, resultsReport } from '#features/statistics/public.ts';
import { presentCase } from '#features/statistics/templates/figure-cases.ts';
import { PLAIN_CSV, resultsCsv } from '#features/statistics/templates/results-csv.ts';
import { presentReport } from '#features/statistics/templates/results-json.ts';
import { resultsText } from '#features/statistics/templates/results-text.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, readChoice, readDay, refuseWords } from '../command-arguments.ts';
import type { CommandArguments } from '../command-arguments.ts';

const FORMATS = ['json', 'csv', 'xlsx', 'text'] as const;
type Format = (typeof FORMATS)[number];

export async function run(args: string[]): Promise<number> {
  const [what, ...rest] = args;
  if (what === 'results') return reportResults(rest);
  if (what === 'cases') return reportCases(rest);
  return tellRefusals([
    refusal(
      'report-unknown',
      `Sau "report" phải là "results" hoặc "cases"${what === undefined ? '' : `, không phải "${what}"`}.`,
    ),
  ]);
}

async function reportResults(args: readonly string[]): Promise<number> {
  const asked = readResultsQuestion(args);
  if (!asked.ok) return tellRefusals(asked.refusals);
  const { question, format } = asked.value;
  return asOperator(async (platform, operator) => {
    const report = await platform.database.as(operator, (connection) => resultsReport(connection, operator, question));
    if (!report.ok) return tellRefusals(report.refusals);
    await answer(await write(report.value, format));
    return 0;
  });
}

function readResultsQuestion(args: readonly string[]): Result<{ question: ReportQuestion; format: Format }> {
  const read = readArguments(args, ['on', 'unit', 'by', 'only', 'format']);
  if (!read.ok) return read;
  const { words, options } = read.value;
  const surplus = refuseWords(words, 0);
  const on = readDay(options, 'on');
  const by = readChoice(options, 'by', REPORT_GROUPINGS);
  const only = readChoice(options, 'only', REPORT_RESTRICTIONS);
  const format = readChoice(options, 'format', FORMATS);
  if (surplus !== null || !on.ok || !by.ok || !only.ok || !format.ok)
    return refuse(
      ...(surplus === null ? [] : [surplus]),
      ...[on, by, only, format].flatMap((part) => (part.ok ? [] : part.refusals)),
    );
  const written = format.value ?? 'json';
  // The form of the circular has a row for each unit, so a workbook has them unless other rows are asked for.
  const rows = by.value ?? (written === 'xlsx' ? 'unit' : null);
  return accept({
    question: { on: on.value, unit: options['unit'] ?? null, by: rows, only: only.value },
    format: written,
  });
}

async function write(report: ResultsReport, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(presentReport(report), null, 2)}\n`;
    case 'csv':
      return resultsCsv(report, PLAIN_CSV);
    case 'text':
      return resultsText(report);
    case 'xlsx':
      // Loaded only where it is asked for: the workbook library is heavy.
      return (await import('#features/statistics/templates/results-xlsx.ts')).resultsWorkbook(report);
  }
}

async function reportCases(args: readonly string[]): Promise<number> {
  const question = readFigureQuestion(args);
  if (!question.ok) return tellRefusals(question.refusals);
  return asOperator((platform, operator) => printCases(platform, operator, question.value));
}

/** One JSON array, a case a line, written as it is read. */
async function printCases(platform: Platform, operator: Actor, question: FigureQuestion): Promise<number> {
  let before = '[\n';
  const printed = await platform.database.as(operator, (connection) =>
    eachCaseOfFigure(connection, operator, question, async (cases) => {
      await answer(before + cases.map((counted) => JSON.stringify(presentCase(counted))).join(',\n'));
      before = ',\n';
    }),
  );
  if (!printed.ok) return tellRefusals(printed.refusals);
  await answer(printed.value.cases === 0 ? '[]\n' : '\n]\n');
  return 0;
}

function readFigureQuestion(args: readonly string[]): Result<FigureQuestion> {
  const read = readArguments(args, ['on', 'column', 'unit', 'officer', 'basis', 'case-type', 'only']);
  if (!read.ok) return read;
  const { words, options } = read.value;
  const surplus = refuseWords(words, 0);
  const on = readDay(options, 'on');
  const only = readChoice(options, 'only', REPORT_RESTRICTIONS);
  const basis = readChoice(options, 'basis', BASES);
  const case_type = readChoice(options, 'case-type', CASE_TYPES);
  const column = readColumn(options);
  if (surplus !== null || !on.ok || !only.ok || !basis.ok || !case_type.ok || !column.ok)
    return refuse(
      ...(surplus === null ? [] : [surplus]),
      ...[on, column, only, basis, case_type].flatMap((part) => (part.ok ? [] : part.refusals)),
    );
  return accept({
    on: on.value,
    column: column.value,
    unit: options['unit'] ?? null,
    officer: options['officer'] ?? null,
    basis: basis.value,
    case_type: case_type.value,
    only: only.value,
  });
}

function readColumn(options: CommandArguments['options']): Result<ResultColumn> {
  const column = readChoice(options, 'column', REPORT_COLUMNS);
  if (!column.ok) return column;
  return column.value === null
    ? refuse(refusal('option-missing', `Thiếu --column CỘT, một trong: ${REPORT_COLUMNS.join(', ')}.`))
    : accept(column.value);
}
