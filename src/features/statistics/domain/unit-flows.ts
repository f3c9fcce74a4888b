/** The flows of one unit as its cases make them, to be held against the flows that are stored. */
import { firstDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { KEPT_RULES } from '#law/counting-rules.ts';
import { caseFlows } from '#features/casebook/public.ts';
import { FLOW_TABLE_NAMES } from '#features/casebook/contract.ts';
import type { CaseBookPage, CaseDimensions, FlowTable } from '#features/casebook/contract.ts';
import type { CheckDifference } from './rebuild.ts';

/** A row of one of the flow tables; without officer and case type in the one by unit. */
export type StoredFlow = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly rules: string;
  readonly month: IsoDay;
  readonly officer_id: bigint | null;
  readonly case_type: string | null;
  readonly basis: string;
  readonly credit_institution: boolean;
  readonly line_column: string;
  readonly matters: bigint;
  readonly amount_vnd: bigint;
};

type Cell = { matters: bigint; amount_vnd: bigint };

/** Adds up flows by the keys of a flow table; what cancels is nothing, stored or not. */
export class UnitFlows {
  readonly #cells: Readonly<Record<FlowTable, Map<string, Cell>>> = {
    month_flow: new Map(),
    month_flow_case_type: new Map(),
    month_flow_unit: new Map(),
  };

  /** Adds what one case flows under every kept regime. */
  addCase(dimensions: CaseDimensions, page: CaseBookPage, opened_through_year: StatisticalYear): void {
    for (const rules of KEPT_RULES)
      for (const flow of caseFlows(page.movements, page.holdings, rules, opened_through_year)) {
        const row = {
          ...dimensions,
          rules: rules.code,
          month: firstDayOf(flow.month),
          officer_id: flow.officer_id,
          line_column: flow.column,
          matters: BigInt(flow.matters),
          amount_vnd: flow.amount_vnd,
        };
        this.#add('month_flow', row);
        this.#add('month_flow_case_type', { ...row, officer_id: null });
        this.#add('month_flow_unit', { ...row, officer_id: null, case_type: null });
      }
  }

  /** What remains when the stored rows are taken off: the differences. Empties the sums. */
  compare(stored: Readonly<Record<FlowTable, readonly StoredFlow[]>>): CheckDifference[] {
    const differences: CheckDifference[] = [];
    for (const table of FLOW_TABLE_NAMES) {
      const cells = this.#cells[table];
      const kept = new Map(stored[table].map((row) => [keyOf(row), row]));
      for (const key of new Set([...cells.keys(), ...kept.keys()])) {
        const [found, computed] = [kept.get(key), cells.get(key)];
        for (const field of ['matters', 'amount_vnd'] as const)
          if ((found?.[field] ?? 0n) !== (computed?.[field] ?? 0n))
            differences.push({
              kind: 'flow',
              of: `${table} ${key}`,
              field,
              stored: String(found?.[field] ?? 0n),
              computed: String(computed?.[field] ?? 0n),
            });
      }
      cells.clear();
    }
    return differences;
  }

  #add(table: FlowTable, row: StoredFlow): void {
    const key = keyOf(row);
    const cell = this.#cells[table].get(key);
    if (cell === undefined) this.#cells[table].set(key, { matters: row.matters, amount_vnd: row.amount_vnd });
    else {
      cell.matters += row.matters;
      cell.amount_vnd += row.amount_vnd;
    }
  }
}

function keyOf(row: StoredFlow): string {
  const credit = row.credit_institution ? 'credit-institution' : 'other';
  return [
    row.rules,
    row.month,
    row.unit_id,
    row.officer_id ?? '',
    row.case_type ?? '',
    row.basis,
    credit,
    row.line_column,
  ].join(' ');
}
