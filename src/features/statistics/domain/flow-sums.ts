/** Sums of flows by group. Groups whose figures cancel (a case went to another officer) leave nothing. */
import { OPEN_POSITIONS } from '#law/positions.ts';
import type { CountingRules, LineColumn } from '#law/counting-rules.ts';
import { addTo, addVector, emptyVector } from '#features/casebook/contract.ts';
import type { ColumnVector, MutableColumnVector } from '#features/casebook/contract.ts';

/** One cell as the flow tables give it. */
export type FlowCell = {
  readonly group: string;
  readonly column: LineColumn;
  readonly matters: number;
  readonly amount_vnd: bigint;
  /** Taken from the last year that is open, because the report's year is not: only what is carried over counts. */
  readonly carried: boolean;
};

export class FlowSums {
  readonly rules: CountingRules;
  readonly #groups = new Map<string, MutableColumnVector>();
  readonly #stock: ReadonlySet<LineColumn>;

  constructor(rules: CountingRules) {
    this.rules = rules;
    this.#stock = stockColumns(rules);
  }

  add(cell: FlowCell): void {
    const vector = this.#of(cell.group);
    if (!cell.carried) return addTo(vector, cell.column, cell.matters, cell.amount_vnd);
    const stays = this.#stock.has(cell.column);
    if (stays || cell.column === 'separate-book') addTo(vector, cell.column, cell.matters, cell.amount_vnd);
    if (stays) addTo(vector, 'old', cell.matters, cell.amount_vnd);
  }

  /** The sums of all groups together. */
  total(): ColumnVector {
    const vector = emptyVector();
    for (const sums of this.#groups.values()) addVector(vector, sums, 1);
    return vector;
  }

  groups(): ReadonlyMap<string, ColumnVector> {
    return this.#groups;
  }

  #of(group: string): MutableColumnVector {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const sums = emptyVector();
    this.#groups.set(group, sums);
    return sums;
  }
}

/** The columns in which a case that is open stands; what stands there on 30 September is `old` the next day. */
function stockColumns(rules: CountingRules): ReadonlySet<LineColumn> {
  return new Set(OPEN_POSITIONS.map((position) => rules.standing_column[position]));
}
