/** The largest running number of each unit, register and statistical year that a package brings. */
import type { StatisticalYear } from '#kit/statistical-year.ts';

export type LastNumber = {
  readonly unit_id: bigint;
  readonly register: string;
  readonly year: StatisticalYear;
  readonly last_number: bigint;
};

export class LastNumbers {
  readonly #last = new Map<string, LastNumber>();

  add(unit_id: bigint, register: string, year: StatisticalYear, number: bigint | undefined): void {
    if (number === undefined) return;
    const key = `${unit_id} ${register} ${year}`;
    const known = this.#last.get(key);
    if (known === undefined || known.last_number < number)
      this.#last.set(key, { unit_id, register, year, last_number: number });
  }

  all(): LastNumber[] {
    return [...this.#last.values()];
  }
}
