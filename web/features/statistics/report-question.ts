/** From the address to the question that is asked: what it leaves out is filled in with what is usual. Pure. */
import type { ReportGrouping } from '#features/statistics/contract.ts';
import type { UnitNode } from '#web/features/organisation/units.ts';
import type { StatisticsSearch } from './report-search.ts';
import type { ReportQuestion } from './statistics-api.ts';

/**
 * How the report is divided when nobody chose: by unit where there are units below the one asked for, else by officer,
 * because one row would say nothing.
 */
export function groupingOf(
  search: StatisticsSearch,
  units: readonly UnitNode[] | undefined,
  ownUnit: string,
): ReportGrouping {
  if (search.by !== undefined) return search.by;
  if (units === undefined) return 'unit';
  const asked = search.unit ?? ownUnit;
  return units.some((unit) => unit.parent === asked) ? 'unit' : 'officer';
}

export function questionOf(search: StatisticsSearch, today: string, by: ReportGrouping): ReportQuestion {
  return { on: search.on ?? today, unit: search.unit, by, only: search.only };
}
