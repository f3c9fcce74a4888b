/**
 * Every route that writes, found in the description of the API: unknown fields, missing bodies and amounts that are no amounts are
 * refused with code, field and sentence, and nothing is written.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

type Schema = {
  readonly type?: string | string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
};
type Amount = { readonly place: readonly string[]; readonly may_be_null: boolean };
type Method = 'POST' | 'PUT';
type Route = { readonly method: Method; readonly path: string; readonly body: Schema };
type Described = { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } };

const BAD_AMOUNTS = [true, '12', '1e3', 1.5, -1, 1_000_000_000_000_001, [1], {}];

let office: TestOffice;
let cookie: string;
let routes: readonly Route[] = [];

beforeAll(async () => {
  office = await openTestOffice();
  cookie = await office.signIn('p-head');
  const { paths } = office.app.server.swagger() as unknown as {
    paths: Record<string, { post?: Described; put?: Described }>;
  };
  routes = Object.entries(paths).flatMap(([path, described]) =>
    [['POST', described.post] as const, ['PUT', described.put] as const].flatMap(([method, route]) => {
      const body = route?.requestBody?.content['application/json']?.schema;
      const filled = path.replaceAll('{id}', '1').replaceAll(/\{\w+\}/g, 'X-1');
      return body === undefined ? [] : [{ method, path: filled, body }];
    }),
  );
});
afterAll(() => office.close());

/** What the route would take, as far as its schema tells. */
function valueFor(schema: Schema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => schema.required?.includes(name) ?? false)
        .map(([name, inner]) => [name, valueFor(inner)]),
    );
  if (type === 'array') return [valueFor(schema.items ?? {})];
  if (type === 'integer') return schema.minimum ?? 1;
  return type === 'boolean' ? true : 'x';
}

/** Where in a body amounts stand, with lists entered at their first item. */
function amountPaths(schema: Schema, path: readonly string[] = []): Amount[] {
  if (schema.items !== undefined) return amountPaths(schema.items, [...path, '0']);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    name.endsWith('_vnd')
      ? [{ place: [...path, name], may_be_null: Array.isArray(inner.type) }]
      : amountPaths(inner, [...path, name]),
  );
}

/** The body with a value put in at a path. */
function put(body: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (name === '0') return [put(Array.isArray(body) ? body[0] : {}, rest, value)];
  const fields = typeof body === 'object' && body !== null ? body : {};
  return { ...fields, [name]: put(Reflect.get(fields, name), rest, value) };
}

async function rowsWritten(): Promise<string> {
  const [row] = await office.query<{ rows: string }>(
    'select (select count(*) from audit_row) || $1 || (select count(*) from act) as rows',
    [' '],
  );
  return row?.rows ?? '';
}

describe('every route that takes a body', () => {
  it('is found', () => {
    expect(routes.length).toBeGreaterThan(15);
    const amounts = routes.flatMap(({ path, body }) =>
      amountPaths(body).map(({ place }) => `${path} ${place.join('.')}`),
    );
    expect(amounts).toEqual(
      expect.arrayContaining([
        '/api/cases/X-1/acts amount_vnd',
        '/api/cases/X-1/drafts amount_vnd',
        '/api/drafts/1 amount_vnd',
      ]),
    );
  });

  it('refuses a field it does not know, a body that is no object, and a body that is missing', async () => {
    const before = await rowsWritten();
    for (const { method, path, body } of routes.filter((route) => route.path !== '/api/sign-in')) {
      const unknown = await office.send(cookie, method, path, { ...(valueFor(body) as object), surely_unknown: 1 });
      expect([path, unknown.status, unknown.codes.includes('field-unknown')]).toEqual([path, 422, true]);
      for (const bad of [null, 'text', 12, [], [{}]]) {
        const answer = await office.send(cookie, method, path, bad);
        expect([path, bad, answer.status]).toEqual([path, bad, 422]);
      }
    }
    expect(await rowsWritten()).toBe(before);
  });

  it('takes no amount but a whole number of đồng', async () => {
    const before = await rowsWritten();
    for (const { method, path, body } of routes)
      for (const { place, may_be_null } of amountPaths(body))
        for (const amount of may_be_null ? BAD_AMOUNTS : [null, ...BAD_AMOUNTS]) {
          const answer = await office.send(cookie, method, path, put(valueFor(body), place, amount));
          const refusals = answer.body['refusals'] as { field?: string; sentence: string }[];
          const named = refusals.find(
            (one) => one.field === place.join('.') || one.field === place.slice(0, -1).join('.'),
          );
          expect([path, place.join('.'), amount, answer.status, named !== undefined]).toEqual([
            path,
            place.join('.'),
            amount,
            422,
            true,
          ]);
        }
    expect(await rowsWritten()).toBe(before);
  });
});
