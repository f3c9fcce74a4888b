/** The register as a file: every row that the filters find, in the order shown, with the columns of form 19. */
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { Platform } from '#platform/platform.ts';
import type { FollowRow, FollowSort } from '../contract.ts';
import { clockRule } from '../domain/clock-rules.ts';
import { CONTENT_KIND_LABELS, DEBTOR_KIND_LABELS, STANDING_LABELS } from '../domain/vocabulary.ts';
import { listFollowed } from './list-followed.ts';
import type { FollowFilter, FollowPage } from './list-followed.ts';

const ROWS_AT_ONCE = 500;

const COLUMNS: readonly TableColumn[] = [
  { label: 'Mã theo dõi', kind: 'text', width: 20 },
  { label: 'Đơn vị', kind: 'text', width: 10 },
  { label: 'Ngày nhận', kind: 'day', width: 12 },
  { label: 'Số bản án, quyết định', kind: 'text', width: 20 },
  { label: 'Ngày tuyên', kind: 'day', width: 12 },
  { label: 'Tòa án', kind: 'text', width: 30 },
  { label: 'Người được thi hành án', kind: 'text', width: 30 },
  { label: 'Người phải thi hành án', kind: 'text', width: 36 },
  { label: 'Cấp của người phải thi hành án', kind: 'text', width: 28 },
  { label: 'Nội dung phán quyết', kind: 'text', width: 36 },
  { label: 'Nghĩa vụ phải thi hành', kind: 'text', width: 60 },
  { label: 'Chấp hành viên', kind: 'text', width: 22 },
  { label: 'Thông báo tự nguyện', kind: 'day', width: 14 },
  { label: 'Hết hạn tự nguyện', kind: 'day', width: 14 },
  { label: 'Quyết định buộc số', kind: 'text', width: 20 },
  { label: 'Ngày nhận QĐ buộc', kind: 'day', width: 14 },
  { label: 'Tình trạng', kind: 'text', width: 24 },
  { label: 'Thi hành xong', kind: 'day', width: 14 },
  { label: 'Kết thúc theo dõi', kind: 'day', width: 14 },
  { label: 'Kiến nghị chờ trả lời', kind: 'number', width: 12 },
  { label: 'Việc cơ quan phải làm', kind: 'text', width: 32 },
  { label: 'Hạn', kind: 'day', width: 12 },
];

export function exportFollowed(
  platform: Platform,
  actor: Actor,
  filter: FollowFilter,
  sort: FollowSort,
  format: 'csv' | 'xlsx',
  reply: FastifyReply,
): FastifyReply {
  const rows = cells(platform, actor, filter, sort);
  return sendTable(reply, { name: `thi-hanh-an-hanh-chinh-${filter.today}`, columns: COLUMNS, rows }, format);
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* cells(
  platform: Platform,
  actor: Actor,
  filter: FollowFilter,
  sort: FollowSort,
): AsyncGenerator<readonly TableCell[]> {
  let after: FollowPage['next'] = null;
  do {
    const from: FollowPage['next'] = after;
    // oxlint-disable-next-line no-await-in-loop -- page after page, each from the key of the last
    const page: FollowPage = await platform.database.as(actor, (connection) =>
      listFollowed(connection, filter, sort, from, ROWS_AT_ONCE),
    );
    for (const row of page.rows) yield cellsOf(row);
    after = page.next;
  } while (after !== null);
}

function cellsOf(row: FollowRow): readonly TableCell[] {
  return [
    row.code,
    row.unit,
    row.received_on,
    row.judgment_number,
    row.issued_on,
    row.court,
    row.creditors.join('; '),
    row.debtors.join('; '),
    DEBTOR_KIND_LABELS[row.debtor_kind],
    CONTENT_KIND_LABELS[row.content_kind],
    row.duty,
    row.officer_name,
    row.noticed_on,
    row.voluntary_ends_on,
    row.order_number,
    row.ordered_on,
    STANDING_LABELS[row.standing],
    row.performed_on,
    row.ended_on,
    row.waiting_petitions,
    row.next_due_code === null ? null : clockRule(row.next_due_code).label,
    row.next_due_on,
  ];
}
