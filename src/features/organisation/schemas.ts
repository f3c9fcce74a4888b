/** Schemas of the organisation's routes. */
import { Type } from 'typebox';
import { codeSchema, isoDaySchema, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { POSTS } from './domain/posts.ts';

const KINDS = ['province-office', 'district-office', 'regional-office', 'department'] as const;
const newCodeSchema = Type.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$' });
const nameSchema = Type.String({ minLength: 2, maxLength: 200 });
const postSchema = oneOf(POSTS);
const numberSchema = Type.String({ minLength: 1, maxLength: 60 });
const nullableDay = nullable(isoDaySchema);

export const unitsQuery = objectOf({ on: Type.Optional(isoDaySchema) });
export const unitsAnswer = objectOf({
  units: Type.Array(
    objectOf({
      code: Type.String(),
      name: Type.String(),
      kind: oneOf(KINDS),
      parent: nullable(Type.String()),
      valid_from: isoDaySchema,
      valid_to: nullableDay,
    }),
  ),
});

const delegationRow = objectOf({
  unit: Type.String(),
  number: Type.String(),
  from: Type.String(),
  from_name: Type.String(),
  to: Type.String(),
  to_name: Type.String(),
  valid_from: isoDaySchema,
  valid_to: isoDaySchema,
  revoked_on: nullableDay,
});

const staffProperties = {
  code: Type.String(),
  name: Type.String(),
  posts: Type.Array(
    objectOf({
      unit: Type.String(),
      unit_name: Type.String(),
      post: postSchema,
      post_label: Type.String(),
      valid_from: isoDaySchema,
      valid_to: nullableDay,
      held: Type.Boolean(),
    }),
  ),
};

export const staffQuery = objectOf({ unit: Type.Optional(codeSchema), on: Type.Optional(isoDaySchema), ...pageQuery });
export const staffAnswer = pageOf(objectOf(staffProperties));
export const staffMemberAnswer = objectOf({ ...staffProperties, delegations: Type.Array(delegationRow) });
export const delegationsAnswer = objectOf({ delegations: Type.Array(delegationRow) });

export const abilitiesAnswer = objectOf({
  facts: Type.Array(
    objectOf({
      ability: Type.String(),
      posts: Type.Array(postSchema),
      offices: Type.Array(oneOf(KINDS)),
      fact: Type.String(),
    }),
  ),
});

export const unitParams = objectOf({ unit: codeSchema });
export const staffParams = objectOf({ staff: codeSchema });

export const createUnitBody = objectOf({
  code: newCodeSchema,
  name: nameSchema,
  kind: oneOf(['district-office', 'regional-office', 'department']),
  parent: codeSchema,
  valid_from: isoDaySchema,
});
export const closeUnitBody = objectOf({ last_day: isoDaySchema, successor: Type.Optional(codeSchema) });
export const createStaffBody = objectOf({
  code: newCodeSchema,
  name: nameSchema,
  unit: codeSchema,
  post: postSchema,
  valid_from: isoDaySchema,
});
export const startPostBody = objectOf({
  unit: codeSchema,
  post: postSchema,
  valid_from: isoDaySchema,
  valid_to: Type.Optional(isoDaySchema),
});
export const endPostBody = objectOf({
  unit: codeSchema,
  post: postSchema,
  valid_from: isoDaySchema,
  last_day: isoDaySchema,
});
export const secondOfficerBody = objectOf({
  unit: codeSchema,
  decision_number: numberSchema,
  valid_from: isoDaySchema,
  valid_to: isoDaySchema,
});
export const delegateSigningBody = objectOf({
  to: codeSchema,
  number: numberSchema,
  valid_from: isoDaySchema,
  valid_to: isoDaySchema,
});
export const revokeDelegationBody = objectOf({ number: numberSchema, revoked_on: isoDaySchema });

export const codeAnswer = objectOf({ code: Type.String() });
export const staffCodeAnswer = objectOf({ staff: Type.String() });
export const numberAnswer = objectOf({ number: Type.String() });
export const clockBody = objectOf({ today: isoDaySchema });
export const clockAnswer = objectOf({ today: isoDaySchema });
