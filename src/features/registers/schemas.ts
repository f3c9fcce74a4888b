/** What may come in and go out of the routes of the registers. */
import { Type } from 'typebox';
import { codeSchema, integerOut, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { CLOSING_PERIODS, REGISTER_PERIODS } from './contract.ts';
import type { RegisterCell, RegisterLink } from './contract.ts';
import { FIRST_REGISTER_YEAR } from './domain/register-version.ts';

const text = Type.String();
const textOrNull = nullable(text);
const SUPPLIES = ['whole', 'part', 'none'] as const;

const book = {
  unit: codeSchema,
  year: Type.Integer({ minimum: FIRST_REGISTER_YEAR, maximum: 2_999, description: 'Năm thống kê (01/10 – 30/09).' }),
};
const part = {
  ...book,
  period: Type.Optional(oneOf(REGISTER_PERIODS)),
  text: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'Đầu số quyết định, bản án, hồ sơ; hoặc tên đương sự.' }),
  ),
};

export const registerParams = objectOf({ code: codeSchema });
export const listQuery = objectOf(book);
export const sheetQuery = objectOf({ ...book, period: Type.Optional(oneOf(REGISTER_PERIODS)) });
export const lineQuery = objectOf({ ...part, ...pageQuery });
export const fileQuery = objectOf(part);

export const listAnswer = objectOf({
  unit: text,
  unit_name: text,
  year: Type.Integer(),
  circular: text,
  rows: Type.Array(
    objectOf({
      code: text,
      number: textOrNull,
      name: text,
      supply: oneOf(SUPPLIES),
      line_count: nullable(integerOut),
      last_on: textOrNull,
      note: textOrNull,
    }),
  ),
});

const closing = objectOf({
  period: oneOf(CLOSING_PERIODS),
  from: text,
  to: text,
  lines: integerOut,
  struck: integerOut,
  amount_vnd: nullable(integerOut),
  first_number: textOrNull,
  last_number: textOrNull,
  is_over: Type.Boolean(),
  sentence: text,
});

const gaps = objectOf({
  examined_after: integerOut,
  last_number: integerOut,
  missing_count: integerOut,
  missing: Type.Array(objectOf({ from: integerOut, to: integerOut })),
});

export const sheetAnswer = objectOf({
  code: text,
  number: textOrNull,
  name: text,
  circular: text,
  supply: oneOf(SUPPLIES),
  note: textOrNull,
  unit: text,
  unit_name: text,
  superior_name: textOrNull,
  year: Type.Integer(),
  period: oneOf(REGISTER_PERIODS),
  from: text,
  to: text,
  columns: Type.Array(
    objectOf({ id: text, header: text, kind: oneOf(['text', 'date', 'money', 'count']), width: Type.Integer() }),
  ),
  amount_label: textOrNull,
  closings: Type.Array(closing),
  gaps: nullable(gaps),
  signatures: Type.Array(text),
});

const LINKS = ['case', 'judgment', 'request', 'admin-judgment'] as const satisfies readonly RegisterLink['kind'][];

export const linePage = pageOf(
  objectOf({
    key: text,
    ordinal: integerOut,
    dated_on: text,
    link: nullable(objectOf({ kind: oneOf(LINKS), code: text })),
    cells: Type.Array(Type.Unsafe<RegisterCell>({ type: ['string', 'integer', 'null'] })),
    note: textOrNull,
    is_struck: Type.Boolean(),
  }),
);
