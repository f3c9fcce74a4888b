/** The register as a file: every row that the filters find, in the order shown, with the columns that are shown. */
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { Platform } from '#platform/platform.ts';
import type { FollowColumn, FollowRow, FollowSort } from '../contract.ts';
import { clockRule } from '../domain/clock-rules.ts';
import { CONTENT_KIND_LABELS, DEBTOR_KIND_LABELS, STANDING_LABELS } from '../domain/vocabulary.ts';
import { listFollowed } from './list-followed.ts';
import type { FollowFilter, FollowPage } from './list-followed.ts';

const ROWS_AT_ONCE = 500;

type Column = TableColumn & { readonly cell: (row: FollowRow) => TableCell };

const COLUMNS: Readonly<Record<FollowColumn, Column>> = {
  code: { label: 'Mã theo dõi', kind: 'text', width: 20, cell: (row) => row.code },
  unit: { label: 'Đơn vị', kind: 'text', width: 10, cell: (row) => row.unit },
  received_on: { label: 'Ngày nhận', kind: 'day', width: 12, cell: (row) => row.received_on },
  judgment_number: { label: 'Số bản án, quyết định', kind: 'text', width: 20, cell: (row) => row.judgment_number },
  issued_on: { label: 'Ngày tuyên', kind: 'day', width: 12, cell: (row) => row.issued_on },
  court: { label: 'Tòa án', kind: 'text', width: 30, cell: (row) => row.court },
  creditors: { label: 'Người được thi hành án', kind: 'text', width: 30, cell: (row) => row.creditors.join('; ') },
  debtors: { label: 'Người phải thi hành án', kind: 'text', width: 36, cell: (row) => row.debtors.join('; ') },
  debtor_kind: {
    label: 'Cấp của người phải thi hành án',
    kind: 'text',
    width: 28,
    cell: (row) => DEBTOR_KIND_LABELS[row.debtor_kind],
  },
  content_kind: {
    label: 'Nội dung phán quyết',
    kind: 'text',
    width: 36,
    cell: (row) => CONTENT_KIND_LABELS[row.content_kind],
  },
  duty: { label: 'Nghĩa vụ phải thi hành', kind: 'text', width: 60, cell: (row) => row.duty },
  officer_name: { label: 'Chấp hành viên', kind: 'text', width: 22, cell: (row) => row.officer_name },
  noticed_on: { label: 'Thông báo tự nguyện', kind: 'day', width: 14, cell: (row) => row.noticed_on },
  voluntary_ends_on: { label: 'Hết hạn tự nguyện', kind: 'day', width: 14, cell: (row) => row.voluntary_ends_on },
  order_number: { label: 'Quyết định buộc số', kind: 'text', width: 20, cell: (row) => row.order_number },
  ordered_on: { label: 'Ngày nhận QĐ buộc', kind: 'day', width: 14, cell: (row) => row.ordered_on },
  standing: { label: 'Tình trạng', kind: 'text', width: 24, cell: (row) => STANDING_LABELS[row.standing] },
  standing_since: { label: 'Ở tình trạng từ', kind: 'day', width: 14, cell: (row) => row.standing_since },
  performed_on: { label: 'Thi hành xong', kind: 'day', width: 14, cell: (row) => row.performed_on },
  ended_on: { label: 'Kết thúc theo dõi', kind: 'day', width: 14, cell: (row) => row.ended_on },
  waiting_petitions: {
    label: 'Kiến nghị chờ trả lời',
    kind: 'number',
    width: 12,
    cell: (row) => row.waiting_petitions,
  },
  next_due: {
    label: 'Việc cơ quan phải làm',
    kind: 'text',
    width: 32,
    cell: (row) => (row.next_due_code === null ? null : clockRule(row.next_due_code).label),
  },
  next_due_on: { label: 'Hạn', kind: 'day', width: 12, cell: (row) => row.next_due_on },
  last_act_on: { label: 'Nghiệp vụ gần nhất', kind: 'day', width: 14, cell: (row) => row.last_act_on },
};

export type FollowExport = {
  readonly filter: FollowFilter;
  readonly sort: FollowSort;
  /** In their order from left to right. */
  readonly columns: readonly FollowColumn[];
};

export function exportFollowed(
  platform: Platform,
  actor: Actor,
  question: FollowExport,
  format: 'csv' | 'xlsx',
  reply: FastifyReply,
): FastifyReply {
  const columns = question.columns.map((column) => COLUMNS[column]);
  const rows = cells(platform, actor, question, columns);
  return sendTable(reply, { name: `thi-hanh-an-hanh-chinh-${question.filter.today}`, columns, rows }, format);
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* cells(
  platform: Platform,
  actor: Actor,
  { filter, sort }: FollowExport,
  columns: readonly Column[],
): AsyncGenerator<readonly TableCell[]> {
  let after: FollowPage['next'] = null;
  do {
    const from: FollowPage['next'] = after;
    // oxlint-disable-next-line no-await-in-loop -- page after page, each from the key of the last
    const page: FollowPage = await platform.database.as(actor, (connection) =>
      listFollowed(connection, filter, sort, from, ROWS_AT_ONCE),
    );
    for (const row of page.rows) yield columns.map((column) => column.cell(row));
    after = page.next;
  } while (after !== null);
}
