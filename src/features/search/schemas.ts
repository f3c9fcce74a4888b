/** What may come in and go out of the search routes. */
import { Type } from 'typebox';
import { PARTY_KINDS, SECTORS } from '#features/intake/contract.ts';
import { integerOut, nullable, objectOf, oneOf, pageOf } from '#platform/http/schemas.ts';

const text = Type.String();

export const searchQuery = objectOf({
  text: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'Tên, số quyết định, số bản án, mã hồ sơ; không cần dấu.',
  }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, description: 'Số kết quả mỗi nhóm.' })),
});

export const searchAnswer = objectOf({
  groups: Type.Array(
    objectOf({
      id: oneOf(['cases', 'people', 'judgments']),
      label: text,
      hits: Type.Array(objectOf({ id: text, title: text, detail: text, href: text })),
    }),
  ),
});

export const partyPage = pageOf(
  objectOf({
    code: text,
    kind: oneOf(PARTY_KINDS),
    name: text,
    born_year: nullable(Type.Integer()),
    identity_ending: nullable(text),
    sector: nullable(oneOf(SECTORS)),
    case_count: integerOut,
  }),
);
