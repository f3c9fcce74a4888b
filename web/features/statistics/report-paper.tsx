/** The report on paper: A4 across, matters and then money, all columns under their headings, as an office files it. */
import type { ResultsReportPage } from '#features/statistics/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { COLUMN_LABELS } from '#law/counting-rules.ts';
import { COLUMN_GROUPS, type ColumnGroup } from './column-words.ts';
import type { ReportRow } from './report-rows.ts';
import type { Measure } from './report-search.ts';
import { shortUnitName } from '#web/unit-name.ts';

/** Money is too wide for one table across a sheet: what still stands comes in a second one. */
const SHEETS: readonly Sheet[] = [
  { caption: 'Về việc (đơn vị tính: việc)', measure: 'matters', groups: COLUMN_GROUPS, withRates: true },
  {
    caption: 'Về tiền (đơn vị tính: 1.000 đồng)',
    measure: 'money_vnd',
    groups: COLUMN_GROUPS.slice(0, 3),
    withRates: true,
  },
  {
    caption: 'Về tiền, tiếp theo (đơn vị tính: 1.000 đồng)',
    measure: 'money_vnd',
    groups: COLUMN_GROUPS.slice(3),
    withRates: false,
  },
];

interface Sheet {
  readonly caption: string;
  readonly measure: Measure;
  readonly groups: readonly ColumnGroup[];
  readonly withRates: boolean;
}

export interface ReportPaperProps {
  readonly report: ResultsReportPage;
  readonly title: string;
  readonly rows: readonly ReportRow[];
  readonly groupLabel: string;
}

export function ReportPaper({ report, title, rows, groupLabel }: ReportPaperProps) {
  return (
    <div className="report-paper print-only">
      <h1>Kết quả thi hành án dân sự: {title}</h1>
      <p>
        {report.scope_name}. Số liệu từ ngày {formatDate(report.from)} đến hết ngày {formatDate(report.on)}
        {report.only === null ? '' : ', chỉ các việc có người được thi hành án là tổ chức tín dụng'}.
      </p>
      {SHEETS.map((sheet) => (
        <PaperTable key={sheet.caption} {...sheet} rows={rows} groupLabel={groupLabel} />
      ))}
      <div className="report-signatures">
        <span>Người lập biểu</span>
        <span>Thủ trưởng đơn vị</span>
      </div>
    </div>
  );
}

/** Thousands of đồng, as the statutory forms count money. */
function inThousands(amount_vnd: number): string {
  return formatCount(Math.round(amount_vnd / 1_000));
}

function PaperTable({
  caption,
  measure,
  groups,
  withRates,
  rows,
  groupLabel,
}: Sheet & { rows: readonly ReportRow[]; groupLabel: string }) {
  const columns = groups.flatMap((group) => group.columns);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {groupLabel}
          </th>
          {groups.map(({ group, columns: own }) => (
            <th key={group} colSpan={own.length} scope="colgroup">
              {group}
            </th>
          ))}
          {withRates ? (
            <th colSpan={2} scope="colgroup">
              Tỷ lệ xong (%)
            </th>
          ) : null}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {COLUMN_LABELS[column]}
            </th>
          ))}
          {withRates ? <th scope="col">Năm nay</th> : null}
          {withRates ? <th scope="col">Cùng kỳ</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code} className={row.is_total ? 'sum' : undefined}>
            <th scope="row">{shortUnitName(row.name)}</th>
            {columns.map((column) => (
              <td key={column}>
                {measure === 'matters' ? formatCount(row.matters[column]) : inThousands(row.money_vnd[column])}
              </td>
            ))}
            {withRates ? <td>{(row[measure].rate ?? '–').replace('.', ',')}</td> : null}
            {withRates ? <td>{(row.same_period[measure].rate ?? '–').replace('.', ',')}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
