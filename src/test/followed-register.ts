/** The register on a small province over HTTP, for tests: people with the usual posts, and forms that they fill. */
import { sql } from 'kysely';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import { createTestDatabase } from './database.ts';
import { makeSmallProvince } from './small-province.ts';
import type { SmallProvince } from './small-province.ts';
import type { FollowDetail } from '#features/admin-judgments/contract.ts';
import { adminJudgmentRoutes } from '#features/admin-judgments/routes.ts';

const READ = 'admin-judgments.read';
const REGISTER = 'admin-judgments.register';
const CARRY_OUT = 'admin-judgments.carry-out';
const ANY = 'admin-judgments.carry-out-any';
const SIGN = 'admin-judgments.sign';

export type Row = Record<string, unknown>;
export type Answer = {
  readonly status: number;
  readonly body: Row & { rows?: Row[]; next?: string | null };
  readonly codes: string[];
};

export type RegisterBench = {
  readonly province: SmallProvince;
  readonly server: ThadsServer;
  /** A request of `clerk`, `head`, `officer`, `colleague` (of unit A), `other` (unit B), `province` or `cashier`. */
  send(who: string, method: 'GET' | 'POST', url: string, body?: unknown, key?: string): Promise<Answer>;
  query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]>;
  /** Enters a judgment as the clerk; gives its code. */
  entered(fields?: Row): Promise<string>;
  /** Enters one and assigns it to `officer`. */
  assigned(fields?: Row): Promise<string>;
  detail(code: string, who?: string): Promise<FollowDetail>;
  /** Records an act on what stands now. */
  record(who: string, code: string, body: Row): Promise<Answer>;
  close(): Promise<void>;
};

/** A step that a test stands on must have been taken. */
export function expectTaken({ status, codes }: Answer): void {
  if (status !== 200 && status !== 201) throw new Error(`refused with ${status}: ${codes.join(', ')}`);
}

/** The province on 30 June 2021. */
export async function openRegister(): Promise<RegisterBench> {
  const database = await createTestDatabase();
  const platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  const province = await makeSmallProvince(platform, 2021);
  const people = peopleOf(province);
  const query: RegisterBench['query'] = (statement) =>
    platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-06-30"}')`);
  const server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => adminJudgmentRoutes(api, platform),
  );
  await server.ready();
  const send = senderOf(server);
  const detail: RegisterBench['detail'] = async (code, who = 'head') => {
    const answer = await send(who, 'GET', `/${code}`);
    expectTaken(answer);
    return answer.body as unknown as FollowDetail;
  };
  const record: RegisterBench['record'] = async (who, code, body) => {
    const { seq } = await detail(code);
    return send(who, 'POST', `/${code}/acts`, { expected_seq: seq, dated_on: '2021-03-05', data: {}, ...body });
  };
  const entered: RegisterBench['entered'] = async (fields = {}) => {
    const answer = await send('clerk', 'POST', '', registration(fields));
    expectTaken(answer);
    return String(answer.body['code']);
  };
  return {
    province,
    server,
    send,
    query,
    detail,
    record,
    entered,
    assigned: async (fields = {}) => {
      const code = await entered(fields);
      const body = { type: 'assigned', dated_on: '2021-03-01', data: { officer: 'TT-A-1' } };
      expectTaken(await record('head', code, body));
      return code;
    },
    close: async () => {
      await server.close();
      await platform.close();
      await database.drop();
    },
  };
}

function peopleOf(province: SmallProvince): ReadonlyMap<string, Actor> {
  const { registry_id, district_a, district_b, province_office, head_a, officer_a1, officer_a2 } = province;
  const all: readonly (readonly [name: string, id: bigint, abilities: readonly string[], units: readonly bigint[]])[] =
    [
      ['clerk', 901n, [READ, REGISTER], [district_a]],
      ['head', head_a, [READ, REGISTER, CARRY_OUT, ANY, SIGN], [district_a]],
      ['officer', officer_a1, [READ, CARRY_OUT], [district_a]],
      ['colleague', officer_a2, [READ, CARRY_OUT], [district_a]],
      ['other', 905n, [READ, REGISTER, CARRY_OUT, ANY, SIGN], [district_b]],
      ['province', 906n, [READ], [province_office, district_a, district_b]],
      ['cashier', 907n, [], [district_a]],
    ];
  return new Map(
    all.map(([name, id, abilities, units]) => {
      const grants = new Map(abilities.map((ability) => [ability, new Set(units)]));
      return [name, makeActor({ id, name, registry_id, registries: [registry_id], units, grants, everything: false })];
    }),
  );
}

function senderOf(server: ThadsServer): RegisterBench['send'] {
  return async (who, method, url, body, key) => {
    const answer = await server.inject({
      method,
      url: `/api/admin-judgments${url}`,
      headers: {
        'x-person': who,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const json = answer.json<Answer['body'] & { refusals?: { code: string }[] }>();
    return { status: answer.statusCode, body: json, codes: (json.refusals ?? []).map(({ code }) => code) };
  };
}

let number = 0;

/** A new administrative judgment, each with a number of its own. */
export function judgment(fields: Row = {}): Row {
  number += 1;
  return {
    court: 'TAND huyện A',
    number: `${number}/2021/HC-ST`,
    issued_on: '2021-02-20',
    in_force_on: null,
    received_on: '2021-03-01',
    case_type: 'administrative',
    ...fields,
  };
}

export function party(name: string, kind = 'person'): Row {
  return { new_key: name, kind, name, identity_number: null, born_on: null, address: 'Xã B, huyện A', sector: null };
}

export function registration(fields: Row = {}): Row {
  return {
    unit: 'TT-A',
    judgment: judgment(),
    creditors: [party('Lê Thị Hòa')],
    debtors: [party('Ủy ban nhân dân xã B', 'organisation')],
    content_kind: 'decision-annulled',
    debtor_kind: 'commune',
    duty: 'Cấp lại giấy chứng nhận quyền sử dụng đất',
    superior: 'UBND huyện A',
    debtor_received_on: '2021-03-03',
    ...fields,
  };
}
