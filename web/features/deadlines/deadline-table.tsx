/** A list of deadlines in the order of their days; a row opens its case beside the list, where the act that meets it is offered. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeadlineRow } from '#features/cases/domain/deadline-day.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { download } from '#web/features/cases/download.ts';
import { useCaseSide } from '#web/features/cases/case-side.tsx';
import { deadlinePages, queryOf, type DeadlineQuestion } from './deadline-api.ts';
import { deadlineId, NARROW_DEADLINES, OWN_DEADLINE_COLUMNS, UNIT_DEADLINE_COLUMNS } from './deadline-columns.tsx';

export interface DeadlineTableProps {
  readonly label: string;
  readonly question: DeadlineQuestion;
  /** How many there are, where it is known. */
  readonly total?: number | undefined;
  readonly open: string | undefined;
  readonly onOpen: (case_code: string | undefined, first: boolean) => void;
  /** What stands there when there is none. */
  readonly empty: string;
}

const NO_ROWS: readonly DeadlineRow[] = [];

/** The case of a row, as the panel beside the list goes by. */
function caseOf(row: DeadlineRow | undefined) {
  return row === undefined ? undefined : { code: row.case_code, decision_number: row.decision_number };
}

export function DeadlineTable({ label, question, total, open, onOpen, empty }: DeadlineTableProps) {
  const pages = useInfiniteQuery(deadlinePages(question));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  const exports = useMemo(
    () =>
      (['xlsx', 'csv'] as const).map((format) => ({
        label: format === 'xlsx' ? 'Excel' : 'CSV',
        run: () => download(`/api/deadlines/export.${format}`, queryOf(question), `thoi-han.${format}`),
      })),
    [question],
  );
  const at = rows.findIndex((row) => row.case_code === open);
  const side = useCaseSide({
    code: open,
    rows: rows.map((row) => ({ code: row.case_code, decision_number: row.decision_number })),
    previous: caseOf(rows.slice(0, Math.max(0, at)).findLast((row) => row.case_code !== open)),
    next: at === -1 ? undefined : caseOf(rows.slice(at).find((row) => row.case_code !== open)),
    onOpen: (code) => onOpen(code, false),
  });
  const openRow = at === -1 ? undefined : rows[at];
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label={label}
          storageKey={`deadlines-${question.scope}`}
          columns={question.scope === 'own' ? OWN_DEADLINE_COLUMNS : UNIT_DEADLINE_COLUMNS}
          rows={rows}
          rowId={deadlineId}
          total={total}
          unit="thời hạn"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onOpen(row.case_code, open === undefined)}
          openRowId={openRow === undefined ? undefined : deadlineId(openRow)}
          narrow={NARROW_DEADLINES}
          exports={exports}
          empty={<EmptyState title={pages.error === null ? empty : (refusalsOf(pages.error)[0]?.sentence ?? '')} />}
        />
      }
    />
  );
}
