/**
 * Numbers that a series has given and no line of the book bears. Numbers run from 1 in each statistical year (domain 10.2); what
 * lies up to the last number of an import came from a book on paper, of which a package may bring only a part.
 */
export type NumberRun = { readonly from: number; readonly to: number };

export type NumberGaps = {
  readonly examined_after: number;
  readonly last_number: number;
  readonly missing_count: number;
  readonly missing: readonly NumberRun[];
};

/** More runs than anybody reads one by one; their sum is told all the same. */
const MOST_RUNS = 50;

/**
 * `borne` are the running numbers of the lines in any order; `imported_last` the largest that came with an import, 0 without
 * one; `given_last` the last number that the series gave, which may lie beyond every line.
 */
export function findNumberGaps(borne: readonly number[], imported_last: number, given_last: number): NumberGaps {
  const numbers = [...new Set(borne)].filter((number) => number > imported_last).toSorted((a, b) => a - b);
  const last_number = Math.max(given_last, numbers.at(-1) ?? imported_last);
  const runs: NumberRun[] = [];
  let before = imported_last;
  for (const number of [...numbers, last_number + 1]) {
    if (number > before + 1) runs.push({ from: before + 1, to: number - 1 });
    before = number;
  }
  return {
    examined_after: imported_last,
    last_number,
    missing_count: runs.reduce((sum, run) => sum + run.to - run.from + 1, 0),
    missing: runs.slice(0, MOST_RUNS),
  };
}
