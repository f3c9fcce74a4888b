/** Proves that search finds what it should by its indexes, and never anything that row level security would not show. */
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import type { SearchGroup } from '../contract.ts';
import { parseSearch } from '../domain/parse-search.ts';
import { findKeys } from './find-keys.ts';
import type { SearchKey } from './find-keys.ts';
import { searchEverything } from './search-everything.ts';

let database: TestDatabase;
let platform: Platform;
let owner: pg.Client;

/** Two registries of two units each: 1 with 11 and 12, 2 with 21 and 22; every name, number and court stands in all of them. */
const UNITS = [11, 12, 21, 22] as const;
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đỗ', 'Phùng', 'Khổng'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Xuân'];
const GIVEN = ['Thành', 'Khoa', 'Hoa', 'Hùng', 'Tuấn', 'Nguyệt', 'Quỳnh', 'Khương', 'Giáp', 'Oanh'];
const NAMES = FAMILIES.flatMap((one) => MIDDLES.flatMap((two) => GIVEN.map((three) => `${one} ${two} ${three}`)));

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`
    insert into registry (registry_id, code, name) values (1, 'R1', 'Một'), (2, 'R2', 'Hai');
    insert into unit (registry_id, id, code, name, kind, valid_from)
      select u / 10, u, 'U' || u, 'Chi cục Thi hành án dân sự huyện ' || (array['Vĩnh Yên', 'Yên Lạc'])[u % 10], 'district-office',
        '2009-01-01' from unnest(array[11, 12, 21, 22]) u;
    insert into staff_member values (1, 1, 'S1', 'Một'), (2, 2, 'S2', 'Hai')`);
  for (const unit of UNITS) {
    const registry = Math.floor(unit / 10);
    await owner.query(
      `insert into party (registry_id, id, code, kind, name, folded_name, identity_number, born_on)
       select $1, $2::bigint * 10000 + o, 'P' || $2 || '-' || o, 'person', n, f, lpad(($2::bigint * 1000 + o)::text, 12, '0'),
         date '1960-01-01' + (o * 97)::integer
       from unnest($3::text[], $4::text[]) with ordinality as t(n, f, o)`,
      [registry, unit, NAMES, NAMES.map(foldVietnamese)],
    );
    await owner.query(
      `insert into judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)
       select $1, $2::bigint * 10000 + o, 'J' || $2 || '-' || o, 'TAND huyện ' || (array['Vĩnh Yên', 'Yên Lạc'])[$2 % 10],
         o || '/2020/DS-ST', '2020-03-01', '2020-04-01', $2, 'civil' from generate_series(1, 160) o`,
      [registry, unit],
    );
    await owner.query(
      `insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
         credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id, officer_since, last_act_on, last_seq)
       select $1, $2::bigint * 10000 + o, 'U' || $2 || '-2020-' || lpad(o::text, 5, '0'), $2, 'ex-officio', 'civil',
         o || '/QĐ-CCTHADS', '2020-05-01', $2::bigint * 10000 + o, false, 'active', '2020-05-01', 1, 1, 0, $1, '2020-05-01', '2020-05-01', 1
       from generate_series(1, 160) o`,
      [registry, unit],
    );
    await owner.query(
      `insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
       select $1, $2::bigint * 10000 + o, 'debtor', 1, $2::bigint * 10000 + o * 2, $2 from generate_series(1, 160) o`,
      [registry, unit],
    );
  }
  await owner.query('analyze');
});

afterAll(async () => {
  await platform.close();
  await owner.end();
  await database.drop();
});

function actorOf(registries: readonly number[], units: readonly number[]): Actor {
  return makeActor({
    id: 5n,
    name: 'Người thử',
    registry_id: 1n,
    registries: registries.map(BigInt),
    units: units.map(BigInt),
    grants: new Map(),
    everything: false,
  });
}

const EVERYWHERE = actorOf([1, 2], [...UNITS]);

async function search(text: string, actor: Actor = EVERYWHERE): Promise<readonly SearchGroup[]> {
  return platform.database.as(actor, (connection) => searchEverything(connection, text, 20));
}

async function titles(text: string, group: SearchGroup['id'], actor: Actor = EVERYWHERE): Promise<readonly string[]> {
  return (await search(text, actor)).find(({ id }) => id === group)?.hits.map(({ title }) => title) ?? [];
}

async function keysOf(text: string, actor: Actor): Promise<readonly SearchKey[]> {
  const question = parseSearch(text);
  if (question === undefined) throw new Error(`nothing to search in "${text}"`);
  return platform.database.as(actor, (connection) => findKeys(connection, question, 500));
}

