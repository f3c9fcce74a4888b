/**
 * The layout of the results form in the spirit of the circular (06/2019/TT-BTP; domain 7.3): the columns in their order, with
 * headings, the heading they stand under, their numbers and formulas.
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { REPORT_GROUPING_LABELS } from '../contract.ts';
import type { Figures, Measure, MeasureName } from '../domain/figures.ts';
import { periodDays, periodName } from '../domain/period-words.ts';
import type { ResultsReport } from '../domain/results-report.ts';

export type FormColumn = {
  readonly column: ResultColumn | 'rate';
  readonly heading: string;
  /** The heading that several columns share. */
  readonly under: string | null;
  readonly formula: string;
};

const ENFORCEABLE = 'Có điều kiện thi hành';
const ACCEPTED = 'Tổng số giải quyết';

export const FORM_COLUMNS: readonly FormColumn[] = [
  { column: 'total', heading: 'Tổng số', under: ACCEPTED, formula: '1 = 2+3' },
  {
    column: 'old',
    heading: 'Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)',
    under: ACCEPTED,
    formula: '2',
  },
  { column: 'new', heading: 'Mới thụ lý', under: ACCEPTED, formula: '3' },
  { column: 'entrusted', heading: 'Ủy thác thi hành án', under: null, formula: '4' },
  { column: 'taken-up', heading: 'Cục rút lên thi hành', under: null, formula: '5' },
  { column: 'withdrawn', heading: 'Thu hồi, hủy quyết định thi hành án', under: null, formula: '6' },
  { column: 'to-enforce', heading: 'Tổng số phải thi hành', under: null, formula: '7 = 1-4-5-6' },
  { column: 'enforceable', heading: 'Tổng số', under: ENFORCEABLE, formula: '8 = 9+12+13+14' },
  { column: 'done', heading: 'Giải quyết xong', under: ENFORCEABLE, formula: '9 = 10+11' },
  { column: 'completed', heading: 'Thi hành xong', under: ENFORCEABLE, formula: '10' },
  { column: 'discontinued', heading: 'Đình chỉ thi hành án', under: ENFORCEABLE, formula: '11' },
  { column: 'under-way', heading: 'Đang thi hành', under: ENFORCEABLE, formula: '12' },
  { column: 'postponed-by-agreement', heading: 'Hoãn theo điểm c khoản 1 Điều 48', under: ENFORCEABLE, formula: '13' },
  { column: 'paused-for-complaint', heading: 'Tạm dừng để giải quyết khiếu nại', under: ENFORCEABLE, formula: '14' },
  {
    column: 'no-means',
    heading: 'Chưa có điều kiện thi hành (trừ số đã chuyển sổ theo dõi riêng)',
    under: null,
    formula: '15',
  },
  { column: 'postponed', heading: 'Hoãn thi hành án (trừ điểm c khoản 1 Điều 48)', under: null, formula: '16' },
  { column: 'suspended', heading: 'Tạm đình chỉ thi hành án', under: null, formula: '17' },
  { column: 'carried-over', heading: 'Số chuyển kỳ sau', under: null, formula: '18 = 7-9' },
  { column: 'rate', heading: 'Tỷ lệ giải quyết xong trên có điều kiện (%)', under: null, formula: '19 = 9/8' },
  { column: 'separate-book', heading: 'Sổ theo dõi riêng', under: null, formula: '20' },
];

export const MEASURE_HEADINGS = {
  matters: { title: 'Về việc', unit: 'việc' },
  money_vnd: { title: 'Về tiền', unit: 'đồng' },
} as const satisfies Record<MeasureName, { title: string; unit: string }>;

export const FORM_TITLE = 'KẾT QUẢ THI HÀNH ÁN DÂN SỰ';

/** A row of the form: a value for each column, whole numbers or percentages as texts; null prints nothing. */
export type FormRow = {
  readonly kind: 'total' | 'group' | 'same-period' | 'difference' | 'percent';
  readonly code: string;
  readonly name: string;
  readonly values: Readonly<Record<MeasureName, readonly (bigint | string | null)[]>>;
};

/** Total first, then the groups, then the same period with the differences. */
export function formRows(report: ResultsReport): FormRow[] {
  const { same_period } = report;
  const { differences } = same_period;
  const of = (values: (measure: MeasureName) => (bigint | string | null)[]) => ({
    matters: values('matters'),
    money_vnd: values('money_vnd'),
  });
  const figures = (row: Figures) => of((measure) => valuesOf(row[measure]));
  return [
    { kind: 'total', code: '', name: 'Tổng số', values: figures(report.figures) },
    ...report.groups.map(({ code, name, figures: row }) => ({
      kind: 'group' as const,
      code,
      name,
      values: figures(row),
    })),
    {
      kind: 'same-period',
      code: '',
      name: `Cùng kỳ ${formatDate(same_period.on)}`,
      values: figures(same_period.figures),
    },
    {
      kind: 'difference',
      code: '',
      name: 'Tăng, giảm so với cùng kỳ',
      values: of((measure) =>
        FORM_COLUMNS.map(({ column }) =>
          column === 'rate' ? differences.rate_points[measure] : differences[measure][column].absolute,
        ),
      ),
    },
    {
      kind: 'percent',
      code: '',
      name: 'Tăng, giảm (%)',
      values: of((measure) =>
        FORM_COLUMNS.map(({ column }) => (column === 'rate' ? null : differences[measure][column].percent)),
      ),
    },
  ];
}

function valuesOf(row: Measure): (bigint | string | null)[] {
  return FORM_COLUMNS.map(({ column }) => (column === 'rate' ? row.rate : row.columns[column]));
}

/** "06 tháng năm 2021, từ ngày 01/10/2020 đến ngày 31/03/2021". */
export function periodLine(report: ResultsReport): string {
  const name = periodName(report.on);
  return name === null ? periodDays(report.on) : `${name}, ${periodDays(report.on)}`;
}

/** What the rows are, and which cases: "Theo đơn vị · án tín dụng, ngân hàng"; empty where there is nothing to add. */
export function restrictionLine(report: ResultsReport): string {
  const by = report.by === null ? [] : [`Theo ${REPORT_GROUPING_LABELS[report.by].toLowerCase()}`];
  const only = report.only === null ? [] : ['Án tín dụng, ngân hàng'];
  return [...by, ...only].join(' · ');
}
