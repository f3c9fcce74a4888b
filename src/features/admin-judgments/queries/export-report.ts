/** The report as a file: a row for each group and one of all, the columns in the order of the page. */
import type { FastifyReply } from 'fastify';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { FollowReport } from '../contract.ts';
import { REPORT_GROUPING_LABELS } from '../contract.ts';
import { REPORT_COLUMN_LABELS, REPORT_COLUMNS } from '../domain/report-columns.ts';

export function exportReport(report: FollowReport, format: 'csv' | 'xlsx', reply: FastifyReply): FastifyReply {
  const columns: readonly TableColumn[] = [
    { label: REPORT_GROUPING_LABELS[report.by], kind: 'text', width: 36 },
    ...REPORT_COLUMNS.map((column) => ({ label: REPORT_COLUMN_LABELS[column], kind: 'number' as const, width: 14 })),
  ];
  return sendTable(
    reply,
    { name: `bao-cao-thi-hanh-an-hanh-chinh-${report.on}`, columns, rows: cells(report) },
    format,
  );
}

async function* cells(report: FollowReport): AsyncGenerator<readonly TableCell[]> {
  for (const { label, counts } of report.rows) yield [label, ...REPORT_COLUMNS.map((column) => counts[column])];
}
