/** The curves of a year as JSON. */
import { toSafeInteger } from '#platform/http/schemas.ts';
import type { ResultsSeries, SeriesPoint } from '../contract.ts';
import type { CumulativePoint } from '../domain/cumulative-series.ts';
import type { Measure } from '../domain/figures.ts';
import type { Series, SeriesQuestion } from '../queries/results-series.ts';

export function presentSeries({ on, unit, only }: SeriesQuestion, series: Series): ResultsSeries {
  return {
    on,
    unit,
    only,
    this_year: series.this_year.map(presentPoint),
    last_year: series.last_year.map(presentPoint),
  };
}

function presentPoint({ on, figures }: CumulativePoint): SeriesPoint {
  return { on, matters: mainFigures(figures.matters), money_vnd: mainFigures(figures.money_vnd) };
}

function mainFigures({ columns, rate }: Measure): SeriesPoint['matters'] {
  return {
    'to-enforce': toSafeInteger(columns['to-enforce']),
    enforceable: toSafeInteger(columns.enforceable),
    done: toSafeInteger(columns.done),
    rate,
  };
}
