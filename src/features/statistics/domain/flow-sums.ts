/**
 * Sums of flows by group, for the period of a report and for the same period of the year before. Groups whose figures
 * cancel (a case went to another officer) leave nothing.
 */
import { OPEN_POSITIONS } from '#law/positions.ts';
import type { CountingRules, LineColumn } from '#law/counting-rules.ts';
import { addTo, addVector, emptyVector } from '#features/casebook/contract.ts';
import type { MutableColumnVector } from '#features/casebook/contract.ts';

export type PeriodName = 'now' | 'earlier';

/** One cell as the flow tables give it. */
export type FlowCell = {
  readonly period: PeriodName;
  readonly group: string;
  readonly column: LineColumn;
  readonly matters: number;
  readonly amount_vnd: bigint;
  /** Taken from the last year that is open, because the report's year is not: only what is carried over counts. */
  readonly carried: boolean;
};

type Sums = Record<PeriodName, MutableColumnVector>;

export class FlowSums {
  readonly #rules: CountingRules;
  readonly #groups = new Map<string, Sums>();
  readonly #stock: ReadonlySet<LineColumn>;

  constructor(rules: CountingRules) {
    this.#rules = rules;
    this.#stock = stockColumns(rules);
  }

  add(cell: FlowCell): void {
    const vector = this.#of(cell.group)[cell.period];
    if (!cell.carried) return addTo(vector, cell.column, cell.matters, cell.amount_vnd);
    const stays = this.#stock.has(cell.column);
    if (stays || cell.column === 'separate-book') addTo(vector, cell.column, cell.matters, cell.amount_vnd);
    if (stays) addTo(vector, 'old', cell.matters, cell.amount_vnd);
  }

  /** The sums of all groups together. */
  total(period: PeriodName): MutableColumnVector {
    const vector = emptyVector();
    for (const sums of this.#groups.values()) addVector(vector, sums[period], 1);
    return vector;
  }

  groups(): ReadonlyMap<string, Readonly<Sums>> {
    return this.#groups;
  }

  get rules(): CountingRules {
    return this.#rules;
  }

  #of(group: string): Sums {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const sums = { now: emptyVector(), earlier: emptyVector() };
    this.#groups.set(group, sums);
    return sums;
  }
}

/** The columns in which a case that is open stands; what stands there on 30 September is `old` the next day. */
function stockColumns(rules: CountingRules): ReadonlySet<LineColumn> {
  return new Set(OPEN_POSITIONS.map((position) => rules.standing_column[position]));
}
