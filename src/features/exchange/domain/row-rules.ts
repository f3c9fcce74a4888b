/**
 * What a row must hold by itself, beyond the kinds of its cells: days in order, acts with the terms of their type.
 */
import { formatDate, foldVietnamese } from '#kit/vietnamese-format.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { checkActRow } from './act-row.ts';
import type { FittingShapes } from './act-row.ts';
import type { TableName } from './package-tables.ts';
import type { RowFault } from './row-fault.ts';

export type RowLimits = {
  /** The last day on which something can have happened. */
  readonly latest_day: IsoDay;
};

export type RowRules = RowLimits & { readonly fitting: FittingShapes };

/** A row's values by the names of its columns. */
type Values = { get(column: string): string | null };

/** A longer folded name would not fit into the index that finds look-alikes. */
const LONGEST_FOLDED_BYTES = 2_000;

/** Faults beyond those of single cells; cells that have a fault are null and not spoken of again. */
export function checkRow(
  table: TableName,
  line: number,
  values: Values,
  cell_faults: readonly RowFault[],
  rules: RowRules,
): RowFault[] {
  switch (table) {
    case 'units':
      return [...checkUnit(line, values), ...checkTerm(line, values)];
    case 'staff':
      return checkTerm(line, values);
    case 'parties':
      return checkParty(line, values);
    case 'judgments':
    case 'obligations':
      return [];
    case 'cases':
      return [...checkPast(line, values, 'decided_on', rules), ...checkContinues(line, values)];
    case 'acts':
      return [...checkPast(line, values, 'dated_on', rules), ...checkActRow(line, values, cell_faults, rules.fitting)];
  }
}

function checkUnit(line: number, values: Values): RowFault[] {
  const code = values.get('code');
  if (code === 'elsewhere')
    return [{ line, column: 'code', sentence: 'Mã "elsewhere" dành cho nơi ngoài hệ thống; đơn vị phải có mã khác.' }];
  const parent = values.get('parent');
  if (parent !== null && parent === code)
    return [{ line, column: 'parent', sentence: 'Đơn vị không thể là cấp trên của chính mình.' }];
  return [];
}

function checkTerm(line: number, values: Values): RowFault[] {
  const from = values.get('valid_from');
  const to = values.get('valid_to');
  return from !== null && to !== null && to < from
    ? [
        {
          line,
          column: 'valid_to',
          sentence: `Ngày kết thúc ${formatDate(to)} trước ngày bắt đầu ${formatDate(from)}.`,
        },
      ]
    : [];
}

function checkParty(line: number, values: Values): RowFault[] {
  const faults: RowFault[] = [];
  if (values.get('code')?.includes(';') === true)
    faults.push({ line, column: 'code', sentence: 'Mã đương sự không được có dấu chấm phẩy, vì dấu này ngăn các mã.' });
  if (Buffer.byteLength(foldVietnamese(values.get('name') ?? '')) > LONGEST_FOLDED_BYTES)
    faults.push({ line, column: 'name', sentence: 'Tên quá dài.' });
  return faults;
}

function checkPast(line: number, values: Values, column: string, limits: RowLimits): RowFault[] {
  const day = values.get(column);
  return day !== null && day > limits.latest_day
    ? [{ line, column, sentence: `Ngày ${formatDate(day)} sau hôm nay (${formatDate(limits.latest_day)}).` }]
    : [];
}

function checkContinues(line: number, values: Values): RowFault[] {
  const continues = values.get('continues');
  return continues !== null && continues === values.get('code')
    ? [{ line, column: 'continues', sentence: 'Hồ sơ không thể tiếp nối chính mình.' }]
    : [];
}
