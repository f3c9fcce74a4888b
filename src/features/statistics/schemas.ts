/** What may come in and go out of the routes of the statistics. */
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { POSITIONS } from '#law/positions.ts';
import { codeSchema, integerOut, isoDaySchema, nullable, objectOf, oneOf, pageQuery } from '#platform/http/schemas.ts';
import { BASES, CASE_TYPES } from '#features/cases/contract.ts';
import { REPORT_COLUMNS, REPORT_GROUPINGS, REPORT_RESTRICTIONS } from './contract.ts';

/** A day that goes out. */
const Day = Type.String({ format: 'date' });
const Percent = nullable(Type.String({ description: 'Hai chữ số thập phân; null khi không có mẫu số.' }));

const asked = {
  on: isoDaySchema,
  unit: Type.Optional(codeSchema),
  only: Type.Optional(oneOf(REPORT_RESTRICTIONS)),
};

export const ReportQuery = objectOf({ ...asked, by: Type.Optional(oneOf(REPORT_GROUPINGS)) });
export const SeriesQuery = objectOf(asked);
export const DayQuery = objectOf({ on: isoDaySchema, unit: Type.Optional(codeSchema) });

const figure = {
  ...asked,
  column: oneOf(REPORT_COLUMNS),
  own_unit: Type.Optional(codeSchema),
  officer: Type.Optional(codeSchema),
  basis: Type.Optional(oneOf(BASES)),
  case_type: Type.Optional(oneOf(CASE_TYPES)),
};
export const FigureQuery = objectOf(figure);
export const FigurePageQuery = objectOf({ ...figure, ...pageQuery });

/** A property for each column of the report. */
function eachColumnOf<S extends TSchema>(schema: S) {
  const columns = Object.fromEntries(REPORT_COLUMNS.map((column) => [column, schema]));
  return columns as Record<(typeof REPORT_COLUMNS)[number], S>;
}

const Figures = objectOf({ ...eachColumnOf(integerOut), rate: Percent });
const pair = { matters: Figures, money_vnd: Figures };
const Points = objectOf({ matters: Percent, money_vnd: Percent });
const Changes = objectOf(eachColumnOf(objectOf({ absolute: integerOut, percent: Percent })));

export const ReportAnswer = objectOf({
  on: Day,
  from: Day,
  unit: nullable(Type.String()),
  title: nullable(Type.String()),
  scope_name: Type.String(),
  by: Type.Unsafe<(typeof REPORT_GROUPINGS)[number] | null>(nullable(Type.String())),
  only: Type.Unsafe<(typeof REPORT_RESTRICTIONS)[number] | null>(nullable(Type.String())),
  ...pair,
  groups: Type.Array(
    objectOf({ code: Type.String(), name: Type.String(), ...pair, same_period: objectOf(pair), rate_points: Points }),
  ),
  same_period: objectOf({
    on: Day,
    ...pair,
    differences: objectOf({ matters: Changes, money_vnd: Changes, rate_points: Points }),
  }),
});

export const FigurePageAnswer = objectOf({
  rows: Type.Array(
    objectOf({
      code: Type.String(),
      decision_number: Type.String(),
      decided_on: Day,
      unit: Type.String(),
      officer: Type.String(),
      officer_name: Type.String(),
      debtors: Type.Array(Type.String()),
      position: oneOf(POSITIONS),
      matters: integerOut,
      amount_vnd: integerOut,
    }),
  ),
  next: nullable(Type.String()),
  totals: Type.Unsafe<{ cases: number; matters: number; amount_vnd: number } | null>(
    nullable(objectOf({ cases: integerOut, matters: integerOut, amount_vnd: integerOut })),
  ),
});

const MainFigures = objectOf({ 'to-enforce': integerOut, enforceable: integerOut, done: integerOut, rate: Percent });
const Curve = Type.Array(objectOf({ on: Day, matters: MainFigures, money_vnd: MainFigures }));

export const SeriesAnswer = objectOf({
  on: Day,
  unit: nullable(Type.String()),
  only: Type.Unsafe<(typeof REPORT_RESTRICTIONS)[number] | null>(nullable(Type.String())),
  this_year: Curve,
  last_year: Curve,
});

export const NarrativeAnswer = objectOf({
  on: Day,
  unit: nullable(Type.String()),
  paragraphs: Type.Array(Type.String()),
});
