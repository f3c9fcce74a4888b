/** From the address to the question that is asked: what it leaves out is filled in with what is usual. Pure. */
import type { ReportGrouping } from '#features/statistics/contract.ts';
import type { UnitRow } from '#features/organisation/contract.ts';
import type { StatisticsSearch } from './report-search.ts';
import type { ReportQuestion } from './statistics-api.ts';

/**
 * How the report is divided when nobody chose: by unit where there are units below the one asked for, else by officer,
 * because one row would say nothing.
 */
export function groupingOf(
  search: StatisticsSearch,
  tree: readonly UnitRow[] | undefined,
  readable: readonly { readonly code: string }[],
): ReportGrouping {
  if (search.by !== undefined) return search.by;
  if (search.unit === undefined) return readable.length > 1 ? 'unit' : 'officer';
  const codes = new Set(readable.map(({ code }) => code));
  const hasBelow = tree?.some(({ code, parent }) => parent === search.unit && codes.has(code)) ?? true;
  return hasBelow ? 'unit' : 'officer';
}

export function questionOf(search: StatisticsSearch, today: string, by: ReportGrouping): ReportQuestion {
  return { on: search.on ?? today, unit: search.unit, by, only: search.only };
}
