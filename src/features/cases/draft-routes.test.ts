/** Drafting over HTTP: who may do what by role and unit, the same request sent twice, papers of acts recorded before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { openBlobFolder } from '#platform/blobs.ts';
import { runCommand } from '#platform/command.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { recordAct } from './commands/record-act.ts';
import { draftRoutes } from './draft-routes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thads-drafts-'));
let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
let sender: Actor;

/** Every role by its abilities, in the unit of the case (A) or in another (B). */
const ROLES = {
  holder: ['cases.read', 'documents.read', 'cases.carry-out'],
  colleague: ['cases.read', 'documents.read', 'cases.carry-out'],
  head: ['cases.read', 'documents.read', 'cases.carry-out-any', 'cases.sign-decision'],
  accountant: ['cases.read', 'documents.read', 'cases.take-money'],
  clerk: ['cases.read', 'documents.read'],
  'head-of-b': ['cases.read', 'documents.read', 'cases.carry-out-any', 'cases.sign-decision'],
  'officer-of-b': ['cases.read', 'documents.read', 'cases.carry-out'],
} as const;
type Role = keyof typeof ROLES;

function actorOf(role: Role): Actor {
  const { officer_a1, officer_a2, head_a, officer_b1, district_a, district_b, registry_id } = province;
  const ids: Readonly<Record<Role, bigint>> = {
    holder: officer_a1,
    colleague: officer_a2,
    head: head_a,
    accountant: 900_001n,
    clerk: 900_002n,
    'head-of-b': 900_003n,
    'officer-of-b': officer_b1,
  };
  const unit = role.endsWith('-of-b') ? district_b : district_a;
  return makeActor({
    id: ids[role],
    name: role,
    registry_id,
    registries: [registry_id],
    units: [unit],
    grants: new Map(ROLES[role].map((ability) => [ability, new Set([unit])])),
    everything: false,
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent', blobs: openBlobFolder(folder) });
  province = await makeSmallProvince(platform, 2021);
  await platform.database.as(province.operator, (connection) =>
    sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`.execute(
      connection,
    ),
  );
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(sender),
    (api) => draftRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly codes: readonly string[] };

async function send(
  role: Role,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: object,
  key?: string,
): Promise<Answer> {
  sender = actorOf(role);
  const answer = await server.inject({
    method,
    url: `/api${url}`,
    ...(body === undefined ? {} : { payload: body }),
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });
  const parsed = JSON.parse(answer.body) as Record<string, unknown>;
  const refusals = (parsed['refusals'] ?? []) as { code: string }[];
  return { status: answer.statusCode, body: parsed, codes: refusals.map(({ code }) => code) };
}

let cases = 0;

async function newCase(): Promise<string> {
  cases += 1;
  const code = `TT-${cases}`;
  await makeCase(platform, province, {
    code,
    unit_id: province.district_a,
    officer_id: province.officer_a1,
    decided_on: getIsoDay('2020-11-02'),
    amount_vnd: 5_000_000n,
  });
  return code;
}

const POSTPONEMENT = { type: 'postponed', dated_on: '2021-03-31', ground: 'c', data: { until: '2021-06-30' } };
const { type: _type, ...TERMS } = POSTPONEMENT;

/** A draft of the officer who holds the case, brought to a step. */
async function draftAt(step: 'draft' | 'submitted' | 'approved'): Promise<{ draft: string; version: number }> {
  const made = await send('holder', 'POST', `/cases/${await newCase()}/drafts`, POSTPONEMENT);
  const draft = String(made.body['draft']);
  let version = 1;
  const way = { draft: [], submitted: ['submitted'], approved: ['submitted', 'approved'] } as const;
  for (const to of way[step]) {
    const moved = await send(to === 'submitted' ? 'holder' : 'head', 'POST', `/drafts/${draft}/move`, { version, to });
    expect(moved.status).toBe(200);
    version += 1;
  }
  return { draft, version };
}

const NOT_SEEN = 404;
const FORBIDDEN = 403;

/** What each role is answered, in the order of `ROLES`. */
const POWERS: readonly (readonly [string, readonly number[], (role: Role) => Promise<Answer>])[] = [
  [
    'drafting an act of the head',
    [201, FORBIDDEN, 201, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => send(role, 'POST', `/cases/${await newCase()}/drafts`, POSTPONEMENT),
  ],
  [
    'reading a draft',
    [200, 200, 200, 200, 200, NOT_SEEN, NOT_SEEN],
    async (role) => send(role, 'GET', `/drafts/${(await draftAt('draft')).draft}`),
  ],
  [
    'changing the draft of another',
    [200, FORBIDDEN, 200, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const { draft, version } = await draftAt('draft');
      return send(role, 'PUT', `/drafts/${draft}`, { version, ...TERMS });
    },
  ],
  [
    'submitting it',
    [200, FORBIDDEN, 200, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const { draft, version } = await draftAt('draft');
      return send(role, 'POST', `/drafts/${draft}/move`, { version, to: 'submitted' });
    },
  ],
  [
    'approving it',
    [FORBIDDEN, FORBIDDEN, 200, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const { draft, version } = await draftAt('submitted');
      return send(role, 'POST', `/drafts/${draft}/move`, { version, to: 'approved' });
    },
  ],
  [
    'returning it',
    [FORBIDDEN, FORBIDDEN, 200, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const { draft, version } = await draftAt('approved');
      return send(role, 'POST', `/drafts/${draft}/move`, { version, to: 'returned', remark: 'Ghi rõ ngày' });
    },
  ],
  [
    'issuing it',
    [FORBIDDEN, FORBIDDEN, 201, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const { draft, version } = await draftAt('approved');
      return send(role, 'POST', `/drafts/${draft}/issue`, { version });
    },
  ],
  [
    'drafting the paper of the enforcement decision',
    [201, FORBIDDEN, 201, FORBIDDEN, FORBIDDEN, NOT_SEEN, NOT_SEEN],
    async (role) => {
      const code = await newCase();
      return send(role, 'POST', `/cases/${code}/acts/${code}.1/drafts`, {});
    },
  ],
];

describe.each(POWERS)('%s', (_what, answers, run) => {
  it.each(Object.keys(ROLES).map((role, index) => [role as Role, answers[index]] as const))(
    'by the %s is answered %i',
    async (role, status) => {
      expect((await run(role)).status).toBe(status);
    },
  );
});

describe('the same request sent twice', () => {
  it('drafts, moves and issues once, and another body under its key is refused', async () => {
    const code = await newCase();
    const first = await send('holder', 'POST', `/cases/${code}/drafts`, POSTPONEMENT, 'draft-once');
    const again = await send('holder', 'POST', `/cases/${code}/drafts`, POSTPONEMENT, 'draft-once');
    expect(again).toEqual(first);
    const draft = String(first.body['draft']);
    const other = { ...POSTPONEMENT, data: { until: '2021-07-31' } };
    expect((await send('holder', 'POST', `/cases/${code}/drafts`, other, 'draft-once')).codes).toEqual([
      'idempotency-key-reused',
    ]);
    const move = { version: 1, to: 'submitted' };
    const moved = await send('holder', 'POST', `/drafts/${draft}/move`, move, 'move-once');
    expect(await send('holder', 'POST', `/drafts/${draft}/move`, move, 'move-once')).toEqual(moved);
    expect((await send('holder', 'POST', `/drafts/${draft}/move`, move, 'move-twice')).codes).toEqual([
      'draft-changed-meanwhile',
    ]);
    const issued = await send('head', 'POST', `/drafts/${draft}/issue`, { version: 2 }, 'issue-once');
    expect(issued.status).toBe(201);
    expect(await send('head', 'POST', `/drafts/${draft}/issue`, { version: 2 }, 'issue-once')).toEqual(issued);
    const papers = await send('head', 'GET', `/drafts?case=${code}&status=issued`);
    expect(papers.body['rows']).toMatchObject([{ paper: issued.body['paper'], act_code: issued.body['act_code'] }]);
  });
});

describe('the paper of a recorded act', () => {
  it('bears the number and day of its act, and there is one of each act', async () => {
    const code = await newCase();
    const drafted = await send('holder', 'POST', `/cases/${code}/acts/${code}.1/drafts`, {});
    const draft = String(drafted.body['draft']);
    expect((await send('head', 'POST', `/cases/${code}/acts/${code}.1/drafts`, {})).codes).toEqual(['act-has-paper']);
    const detail = await send('holder', 'GET', `/drafts/${draft}`);
    expect(detail.body).toMatchObject({ of_act: `${code}.1`, template: 'qd-chu-dong', issued: null });
    // What the act says stays as it was recorded, whatever is sent.
    const changed = await send('holder', 'PUT', `/drafts/${draft}`, {
      version: 1,
      dated_on: '2021-01-01',
      fields: { voluntary_period: '15 ngày' },
    });
    expect(changed.status).toBe(200);
    const issued = await send('head', 'POST', `/drafts/${draft}/issue`, { version: 2 });
    expect(issued.body).toMatchObject({ act_code: `${code}.1`, number: `${code}/QĐ` });
    expect((await send('head', 'GET', `/drafts/${draft}`)).body['issued']).toMatchObject({
      number: `${code}/QĐ`,
      dated_on: '2020-11-02',
    });
    expect((await send('holder', 'POST', `/cases/${code}/acts/${code}.1/drafts`, {})).codes).toEqual(['act-has-paper']);
  });

  it('is refused of an act that is not there, that leaves none, or that was undone', async () => {
    const code = await newCase();
    expect((await send('holder', 'POST', `/cases/${code}/acts/${code}.9/drafts`, {})).codes).toEqual(['act-not-found']);
    const record = (seq: number, type: string, more: object = {}) =>
      runCommand(platform, actorOf('head'), recordAct, {
        case_code: code,
        expected_seq: seq,
        type,
        dated_on: getIsoDay('2020-12-01'),
        ground: null,
        amount_vnd: null,
        receiving_unit: null,
        officer: null,
        corrects: null,
        data: {},
        happened: true,
        ...more,
      });
    expect(await record(1, 'notified', { ground: 'direct' })).toMatchObject({ ok: true });
    expect((await send('holder', 'POST', `/cases/${code}/acts/${code}.2/drafts`, {})).codes).toEqual([
      'act-without-paper',
    ]);
    expect(await record(2, 'verified', { ground: 'has-means' })).toMatchObject({ ok: true });
    const paper = await send('holder', 'POST', `/cases/${code}/acts/${code}.3/drafts`, { fields: { place: 'tại xã' } });
    expect(await record(3, 'corrected', { corrects: `${code}.3`, data: { reason: 'nhầm' } })).toMatchObject({
      ok: true,
    });
    expect((await send('holder', 'POST', `/cases/${code}/acts/${code}.3/drafts`, {})).codes).toEqual(['act-not-found']);
    const issued = await send('holder', 'POST', `/drafts/${String(paper.body['draft'])}/issue`, { version: 1 });
    expect(issued.codes).toEqual(['act-not-found']);
  });
});
