/** What may come in and go out of the list of claims that lapse. */
import { Type } from 'typebox';
import { CASE_TYPES } from '#law/case-types.ts';
import { codeSchema, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { LAPSING_STATES } from './domain/lapsing-claim.ts';

const text = Type.String();

export const lapsingQuery = objectOf({
  ...pageQuery,
  unit: Type.Optional(codeSchema),
  state: Type.Optional(oneOf(LAPSING_STATES)),
});

export const lapsingPage = pageOf(
  objectOf({
    code: text,
    number: text,
    court: text,
    case_type: oneOf(CASE_TYPES),
    issued_on: text,
    in_force_on: text,
    received_on: text,
    unit: text,
    unit_name: text,
    expires_on: text,
    days_left: Type.Integer(),
    article: text,
  }),
);
