/**
 * Adds up the flows of many cases. What it holds grows with months, units, officers and kinds of case, not with cases.
 */
import type { CaseDimensions, Flow } from '#features/casebook/contract.ts';
import type { IsoMonth } from '#kit/iso-day.ts';
import { LINE_COLUMNS } from '#law/counting-rules.ts';
import type { LineColumn } from '#law/counting-rules.ts';

export type TotalFlow = Omit<CaseDimensions, 'case_id' | 'registry_id'> &
  Omit<Flow, 'month'> & { readonly rules: string; readonly month: IsoMonth };

/** The figures of one month, unit, officer and kind of case, by the place of their column. */
type Cells = { readonly matters: number[]; readonly amounts: bigint[] };

type Bucket = {
  readonly rules: string;
  readonly dimensions: CaseDimensions;
  readonly by_officer: Map<bigint, Map<IsoMonth, Cells>>;
};

const PLACES: ReadonlyMap<LineColumn, number> = new Map(LINE_COLUMNS.map((column, at) => [column, at]));

export class FlowTotal {
  readonly #buckets = new Map<string, Bucket>();

  add(dimensions: CaseDimensions, rules: string, flows: readonly Flow[]): void {
    const { by_officer } = this.#bucketOf(dimensions, rules);
    for (const { month, officer_id, column, matters, amount_vnd } of flows) {
      const cells = cellsOf(by_officer, officer_id, month);
      const at = PLACES.get(column) ?? 0;
      cells.matters[at] = (cells.matters[at] ?? 0) + matters;
      cells.amounts[at] = (cells.amounts[at] ?? 0n) + amount_vnd;
    }
  }

  #bucketOf(dimensions: CaseDimensions, rules: string): Bucket {
    const { unit_id, basis, case_type, credit_institution } = dimensions;
    const key = `${rules} ${unit_id} ${basis} ${case_type} ${credit_institution}`;
    const known = this.#buckets.get(key);
    if (known !== undefined) return known;
    const bucket: Bucket = { rules, dimensions, by_officer: new Map() };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** Every cell that is not 0. */
  *rows(): Generator<TotalFlow> {
    for (const { rules, dimensions, by_officer } of this.#buckets.values()) {
      const { unit_id, basis, case_type, credit_institution } = dimensions;
      for (const [officer_id, months] of by_officer)
        for (const [month, cells] of months)
          for (const [at, column] of LINE_COLUMNS.entries()) {
            const matters = cells.matters[at] ?? 0;
            const amount_vnd = cells.amounts[at] ?? 0n;
            if (matters !== 0 || amount_vnd !== 0n)
              yield {
                rules,
                month,
                unit_id,
                officer_id,
                basis,
                case_type,
                credit_institution,
                column,
                matters,
                amount_vnd,
              };
          }
    }
  }
}

function cellsOf(by_officer: Bucket['by_officer'], officer_id: bigint, month: IsoMonth): Cells {
  let months = by_officer.get(officer_id);
  if (months === undefined) {
    months = new Map();
    by_officer.set(officer_id, months);
  }
  let cells = months.get(month);
  if (cells === undefined) {
    cells = { matters: [], amounts: [] };
    months.set(month, cells);
  }
  return cells;
}
