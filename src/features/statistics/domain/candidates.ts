/**
 * Which cases can have a figure in a column, told by what the database can look up: where their movements of the year went,
 * and where they stand on the date. More cases may fit than count; the line decides. None that counts is left out.
 */
import { OPEN_POSITIONS, ENDED_POSITIONS } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import type { CountingRules, LineColumn, ResultColumn } from '#law/counting-rules.ts';
import type { ColumnVector } from '#features/casebook/contract.ts';

export type Candidates = {
  /** Cases with a movement of the year that came from outside: decided, or money added. */
  readonly entered: boolean;
  /** Cases with a movement of the year to one of these positions. */
  readonly ended: readonly Position[];
  /** Cases that stand in one of these positions on the date. */
  readonly standing: readonly Position[];
  /** Cases decided before the year that stand anywhere on the date or ended in the year. */
  readonly carried: boolean;
};

const NOBODY: Candidates = { entered: false, ended: [], standing: [], carried: false };

/** The candidates of a column; of a column that is a sum, those of its parts. */
export function candidatesOf(column: ResultColumn, rules: CountingRules): Candidates {
  return lineColumnsOf(column, rules)
    .map((part) => candidatesOfLine(part, rules))
    .reduce(join, NOBODY);
}

/** The columns of the line that a column of the report is made of. */
export function lineColumnsOf(column: ResultColumn, rules: CountingRules): readonly LineColumn[] {
  const sums: Readonly<Partial<Record<string, Readonly<Partial<Record<LineColumn, 1 | -1>>>>>> = rules.sums;
  const parts = sums[column];
  return (parts === undefined ? [column] : Object.keys(parts)) as LineColumn[];
}

function candidatesOfLine(column: LineColumn, rules: CountingRules): Candidates {
  if (column === 'old') return { ...NOBODY, carried: true };
  if (column === 'new') return { ...NOBODY, entered: true };
  if (column === 'separate-book') return { ...NOBODY, standing: ['separate-book'] };
  return {
    ...NOBODY,
    ended: ENDED_POSITIONS.filter((position) => rules.ended_column[position] === column),
    standing: OPEN_POSITIONS.filter((position) => rules.standing_column[position] === column),
  };
}

function join(a: Candidates, b: Candidates): Candidates {
  return {
    entered: a.entered || b.entered,
    ended: [...new Set([...a.ended, ...b.ended])],
    standing: [...new Set([...a.standing, ...b.standing])],
    carried: a.carried || b.carried,
  };
}

/**
 * Where a case stood on the date, read from its line: a line that counts at all shows its matter in exactly one column of
 * standing or of end.
 */
export function findPositionIn(vector: ColumnVector, rules: CountingRules): Position | undefined {
  const shows = (column: LineColumn) => vector.matters[column] === 1;
  return (
    OPEN_POSITIONS.find((position) => shows(rules.standing_column[position])) ??
    (shows('separate-book') ? 'separate-book' : ENDED_POSITIONS.find((position) => shows(rules.ended_column[position])))
  );
}
