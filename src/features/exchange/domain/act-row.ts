/**
 * The terms of an act as a package carries them: what its type requires is there, what it does not take is not.
 */
import { getIsoDay } from '#kit/iso-day.ts';
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY } from '#features/cases/public.ts';
import type { RecordedAct } from '#features/cases/contract.ts';
import { clip } from './read-cell.ts';
import type { RowFault } from './row-fault.ts';

/** A row's values by the names of its columns. */
type Values = { get(column: string): string | null };

/** The reason of a correction that came without one. */
export const REASON_OF_IMPORT = 'đính chính theo gói nhập';

/** Columns of the file that a refusal of the rules may speak of; every other field is one inside `data`. */
const COLUMNS = new Set([
  'dated_on',
  'type',
  'ground',
  'amount_vnd',
  'unit',
  'officer',
  'obligation',
  'corrects',
  'number',
]);

export function columnOfField(field: string | undefined): string {
  if (field === undefined) return 'type';
  return COLUMNS.has(field) ? field : 'data';
}

/**
 * The type under which an act is recorded: a row that names the act it undoes is a correction, also where it repeats the type
 * of that act.
 */
export function recordedType(stated_type: string | null, corrects: string | null): string | null {
  return corrects === null ? stated_type : 'corrected';
}

/** What an act brings beside its columns; a correction without a reason gets a neutral one. */
export function dataOfAct(type: string, data: string | null): Readonly<Record<string, string>> {
  // The reader of cells let only objects of texts through.
  const given = data === null ? {} : (JSON.parse(data) as Record<string, string>);
  return type === 'corrected' && given['reason'] === undefined ? { ...given, reason: REASON_OF_IMPORT } : given;
}

/** Faults of the terms by themselves. Cells that have a fault already are not spoken of again. */
export function checkActRow(
  line: number,
  values: Values,
  cell_faults: readonly RowFault[],
  fitting: FittingShapes,
): RowFault[] {
  const stated_type = values.get('type');
  if (stated_type === null) return [];
  const corrects = values.get('corrects');
  const shape = shapeOf(stated_type, corrects, values);
  if (fitting.has(shape)) return [];
  if (stated_type === 'decided')
    return [{ line, column: 'type', sentence: 'Quyết định thi hành án ghi ở bảng cases, không ghi ở bảng acts.' }];
  if (!ACT_CATALOGUE.has(stated_type))
    return [{ line, column: 'type', sentence: `Không có loại nghiệp vụ "${clip(stated_type)}".` }];
  if (corrects === null && stated_type === 'corrected')
    return [{ line, column: 'corrects', sentence: 'Phải ghi mã nghiệp vụ cần đính chính.' }];
  const repeats_type = corrects !== null && stated_type !== 'corrected';
  const refusals = refusalsOfTerms(termsOf(values, repeats_type));
  if (refusals.length === 0) {
    if (fitting.size < MOST_SHAPES) fitting.add(shape);
    return [];
  }
  const faulty = new Set(cell_faults.map((fault) => fault.column));
  return refusals
    .map((refused) => ({ line, column: columnOfField(refused.field), sentence: refused.sentence }))
    .filter((fault) => !faulty.has(fault.column));
}

/**
 * What of a row decides whether its terms fit: its type, its ground, its data, and which of the others are there; an amount that
 * can be read is in range.
 */
function shapeOf(type: string, corrects: string | null, values: Values): string {
  const is_there = (column: string): string => (values.get(column) === null ? '-' : '+');
  return `${type} ${corrects === null ? '-' : '+'}${is_there('amount_vnd')}${is_there('unit')}${is_there('officer')} ${values.get('ground') ?? ''} ${values.get('data') ?? ''}`;
}

/** The shapes of rows that were found to fit; kept by whoever reads a file. */
export type FittingShapes = Set<string>;

/** Types, grounds and presences come to a few hundred; what data adds to them is not worth keeping. */
const MOST_SHAPES = 2_000;

/** The terms of a row; a correction that repeats the type of the act it undoes may repeat its terms too, which then say nothing. */
function termsOf(values: Values, repeats_type: boolean): RecordedAct {
  const value = (column: string): string | null => (repeats_type ? null : values.get(column));
  const type = recordedType(values.get('type'), values.get('corrects')) ?? '';
  const amount = value('amount_vnd');
  const day = getIsoDay(values.get('dated_on') ?? '1900-01-01');
  return {
    id: 0n,
    code: values.get('code') ?? '',
    seq: 1,
    type,
    dated_on: day,
    booked_on: day,
    ground: value('ground'),
    amount_vnd: amount === null ? null : BigInt(amount),
    receiving_unit: value('unit'),
    // Who it is becomes known in the database; here it only matters whether anybody is named.
    officer_id: value('officer') === null ? null : 1n,
    corrects_act_id: null,
    data: dataOfAct(type, values.get('data')),
  };
}

/** An act on a case without history is refused for its terms first; only where they fit for the missing decision. */
function refusalsOfTerms(act: RecordedAct): readonly { readonly sentence: string; readonly field?: string }[] {
  const appended = appendAct(EMPTY_HISTORY, act, ACT_CATALOGUE, () => 0n);
  if (appended.ok) return [];
  return appended.refusals.filter((refused) => refused.code !== 'act-not-permitted-from-position');
}
