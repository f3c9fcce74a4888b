/** The list of cases as a file: exactly what the filter finds, in the order of the list, with the columns that are shown. */
import type { FastifyReply } from 'fastify';
import { isEndedPosition, POSITION_NAMES } from '#law/positions.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import { BASIS_LABELS, CASE_TYPE_LABELS } from '../contract.ts';
import type { CaseFilter, CaseListColumn, CaseSort } from '../contract.ts';
import { listCases } from './list-cases.ts';
import type { CasePage } from './list-cases.ts';

const ROWS_AT_ONCE = 200;

type Row = CasePage['rows'][number];
type Column = TableColumn & { readonly cell: (row: Row) => TableCell };

const COLUMNS: Readonly<Record<CaseListColumn, Column>> = {
  code: { label: 'Mã hồ sơ', kind: 'text', width: 18, cell: (row) => row.code },
  decision_number: { label: 'Quyết định', kind: 'text', width: 18, cell: (row) => row.decision_number },
  decided_on: { label: 'Ngày quyết định', kind: 'day', width: 14, cell: (row) => row.decided_on },
  unit: { label: 'Đơn vị', kind: 'text', width: 36, cell: (row) => row.unit_name },
  officer_name: { label: 'Chấp hành viên', kind: 'text', width: 24, cell: (row) => row.officer_name },
  basis: { label: 'Căn cứ', kind: 'text', width: 14, cell: (row) => BASIS_LABELS[row.basis] },
  case_type: { label: 'Loại việc', kind: 'text', width: 22, cell: (row) => CASE_TYPE_LABELS[row.case_type] },
  credit_institution: {
    label: 'Tín dụng',
    kind: 'text',
    width: 10,
    cell: (row) => (row.credit_institution ? 'có' : ''),
  },
  debtors: { label: 'Người phải thi hành án', kind: 'text', width: 36, cell: (row) => row.debtors.join('; ') },
  creditors: { label: 'Người được thi hành án', kind: 'text', width: 36, cell: (row) => row.creditors.join('; ') },
  position: { label: 'Tình trạng', kind: 'text', width: 24, cell: (row) => POSITION_NAMES[row.position].label },
  position_since: { label: 'Ở tình trạng từ', kind: 'day', width: 14, cell: (row) => row.position_since },
  notified_on: { label: 'Thông báo', kind: 'day', width: 12, cell: (row) => row.notified_on },
  verified_on: { label: 'Xác minh', kind: 'day', width: 12, cell: (row) => row.verified_on },
  whole_vnd: { label: 'Theo quyết định (đồng)', kind: 'number', width: 20, cell: (row) => Number(row.whole_vnd) },
  collected_vnd: { label: 'Đã thi hành (đồng)', kind: 'number', width: 20, cell: (row) => Number(row.collected_vnd) },
  rest_vnd: {
    label: 'Còn phải thi hành (đồng)',
    kind: 'number',
    width: 20,
    cell: (row) => (isEndedPosition(row.position) ? 0 : Number(row.rest_vnd)),
  },
  ended_rest_vnd: {
    label: 'Kết thúc khi còn (đồng)',
    kind: 'number',
    width: 20,
    cell: (row) => (isEndedPosition(row.position) ? Number(row.rest_vnd) : null),
  },
  last_act_on: { label: 'Tác động cuối', kind: 'day', width: 14, cell: (row) => row.last_act_on },
};

export type CaseExport = {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** In their order from left to right. */
  readonly columns: readonly CaseListColumn[];
};

export function exportCases(
  platform: Platform,
  actor: Actor,
  question: CaseExport,
  format: 'csv' | 'xlsx',
  reply: FastifyReply,
): FastifyReply {
  const columns = question.columns.map((column) => COLUMNS[column]);
  const rows = cells(platform, actor, question, columns);
  return sendTable(reply, { name: `ho-so-${question.filter.today}`, columns, rows }, format);
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* cells(
  platform: Platform,
  actor: Actor,
  { filter, sort }: CaseExport,
  columns: readonly Column[],
): AsyncGenerator<readonly TableCell[]> {
  let after: CasePage['next'] = null;
  do {
    const from: CasePage['next'] = after;
    // oxlint-disable-next-line no-await-in-loop -- page after page, each from the key of the last
    const page: CasePage = await platform.database.as(actor, (connection) =>
      listCases(connection, actor, filter, sort, from, ROWS_AT_ONCE),
    );
    for (const row of page.rows) yield columns.map((column) => column.cell(row));
    after = page.next;
  } while (after !== null);
}