describe('people', () => {
  test.each([
    ['nguyen van thanh'],
    ['Nguyễn Văn Thành'],
    ['nguyen vann thanh'],
    ['nguyn van thanh'],
    ['nguyen van tahnh'],
    ['nguyenvan thanh'],
    ['nguyeenx vawn thanhf'],
    ['ngu yen van thanh'],
    ['NGUYEN  VAN, THÀNH'],
  ])('"%s" finds Nguyễn Văn Thành first', async (typed) => {
    const [first] = await titles(typed, 'people');
    expect(foldVietnamese(first ?? '')).toBe('nguyen van thanh');
  });

  test('by the words of a name in any order, and by its end', async () => {
    expect(await titles('thanh nguyen', 'people')).toContain('Nguyễn Văn Thành');
    expect(await titles('khong van khuongg', 'people')).toContain('Khổng Văn Khương');
    expect((await titles('duc oanh', 'people')).every((name) => name.endsWith('Đức Oanh'))).toBe(true);
  });

  test('by identity number, code, and name with year of birth', async () => {
    expect(await titles('000000011001', 'people')).toEqual(['Nguyễn Văn Thành']);
    expect(await titles('p11-1', 'people')).toContain('Nguyễn Văn Thành');
    const all = await keysOf('nguyen van thanh', EVERYWHERE);
    const born = await keysOf('nguyen van thanh 1960', EVERYWHERE);
    expect(born.filter(({ rank }) => rank === 1).length).toBeGreaterThan(0);
    expect(born.length).toBeLessThanOrEqual(all.length);
    expect((await keysOf('nguyen van thanh 1999', EVERYWHERE)).filter(({ rank }) => rank <= 3)).toEqual([]);
  });

  test('bring their cases along, in the units of the reader only', async () => {
    const [cases] = await search('nguyen van khoa', actorOf([1, 2], [11]));
    expect(cases?.id).toBe('cases');
    expect(cases?.hits.every(({ detail }) => detail.includes('U11-'))).toBe(true);
    expect(await search('nguyen van khoa', actorOf([1, 2], []))).not.toContainEqual(
      expect.objectContaining({ id: 'cases' }),
    );
  });
});

describe('numbers and codes', () => {
  test('of decisions with or without year and unit', async () => {
    expect(await titles('131/QĐ-CCTHADS', 'cases')).toHaveLength(4);
    expect(await titles('131 yên lạc', 'cases')).toHaveLength(2);
    expect(await titles('131/2020 vĩnh yên', 'cases', actorOf([1], [11, 12]))).toEqual([
      '131/QĐ-CCTHADS ngày 01/05/2020',
    ]);
    expect(await titles('131/2019', 'cases')).toEqual([]);
    const [exact, ...longer] = await titles('13', 'cases', actorOf([1], [11]));
    expect(exact).toBe('13/QĐ-CCTHADS ngày 01/05/2020');
    expect(longer).toEqual([]);
  });

  test('of cases, whole or their beginning, in any case of letters', async () => {
    expect((await search('u11-2020-00131', EVERYWHERE))[0]?.hits[0]?.id).toBe('U11-2020-00131');
    const [exact, ...others] = await titles('u11-2020-0013', 'cases');
    // The number 13 of the unit, read from the code, and the ten codes that begin so.
    expect([exact, ...others]).toHaveLength(11);
  });

  test('of judgments, with the court or a part of it', async () => {
    expect(await titles('12/2020/DS-ST', 'judgments')).toHaveLength(4);
    expect(await titles('12/2020/DS-ST yen lac', 'judgments')).toHaveLength(2);
    expect((await titles('toa an nhan dan huyen vinh yen', 'judgments')).length).toBe(20);
    expect(await titles('12/2020', 'judgments', actorOf([2], [21]))).toHaveLength(1);
  });
});

