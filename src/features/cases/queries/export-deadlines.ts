/** The deadlines that a filter finds as a file, in the order of the list. */
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { Platform } from '#platform/platform.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { daysLeftWords } from '../domain/days-left.ts';
import { listDeadlines } from './list-deadlines.ts';
import type { DeadlineFilter, DeadlinePage } from './list-deadlines.ts';

const ROWS_AT_ONCE = 200;

type Row = DeadlinePage['rows'][number];

const COLUMNS: readonly (TableColumn & { readonly cell: (row: Row) => TableCell })[] = [
  { label: 'Hết hạn', kind: 'day', width: 12, cell: (row) => row.due_on },
  { label: 'Còn lại', kind: 'text', width: 22, cell: daysLeftWords },
  { label: 'Việc phải làm', kind: 'text', width: 44, cell: (row) => row.label },
  { label: 'Điều luật', kind: 'text', width: 24, cell: (row) => row.article },
  { label: 'Người phải làm', kind: 'text', width: 30, cell: (row) => row.responsible },
  { label: 'Tài sản', kind: 'text', width: 10, cell: (row) => row.asset },
  { label: 'Tính từ ngày', kind: 'day', width: 12, cell: (row) => row.start_on },
  { label: 'Quyết định', kind: 'text', width: 18, cell: (row) => row.decision_number },
  { label: 'Mã hồ sơ', kind: 'text', width: 14, cell: (row) => row.case_code },
  { label: 'Người phải thi hành án', kind: 'text', width: 36, cell: (row) => row.debtors.join('; ') },
  { label: 'Chấp hành viên', kind: 'text', width: 24, cell: (row) => row.officer_name },
  { label: 'Đơn vị', kind: 'text', width: 12, cell: (row) => row.unit },
];

export async function exportDeadlines(
  platform: Platform,
  actor: Actor,
  filter: DeadlineFilter,
  format: 'csv' | 'xlsx',
  reply: FastifyReply,
): Promise<FastifyReply> {
  const today = await platform.clock.today();
  return sendTable(
    reply,
    { name: `thoi-han-${today}`, columns: COLUMNS, rows: cells(platform, actor, filter) },
    format,
  );
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* cells(platform: Platform, actor: Actor, filter: DeadlineFilter): AsyncGenerator<readonly TableCell[]> {
  const today = await platform.clock.today();
  let after: DeadlinePage['next'] = null;
  do {
    const from: DeadlinePage['next'] = after;
    // oxlint-disable-next-line no-await-in-loop -- page after page, each from the key of the last
    const page: DeadlinePage = await platform.database.as(actor, async (connection) =>
      listDeadlines(connection, filter, await loadCalendar(connection), today, from, ROWS_AT_ONCE),
    );
    for (const row of page.rows) yield COLUMNS.map((column) => column.cell(row));
    after = page.next;
  } while (after !== null);
}
