/** What may come in and go out of the route of a person's cases. */
import { Type } from 'typebox';
import { POSITIONS } from '#law/positions.ts';
import { codeSchema, integerOut, nullable, objectOf, oneOf, pageQuery } from '#platform/http/schemas.ts';
import { PARTY_ROLES } from './contract.ts';

const Text = Type.String();
const Day = Type.String({ format: 'date' });
const Side = objectOf({ cases: Type.Integer(), rest_vnd: integerOut });

export const PartyCodeParams = objectOf({ code: codeSchema });
export const PartyCasesQuery = objectOf(pageQuery);

export const PartyCasesAnswer = objectOf({
  sums: objectOf({
    cases: Type.Integer({ description: 'Số hồ sơ mà người xem được xem.' }),
    by_role: objectOf({ debtor: Side, creditor: Side }),
  }),
  rows: Type.Array(
    objectOf({
      code: Text,
      decision_number: Text,
      decided_on: Day,
      roles: Type.Array(oneOf(PARTY_ROLES)),
      position: oneOf(POSITIONS),
      position_since: Day,
      whole_vnd: integerOut,
      rest_vnd: integerOut,
      unit_name: Text,
      officer_name: Text,
      judgment: objectOf({ code: Text, number: Text, court: Text, issued_on: Day }),
    }),
  ),
  next: nullable(Text),
});
