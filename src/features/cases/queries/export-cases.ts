/** The list of cases as a file: exactly what the filter finds, in the order of the list, page after page. */
import type { FastifyReply } from 'fastify';
import { POSITION_NAMES } from '#law/positions.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import { BASIS_LABELS, CASE_TYPE_LABELS } from '../contract.ts';
import type { CaseFilter, CaseSort } from '../contract.ts';
import { listCases } from './list-cases.ts';
import type { CasePage } from './list-cases.ts';

const ROWS_AT_ONCE = 200;

const COLUMNS: readonly TableColumn[] = [
  { label: 'Mã hồ sơ', kind: 'text', width: 18 },
  { label: 'Số quyết định', kind: 'text', width: 18 },
  { label: 'Ngày quyết định', kind: 'day', width: 14 },
  { label: 'Đơn vị', kind: 'text', width: 12 },
  { label: 'Chấp hành viên', kind: 'text', width: 24 },
  { label: 'Căn cứ', kind: 'text', width: 14 },
  { label: 'Loại án', kind: 'text', width: 22 },
  { label: 'Người phải thi hành án', kind: 'text', width: 36 },
  { label: 'Người được thi hành án', kind: 'text', width: 36 },
  { label: 'Tình trạng', kind: 'text', width: 24 },
  { label: 'Từ ngày', kind: 'day', width: 12 },
  { label: 'Phải thi hành (đồng)', kind: 'number', width: 20 },
  { label: 'Đã thu (đồng)', kind: 'number', width: 20 },
  { label: 'Còn lại (đồng)', kind: 'number', width: 20 },
  { label: 'Nghiệp vụ gần nhất', kind: 'day', width: 16 },
];

export function exportCases(
  platform: Platform,
  actor: Actor,
  filter: CaseFilter,
  sort: CaseSort,
  format: 'csv' | 'xlsx',
  reply: FastifyReply,
): FastifyReply {
  return sendTable(
    reply,
    { name: `ho-so-${filter.today}`, columns: COLUMNS, rows: cells(platform, actor, filter, sort) },
    format,
  );
}

/** Each page takes a connection only while it is read, so that a slow download holds none. */
async function* cells(
  platform: Platform,
  actor: Actor,
  filter: CaseFilter,
  sort: CaseSort,
): AsyncGenerator<readonly TableCell[]> {
  let after: CasePage['next'] = null;
  do {
    const from: CasePage['next'] = after;
    // oxlint-disable-next-line no-await-in-loop -- page after page, each from the key of the last
    const page: CasePage = await platform.database.as(actor, (connection) =>
      listCases(connection, actor, filter, sort, from, ROWS_AT_ONCE),
    );
    for (const row of page.rows) yield cellsOf(row);
    after = page.next;
  } while (after !== null);
}

function cellsOf(row: CasePage['rows'][number]): readonly TableCell[] {
  return [
    row.code,
    row.decision_number,
    row.decided_on,
    row.unit,
    row.officer_name,
    BASIS_LABELS[row.basis],
    CASE_TYPE_LABELS[row.case_type],
    row.debtors.join('; '),
    row.creditors.join('; '),
    POSITION_NAMES[row.position].label,
    row.position_since,
    Number(row.whole_vnd),
    Number(row.collected_vnd),
    Number(row.rest_vnd),
    row.last_act_on,
  ];
}
