/** The results report for a terminal: every column from top to bottom, then the main ones of each group. */
import { formatBillions, formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { COLUMN_LABELS } from '#law/counting-rules.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { REPORT_COLUMNS } from '../contract.ts';
import type { Figures, MeasureName } from '../domain/figures.ts';
import type { ResultsReport } from '../domain/results-report.ts';
import { FORM_TITLE, periodLine, restrictionLine } from './results-layout.ts';

const GROUP_COLUMNS: readonly ResultColumn[] = [
  'old',
  'new',
  'to-enforce',
  'enforceable',
  'done',
  'no-means',
  'separate-book',
];

export function resultsText(report: ResultsReport): string {
  const head = [FORM_TITLE, report.scope_name, periodLine(report), restrictionLine(report)].filter(
    (line) => line !== '',
  );
  const groups = report.groups.length === 0 ? [] : ['', ...groupTable(report)];
  return `${[...head, '', ...columnTable(report), ...groups].join('\n')}\n`;
}

/** One line a column: matters and đồng, each with the same period and what changed. */
function columnTable(report: ResultsReport): string[] {
  const { figures, same_period } = report;
  const { differences } = same_period;
  const then = `Cùng kỳ ${formatDate(same_period.on)}`;
  const part = (measure: MeasureName, column: ResultColumn) => {
    const change = differences[measure][column];
    return [
      formatCount(figures[measure].columns[column]),
      formatCount(same_period.figures[measure].columns[column]),
      `${change.absolute > 0n ? '+' : ''}${formatCount(change.absolute)}`,
      decimal(change.percent),
    ];
  };
  const ratePart = (measure: MeasureName) => [
    decimal(figures[measure].rate),
    decimal(same_period.figures[measure].rate),
    signed(differences.rate_points[measure]),
    '',
  ];
  return aligned([
    ['', 'Việc', then, 'Tăng, giảm', '%', 'Tiền (đồng)', then, 'Tăng, giảm', '%'],
    ...REPORT_COLUMNS.map((column) => [
      COLUMN_LABELS[column],
      ...part('matters', column),
      ...part('money_vnd', column),
    ]),
    ['Tỷ lệ giải quyết xong (%)', ...ratePart('matters'), ...ratePart('money_vnd')],
  ]);
}

function groupTable(report: ResultsReport): string[] {
  const row = (name: string, figures: Figures) => [
    name,
    ...GROUP_COLUMNS.map((column) => formatCount(figures.matters.columns[column])),
    decimal(figures.matters.rate),
    ...(['to-enforce', 'enforceable', 'done'] as const).map((column) =>
      formatBillions(figures.money_vnd.columns[column]),
    ),
    decimal(figures.money_vnd.rate),
  ];
  return aligned([
    [
      'Việc; tiền (tỷ đồng)',
      ...GROUP_COLUMNS.map((column) => COLUMN_LABELS[column]),
      '%',
      'Tiền phải thi hành',
      'Có điều kiện',
      'Xong',
      '%',
    ],
    row('Tổng số', report.figures),
    ...report.groups.map(({ code, name, figures }) => row(`${name} (${code})`, figures)),
  ]);
}

function signed(points: string | null): string {
  return points === null || points.startsWith('-') ? decimal(points) : `+${decimal(points)}`;
}

/** "67.00" -> "67,00"; null prints a dash. */
function decimal(percent: string | null): string {
  return percent === null ? '–' : percent.replace('.', ',');
}

/** Lines of equal width: the first column to the left, figures to the right; the first line is a heading. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_heading, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - lengthOf(cell));
        return at === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  const [heading = '', ...rest] = lines;
  return [heading, '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...rest];
}

/** Letters as a terminal shows them: a letter with its marks takes one place. */
function lengthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
