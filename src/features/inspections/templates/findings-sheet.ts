/** The findings sheet of an officer, a unit or a province, as a table for Excel: what a reviewer signs and files. */
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import { FINDING_STATE_LABELS, SEVERITY_LABELS } from '../contract.ts';
import type { FindingView } from '../contract.ts';

export const SHEET_COLUMNS: readonly TableColumn[] = [
  { label: 'Đơn vị', kind: 'text', width: 34 },
  { label: 'Chấp hành viên', kind: 'text', width: 22 },
  { label: 'Số quyết định', kind: 'text', width: 18 },
  { label: 'Mã hồ sơ', kind: 'text', width: 14 },
  { label: 'Vi phạm', kind: 'text', width: 44 },
  { label: 'Mức độ', kind: 'text', width: 14 },
  { label: 'Từ ngày', kind: 'day', width: 12 },
  { label: 'Đến ngày', kind: 'day', width: 12 },
  { label: 'Số ngày', kind: 'number', width: 10 },
  { label: 'Nội dung', kind: 'text', width: 70 },
  { label: 'Căn cứ', kind: 'text', width: 28 },
  { label: 'Cách khắc phục', kind: 'text', width: 50 },
  { label: 'Tình trạng', kind: 'text', width: 22 },
  { label: 'Giải trình', kind: 'text', width: 40 },
];

export function sheetRow(row: FindingView): readonly TableCell[] {
  return [
    row.unit_name,
    row.officer_name,
    row.decision_number,
    row.case_code,
    row.label,
    SEVERITY_LABELS[row.severity],
    row.since,
    row.ended_on,
    row.days,
    row.sentence,
    row.article,
    row.mends,
    FINDING_STATE_LABELS[row.state],
    row.note === null ? null : `${row.note.reason} (${row.note.by})`,
  ];
}
