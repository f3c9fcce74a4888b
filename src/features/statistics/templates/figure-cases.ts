/** The cases behind a figure as JSON, and as the table an office downloads. */
import { POSITION_NAMES } from '#law/positions.ts';
import { toSafeInteger } from '#platform/http/schemas.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { ReportCase, ReportCaseRow } from '../contract.ts';
import type { FigureCase } from '../domain/figure.ts';

/** As `report cases` prints it. */
export function presentCase({ code, decision_number, unit, officer, matters, amount_vnd }: FigureCase): ReportCase {
  return { code, decision_number, unit, officer, matters, amount_vnd: toSafeInteger(amount_vnd) };
}

/** As the page lists it. */
export function presentCaseRow(counted: FigureCase): ReportCaseRow {
  const { decided_on, officer_name, debtors, position } = counted;
  return { ...presentCase(counted), decided_on, officer_name, debtors, position };
}

export const CASE_TABLE_COLUMNS: readonly TableColumn[] = [
  { label: 'Mã hồ sơ', kind: 'text', width: 18 },
  { label: 'Số quyết định', kind: 'text', width: 18 },
  { label: 'Ngày quyết định', kind: 'day', width: 14 },
  { label: 'Đơn vị', kind: 'text', width: 12 },
  { label: 'Chấp hành viên', kind: 'text', width: 24 },
  { label: 'Người phải thi hành án', kind: 'text', width: 36 },
  { label: 'Tình trạng', kind: 'text', width: 24 },
  { label: 'Số việc', kind: 'number', width: 10 },
  { label: 'Số tiền (đồng)', kind: 'number', width: 20 },
];

export function caseTableRow(counted: FigureCase): readonly TableCell[] {
  return [
    counted.code,
    counted.decision_number,
    counted.decided_on,
    counted.unit,
    counted.officer_name,
    counted.debtors.join('; '),
    POSITION_NAMES[counted.position].label,
    counted.matters,
    toSafeInteger(counted.amount_vnd),
  ];
}
