/** What may come in and go out of the routes of the inspections. */
import { Type } from 'typebox';
import { codeSchema, isoDaySchema, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { FINDING_STATES, INSPECTION_REASONS, SEVERITIES, THEMES } from './contract.ts';

const day = Type.String({ format: 'date' });

const asked = {
  unit: Type.Optional(codeSchema),
  officer: Type.Optional(codeSchema),
  rule: Type.Optional(codeSchema),
  severity: Type.Optional(oneOf(SEVERITIES)),
  since: Type.Optional(isoDaySchema),
};

export const CountsQuery = objectOf({ ...asked, state: Type.Optional(oneOf(FINDING_STATES)) });
export const ListQuery = objectOf({ ...asked, state: Type.Optional(oneOf(FINDING_STATES)), ...pageQuery });
export const TrendQuery = objectOf({ unit: asked.unit, officer: asked.officer, rule: asked.rule });
export const CaseParams = objectOf({ case: codeSchema });

const finding = objectOf({
  key: Type.String(),
  rule: Type.String(),
  label: Type.String(),
  severity: oneOf(SEVERITIES),
  state: oneOf(FINDING_STATES),
  case_code: nullable(Type.String()),
  decision_number: nullable(Type.String()),
  act_code: nullable(Type.String()),
  act_label: nullable(Type.String()),
  unit: Type.String(),
  unit_name: Type.String(),
  officer: nullable(Type.String()),
  officer_name: nullable(Type.String()),
  since: day,
  ended_on: nullable(day),
  days: Type.Integer(),
  sentence: Type.String(),
  article: Type.String(),
  mends: Type.String(),
  mended_by: nullable(Type.String()),
  note: nullable(objectOf({ reason: Type.String(), by: Type.String(), on: day })),
});

export const ListAnswer = pageOf(finding);
export const CaseAnswer = objectOf({
  case_code: Type.String(),
  last: nullable(
    objectOf({
      on: day,
      ended_at: Type.String(),
      reason: oneOf(INSPECTION_REASONS),
      run_by: Type.String(),
      cases: Type.Integer(),
    }),
  ),
  may_inspect: Type.Boolean(),
  may_close: Type.Boolean(),
  rows: Type.Array(finding),
});

export const CountsAnswer = objectOf({
  today: day,
  last: CaseAnswer.properties.last,
  rules: Type.Array(
    objectOf({
      code: Type.String(),
      label: Type.String(),
      article: Type.String(),
      theme: oneOf(THEMES),
      severity: oneOf(SEVERITIES),
      mends: Type.String(),
    }),
  ),
  units: Type.Array(objectOf({ code: Type.String(), name: Type.String() })),
  officers: Type.Array(objectOf({ code: Type.String(), name: Type.String(), unit: Type.String() })),
  counts: Type.Array(
    objectOf({ rule: Type.String(), unit: Type.String(), officer: nullable(Type.String()), count: Type.Integer() }),
  ),
  total: Type.Integer(),
  by_state: objectOf({
    open: Type.Integer(),
    mended: Type.Integer(),
    noted: Type.Integer(),
    lapsed: Type.Integer(),
  }),
});

export const TrendAnswer = objectOf({
  months: Type.Array(
    objectOf({ month: Type.String(), open: Type.Integer(), serious: Type.Integer(), is_recounted: Type.Boolean() }),
  ),
});

export const RunBody = objectOf({ unit: Type.Optional(codeSchema) });
export const RunAnswer = objectOf({
  on: day,
  cases: Type.Integer(),
  entered: Type.Integer(),
  changed: Type.Integer(),
  open: Type.Integer(),
});

export const CloseBody = objectOf({
  key: Type.String({ minLength: 1, maxLength: 300 }),
  reason: Type.String({ maxLength: 2_000, description: 'Vì sao không cần, hoặc không thể, khắc phục bằng nghiệp vụ.' }),
});
export const CloseAnswer = objectOf({ key: Type.String() });
