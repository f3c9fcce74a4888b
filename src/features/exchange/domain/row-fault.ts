/** Why a row of a package cannot be taken, bound to where the sender finds it. */
import { PACKAGE_TABLES } from './package-tables.ts';
import type { TableName } from './package-tables.ts';

/** A fault of a row of a table whose file is known from the context. */
export type RowFault = { readonly line: number; readonly column: string; readonly sentence: string };

export type PackageFault = RowFault & { readonly table: TableName; readonly file: string };

/** `acts.csv:12: amount_vnd: Không được để trống.` */
export function faultText(fault: Pick<PackageFault, 'file' | 'line' | 'column' | 'sentence'>): string {
  return `${fault.file}:${fault.line}: ${fault.column}: ${fault.sentence}`;
}

const TABLE_ORDER: ReadonlyMap<TableName, number> = new Map(PACKAGE_TABLES.map(({ name }, at) => [name, at]));

/** The place of a table in the list of faults. */
export function tableOrder(table: TableName): number {
  return TABLE_ORDER.get(table) ?? TABLE_ORDER.size;
}
