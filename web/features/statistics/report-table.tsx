/** The report's table, and beside it the cases of the figure that is open. */
import { useMemo } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { sortOfSearch } from '#ui/data-table/filter-search.ts';
import type { DataColumn, TableSort } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { CellPanel, cellTitle } from './cell-panel.tsx';
import { cardColumn } from './report-card.tsx';
import { cellHref, reportColumns } from './report-columns.tsx';
import type { ReportRow } from './report-rows.ts';
import {
  cellOfWord,
  statisticsHref,
  statisticsSearch,
  wordOfCell,
  type CellAddress,
  type ReportShow,
  type StatisticsSearch,
} from './report-search.ts';
import { caseFileHref, type ReportQuestion } from './statistics-api.ts';
import { shortUnitName } from '#web/unit-name.ts';

const SHOWS: readonly { readonly value: ReportShow; readonly label: string }[] = [
  { value: 'summary', label: 'Việc và tiền' },
  { value: 'matters', label: 'Đủ cột: việc' },
  { value: 'money', label: 'Đủ cột: tiền' },
];

/** The groups in the order asked for; the sum of all stays on top. Rows without a figure come last. */
function sortedRows(
  rows: readonly ReportRow[],
  columns: readonly DataColumn<ReportRow>[],
  sort: TableSort | undefined,
): readonly ReportRow[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (column === undefined || sort === undefined) return rows;
  const collator = new Intl.Collator('vi');
  const valueOf = (row: ReportRow) => {
    const value = column.value(row);
    return column.kind === 'percent' && typeof value === 'string' ? Number(value) : value;
  };
  const [total, ...groups] = rows;
  const sorted = groups.toSorted((one, other) => {
    const [first, second] = [valueOf(one), valueOf(other)];
    if (first === null || first === undefined) return second === null || second === undefined ? 0 : 1;
    if (second === null || second === undefined) return -1;
    const order =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : collator.compare(String(first), String(second));
    return sort.descending ? -order : order;
  });
  return total === undefined ? sorted : [total, ...sorted];
}

export interface ReportTableProps {
  readonly rows: readonly ReportRow[];
  readonly search: StatisticsSearch;
  readonly question: ReportQuestion;
}

export function ReportTable({ rows, search, question }: ReportTableProps) {
  const { navigate } = useNavigation();
  const show = search.show ?? 'summary';
  const context = useMemo(() => ({ search, by: question.by }), [search, question.by]);
  const columns = useMemo(() => reportColumns(context, show), [context, show]);
  const narrow = useMemo(() => ({ column: cardColumn(context, show), rowHeight: 82 }), [context, show]);
  const sort = useMemo(() => sortOfSearch(columns, { sort: search.sort }), [columns, search.sort]);
  const shown = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  const cell = search.cell === undefined ? undefined : cellOfWord(search.cell);
  const go = (changes: Partial<Record<keyof StatisticsSearch, string | undefined>>) =>
    navigate(statisticsHref(statisticsSearch({ ...search, ...changes })));
  const isNarrow = useMedia(NARROW);
  const openCard = (one: ReportRow) =>
    navigate(cellHref(search, one.code, 'done', show === 'money' ? 'money_vnd' : 'matters'));
  const row = cell === undefined ? undefined : rows.find((candidate) => candidate.code === cell.row);
  const name = row === undefined ? (cell?.row ?? '') : shortUnitName(row.name);
  return (
    <SplitView
      sideWidth={400}
      list={
        <DataTable
          label="Kết quả thi hành án"
          storageKey={`statistics:${show}`}
          columns={columns}
          rows={shown}
          rowId={(one) => one.code}
          isTotal={(one) => one.is_total}
          openRowId={cell?.row}
          sort={sort}
          onSortChange={(next) =>
            go({ sort: next === undefined ? undefined : `${next.descending ? '-' : ''}${next.column}` })
          }
          narrow={narrow}
          {...(isNarrow ? { onOpenRow: openCard } : {})}
          unit="dòng"
          tools={
            <Segmented
              small
              label="Hiện"
              options={SHOWS}
              value={show}
              onChange={(next) => go({ show: next === 'summary' ? undefined : next, cell: undefined, sort: undefined })}
            />
          }
          empty={
            <EmptyState title="Chưa có việc nào được tính đến ngày này.">
              Khi đơn vị ra quyết định thi hành án đầu tiên, con số sẽ hiện ở đây.
            </EmptyState>
          }
        />
      }
      side={
        cell === undefined
          ? undefined
          : {
              key: wordOfCell(cell),
              title: cellTitle(name, cell),
              onClose: () => go({ cell: undefined }),
              actions: (
                <LinkButton small icon="download" download href={caseFileHref(question, cell, 'xlsx')}>
                  Excel
                </LinkButton>
              ),
              content: <CellPanel question={question} cell={cell} figure={figureOf(row, cell)} />,
            }
      }
    />
  );
}

function figureOf(row: ReportRow | undefined, cell: CellAddress): number | undefined {
  return row?.[cell.measure][cell.column];
}
