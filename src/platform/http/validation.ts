/**
 * Checks what comes in against the schema of its route. Bodies are taken as they are, without conversion and without dropping
 * anything; query strings and paths, which have no types of their own, are read strictly by the types of the schema.
 */
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Format } from 'typebox/format';
import { Settings } from 'typebox/system';
import { findIsoDay } from '#kit/iso-day.ts';

// A form tells everything that is wrong with it at once.
Settings.Set({ maxErrors: 100 });
// A day that exists, between the years that the domain knows.
Format.Set('date', (text) => findIsoDay(text) !== undefined);

/** An error as TypeBox tells it. */
export type SchemaError = {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** What the error handler gets: the errors, and what they are about. */
export class SchemaRefusal extends Error {
  override name = 'SchemaRefusal';
  readonly errors: readonly SchemaError[];
  readonly value: unknown;
  readonly schema: unknown;

  constructor(errors: readonly SchemaError[], value: unknown, schema: unknown) {
    super('does not fit its schema');
    this.errors = errors;
    this.value = value;
    this.schema = schema;
  }
}

export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = Compile(schema);
  return (given: unknown) => {
    const value = httpPart === 'body' ? given : readTyped(schema, given);
    if (check.Check(value)) return { value };
    return { error: new SchemaRefusal(check.Errors(value), value, schema) };
  };
};

type PlainSchema = {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly items?: PlainSchema;
};

/** Text becomes what the schema says, where it is written in exactly that way; everything else stays, to be refused. */
function readTyped(schema: PlainSchema, given: unknown): unknown {
  if (schema.properties === undefined || typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, readValue(schema.properties?.[name], value)]),
  );
}

function readValue(schema: PlainSchema | undefined, value: unknown): unknown {
  if (schema?.type === 'array')
    return (Array.isArray(value) ? value : [value]).map((one) => readValue(schema.items, one));
  if (typeof value !== 'string') return value;
  // PostgreSQL has no NUL and no half characters; null fits no schema of a query, so the field is refused by name.
  if (value.includes('\0') || !value.isWellFormed()) return null;
  if (schema?.type === 'integer' && /^-?\d{1,16}$/.test(value)) return Number(value);
  if (schema?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
