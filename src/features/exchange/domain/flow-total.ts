/**
 * Adds up the flows of many cases. What it holds grows with months, units, officers and kinds of case, not with cases.
 */
import type { CaseDimensions, Flow } from '#features/casebook/contract.ts';
import type { IsoMonth } from '#kit/iso-day.ts';

export type TotalFlow = Omit<CaseDimensions, 'case_id' | 'registry_id'> &
  Omit<Flow, 'month'> & { readonly rules: string; readonly month: IsoMonth };

type Cell = { readonly flow: Omit<TotalFlow, 'matters' | 'amount_vnd'>; matters: number; amount_vnd: bigint };

export class FlowTotal {
  readonly #cells = new Map<string, Cell>();

  add(dimensions: CaseDimensions, rules: string, flows: readonly Flow[]): void {
    const { unit_id, basis, case_type, credit_institution } = dimensions;
    const prefix = `${rules} ${unit_id} ${basis} ${case_type} ${credit_institution}`;
    for (const { month, officer_id, column, matters, amount_vnd } of flows) {
      const key = `${prefix} ${month} ${officer_id} ${column}`;
      const cell = this.#cells.get(key);
      if (cell === undefined) {
        const flow = { rules, month, unit_id, officer_id, basis, case_type, credit_institution, column };
        this.#cells.set(key, { flow, matters, amount_vnd });
      } else {
        cell.matters += matters;
        cell.amount_vnd += amount_vnd;
      }
    }
  }

  /** Every cell that is not 0. */
  *rows(): Generator<TotalFlow> {
    for (const { flow, matters, amount_vnd } of this.#cells.values())
      if (matters !== 0 || amount_vnd !== 0n) yield { ...flow, matters, amount_vnd };
  }
}
