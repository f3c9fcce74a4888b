/** A small province for tests: an office, two districts, and people with the usual posts, at work on 31 March 2021. */
import pg from 'pg';
import { makeDemoSignIns } from '#features/auth/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import { buildApp } from './build-app.ts';
import type { App } from './build-app.ts';
import { peopleOf } from './people.ts';

export const SECRET = 'a secret for tests that is long enough';

/** Codes of the staff members; each can sign in under the same name in lower case. */
export const STAFF = [
  'P-head',
  'P-officer',
  'P-reviewer',
  'A-head',
  'A-deputy',
  'A-officer',
  'A-accountant',
  'A-clerk',
  'B-head',
  'B-officer',
];

const OFFICE = `
  insert into registry (registry_id, code, name) values (1, 'T', 'Tỉnh thử');
  insert into province (code, name) values ('t', 'Tỉnh thử');
  insert into province_registry values (1, 't', '2009-07-01', null);
  insert into unit (registry_id, id, code, name, kind, parent_id, valid_from) values
    (1, 1, 'P', 'Cục Thi hành án dân sự tỉnh Thử', 'province-office', null, '2009-07-01'),
    (1, 2, 'A', 'Chi cục Thi hành án dân sự huyện A', 'district-office', 1, '2009-07-01'),
    (1, 3, 'B', 'Chi cục Thi hành án dân sự huyện B', 'district-office', 1, '2009-07-01');
  insert into staff_member (registry_id, id, code, name) values
    (1, 11, 'P-head', 'Trần Quang Thắng'), (1, 12, 'P-officer', 'Trần Văn Hiếu'), (1, 13, 'P-reviewer', 'Hà Kim Hoa'),
    (1, 21, 'A-head', 'Nguyễn Thế Vân'), (1, 22, 'A-deputy', 'Bùi Minh Lan'), (1, 23, 'A-officer', 'Đoàn Bá Tùng'),
    (1, 24, 'A-accountant', 'Đoàn Minh Chi'), (1, 25, 'A-clerk', 'Đặng Ngọc Thảo'),
    (1, 31, 'B-head', 'Đào Đức Chi'), (1, 32, 'B-officer', 'Hoàng Ngọc Long');
  insert into post (registry_id, id, staff_id, unit_id, post, valid_from) values
    (1, 111, 11, 1, 'head', '2009-07-01'), (1, 112, 12, 1, 'officer', '2009-07-01'), (1, 113, 13, 1, 'reviewer', '2009-07-01'),
    (1, 121, 21, 2, 'head', '2009-07-01'), (1, 122, 22, 2, 'deputy-head', '2009-07-01'), (1, 123, 23, 2, 'officer', '2009-07-01'),
    (1, 124, 24, 2, 'accountant', '2009-07-01'), (1, 125, 25, 2, 'clerk', '2009-07-01'),
    (1, 131, 31, 3, 'head', '2009-07-01'), (1, 132, 32, 3, 'officer', '2009-07-01');
  insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}');`;

export const PASSWORD = 'thi-hanh-an-2021';

export type TestOffice = {
  readonly platform: Platform;
  readonly app: App;
  /** The cookie of a person who signed in with the common password. */
  signIn(username: string): Promise<string>;
  /** A request of the page: JSON in, status and JSON out. */
  send(cookie: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Promise<Answer>;
  /** Runs SQL past row level security, to look or to prepare. */
  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
};

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly codes: readonly string[];
  readonly cookie: string;
};

/** A database with the office, everybody able to sign in, and the whole application on it. */
export async function openTestOffice(): Promise<TestOffice> {
  const database = await createTestDatabase();
  const platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  const overseer = new pg.Client({ connectionString: database.url });
  await overseer.connect();
  await overseer.query(OFFICE);
  const people = STAFF.map((staff) => ({ staff, label: staff }));
  const made = await runCommand(platform, await operatorActor(platform), makeDemoSignIns(peopleOf(platform)), {
    people,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const app = await buildApp(platform, { public_url: 'http://localhost', environment: { THADS_SECRET: SECRET } });
  const send: TestOffice['send'] = async (cookie, method, url, body) => {
    const answer = await app.server.inject({
      method,
      url,
      headers: { cookie, 'user-agent': 'Test', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const json = answer.json<Record<string, unknown> & { refusals?: { code: string }[] }>();
    return {
      status: answer.statusCode,
      body: json,
      codes: (json.refusals ?? []).map((one) => one.code),
      cookie: answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; '),
    };
  };
  return {
    platform,
    app,
    send,
    query: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await overseer.query<R>(text, values)).rows,
    signIn: async (username) => {
      const answer = await send('', 'POST', '/api/sign-in', { username, password: PASSWORD });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.cookie;
    },
    close: async () => {
      await app.close();
      await platform.close();
      await overseer.end();
      await database.drop();
    },
  };
}