describe('rights', () => {
  const texts = fc.oneof(
    fc.constantFrom(...NAMES, ...FAMILIES, ...GIVEN, 'tand vinh yen', 'u', 'p11-1', 'u21-2020'),
    fc.integer({ min: 1, max: 170 }).map((number) => `${number}/2020`),
    fc.integer({ min: 1, max: 170 }).map(String),
  );

  test('whatever the actor and the text, nothing is found that he may not see', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([1, 2]), fc.subarray([...UNITS]), texts, async (registries, units, text) => {
        const actor = actorOf(registries, units);
        const question = parseSearch(text);
        if (question === undefined) return;
        const keys = await platform.database.as(actor, (connection) => findKeys(connection, question, 500));
        const visible = await visibleTo(actor);
        for (const { kind, id } of keys) expect(visible[kind].has(id)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('a name is found for everybody who may see it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([1, 2], { minLength: 1 }), fc.constantFrom(...NAMES), async (registries, name) => {
        const keys = await keysOf(name, actorOf(registries, [...UNITS]));
        expect(keys.filter(({ kind, rank }) => kind === 'person' && rank === 1)).toHaveLength(registries.length * 2);
      }),
      { numRuns: 40 },
    );
  });

  test('no argument widens what the session allows, and the inner functions are closed', async () => {
    const actor = actorOf([1], [11]);
    const forged = {
      codes: [],
      name: 'nguyen van thanh',
      registries: [1, 2],
      units: [...UNITS],
      unit_words: [],
      running_number: 5,
    };
    const found = await platform.database.as(actor, (connection) =>
      sql<{ kind: string; id: bigint }>`
        select kind, id from search_hits(jsonb_populate_record(null::search_question, ${JSON.stringify(forged)}::jsonb), 500)`.execute(
        connection,
      ),
    );
    const visible = await visibleTo(actor);
    for (const { kind, id } of found.rows) expect(visible[kind as SearchKey['kind']].has(id)).toBe(true);
    for (const call of [
      `search_parties(null::search_question, array[1, 2]::bigint[], 5)`,
      `search_case_numbers(null::search_question, array[1, 2]::bigint[], array[21]::bigint[], 5)`,
      `search_judgments(null::search_question, array[1, 2]::bigint[], array[21]::bigint[], 5)`,
    ])
      await expect(
        platform.database.as(actor, (connection) => sql`select * from ${sql.raw(call)}`.execute(connection)),
      ).rejects.toThrow('permission denied');
  });

  test('a session without an actor finds nothing', async () => {
    const rows = await platform.database.withClient(async (client) => {
      // Only for this transaction: the connection goes back to the pool as it was.
      await client.query('begin');
      await client.query("select set_config('thads.registries', '', true), set_config('thads.units', '', true)");
      const answer = await client.query<{ id: bigint }>(
        `select * from search_hits(jsonb_populate_record(null::search_question, '{"codes": ["P11-1"], "name": "nguyen van thanh"}'), 9)`,
      );
      await client.query('rollback');
      return answer.rows;
    });
    expect(rows).toEqual([]);
  });

  async function visibleTo(actor: Actor): Promise<Readonly<Record<SearchKey['kind'], ReadonlySet<bigint>>>> {
    return platform.database.as(actor, async (connection) => {
      const ids = async (table: string): Promise<Set<bigint>> => {
        const rows = await sql<{ id: bigint }>`select id from ${sql.table(table)}`.execute(connection);
        return new Set(rows.rows.map(({ id }) => id));
      };
      return { case: await ids('enforcement_case'), person: await ids('party'), judgment: await ids('judgment') };
    });
  }
});

test('the SQL folds as TypeScript does', async () => {
  const letters =
    'aàáạảãâầấậẩẫăằắặẳẵbcdđeèéẹẻẽêềếệểễghiìíịỉĩklmnoòóọỏõôồốộổỗơờớợởỡpqrstuùúụủũưừứựửữvxyỳýỵỷỹ0123456789 -/.,'.split(
      '',
    );
  const both = [...letters, ...letters.map((letter) => letter.toUpperCase())];
  const samples = fc.sample(fc.array(fc.constantFrom(...both), { maxLength: 40 }), 500).map((list) => list.join(''));
  const answer = await owner.query<{ folded: string }>(
    'select fold_text(t) as folded from unnest($1::text[]) with ordinality as s(t, o) order by o',
    [samples.flatMap((text) => [text, text.normalize('NFD')])],
  );
  expect(answer.rows.map(({ folded }) => folded)).toEqual(
    samples.flatMap((text) => [foldVietnamese(text), foldVietnamese(text)]),
  );
});

test('the plans of every step go by the indexes, under row level security', async () => {
  const client = new pg.Client({ connectionString: database.url });
  const plans: string[] = [];
  client.on('notice', ({ message }) => plans.push(message ?? ''));
  await client.connect();
  try {
    await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set client_min_messages = log; set role thads_app;
      select set_config('thads.registries', '1,2', false), set_config('thads.units', '11,12', false)`);
    for (const text of [
      'nguyen vann thanhh',
      'thanh oanhh',
      '131 yen lac',
      '12/2020/DS-ST',
      'p11-5',
      '000000011005',
      'techconbankk',
    ])
      await client.query('select * from search_hits(jsonb_populate_record(null::search_question, $1::jsonb), 8)', [
        JSON.stringify(parseSearch(text)),
      ]);
  } finally {
    await client.end();
  }
  const nested = plans.filter((plan) => /from (party|enforcement_case|judgment)|search_parties\(question/.test(plan));
  expect(nested.length).toBeGreaterThan(20);
  for (const index of [
    'party_by_name_beginning',
    'party_by_name_words',
    'party_by_identity_number',
    'judgment_by_words',
    'judgment_by_number_beginning',
    'case_by_running_number',
    'case_by_code_beginning',
    'case_party_by_party',
  ])
    expect(nested.join('\n')).toContain(index);
  for (const plan of nested) expect(plan).not.toMatch(/Seq Scan on (party|judgment|enforcement_case|case_party)/);
});
