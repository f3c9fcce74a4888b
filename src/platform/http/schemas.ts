/** Schemas that every slice uses: money, days, codes, refusals, pages; and what turns our values into their JSON. */
import { Type } from 'typebox';
import type { Static, TSchema, TUnsafe } from 'typebox';
import type { IsoDay } from '#kit/iso-day.ts';

const MAX_AMOUNT_VND = 1_000_000_000_000_000;

/** An amount that comes in: whole đồng from 1 to 10^15, as a JSON integer and nothing else. */
export const vndSchema = Type.Integer({ minimum: 1, maximum: MAX_AMOUNT_VND, description: 'Số tiền, đồng chẵn.' });

/** An amount or a count that goes out; it may be 0 or a negative difference. */
export const integerOut = Type.Integer({ description: 'Số nguyên (tiền: đồng).' });

/** A day of the calendar, `yyyy-mm-dd`. */
export const isoDaySchema = Type.Unsafe<IsoDay>({ type: 'string', format: 'date', description: 'Ngày, yyyy-mm-dd.' });

/** The code of a unit, person, case, party... */
export const codeSchema = Type.String({ minLength: 1, maxLength: 100 });

/** The schema or null. A list of types, because the serializer writes that ten times as fast as `anyOf`. */
export function nullable<S extends TSchema & { type?: unknown }>(schema: S): TUnsafe<Static<S> | null> {
  if (typeof schema.type !== 'string') throw new TypeError('nullable takes a schema with one type');
  const words: unknown = Reflect.get(schema, 'enum');
  const listed = Array.isArray(words) ? { enum: [...(words as unknown[]), null] } : {};
  return Type.Unsafe<Static<S> | null>({ ...schema, ...listed, type: [schema.type, 'null'] });
}

/** An object with these properties and no others. */
export function objectOf<P extends Record<string, TSchema>>(properties: P, options: { description?: string } = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** One of these words. */
export function oneOf<const W extends readonly string[]>(words: W): TUnsafe<W[number]> {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
}

export const refusalsSchema = Type.Object(
  {
    refusals: Type.Array(
      objectOf({
        code: Type.String(),
        sentence: Type.String({ description: 'Câu tiếng Việt để hiện cho người dùng.' }),
        field: Type.Optional(Type.String({ description: 'Trường mà câu nói đến.' })),
      }),
    ),
    conflict: Type.Optional(Type.Object({}, { additionalProperties: true })),
  },
  { additionalProperties: false, description: 'Từ chối.' },
);

/** Put into the `response` of every route beside its own answers. */
export const refusalResponses = { '4xx': refusalsSchema, '5xx': refusalsSchema } as const;

/** The part of a query string that asks for a page by key. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 1_000, description: 'Giá trị "next" của trang trước.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'Số dòng một trang.' })),
} as const;

/** A page of rows; `next` is what to send as `after` for the following page, null on the last. */
export function pageOf<S extends TSchema>(row: S) {
  return objectOf({ rows: Type.Array(row), next: nullable(Type.String()) });
}

/**
 * An amount or count as a JSON integer.
 *
 * @throws RangeError beyond 2^53, where JSON numbers stop being exact
 */
export function toSafeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
  return number;
}
