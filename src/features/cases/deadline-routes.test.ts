/**
 * The working day over HTTP: what recorded acts put before an officer, his head and a reviewer, page by page, and who is
 * warned of it. Deadlines come from acts alone.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
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
import { remindOfDeadlines } from './commands/remind-of-deadlines.ts';
import { deadlineRoutes } from './deadline-routes.ts';
import type { ArchiveRow, DeadlineCalendar, DeadlineRow, ReminderRow, WorkDay } from './domain/deadline-day.ts';
import { pageOf } from './queries/list-deadlines.ts';

const TODAY = getIsoDay('2021-03-31');

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
let reader: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  const { officer_a1, officer_a2, officer_b1, district_a, district_b } = province;
  const holders = [officer_a1, officer_a1, officer_a2, officer_b1];
  for (const [index, officer_id] of holders.entries())
    await makeCase(platform, province, {
      code: `TT-${index + 1}`,
      unit_id: officer_id === officer_b1 ? district_b : district_a,
      officer_id,
      decided_on: getIsoDay('2021-03-01'),
      amount_vnd: 1_000_000n,
    });
  await change(`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "${TODAY}"}')`);
  // Voluntary until 10 days later, verified within 10 days after that: D10 on 25/03, 01/04, 09/04 and 22/04.
  for (const [code, notified_on] of [
    ['TT-1', '2021-03-05'],
    ['TT-2', '2021-03-11'],
    ['TT-3', '2021-03-20'],
    ['TT-4', '2021-03-31'],
  ] as const)
    await record(code, 'notified', notified_on, 'direct');
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(reader),
    (api) => deadlineRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

beforeEach(() => {
  reader = province.operator;
});

async function change(statement: string): Promise<void> {
  await platform.database.as(province.operator, (connection) => sql.raw(statement).execute(connection));
}

async function record(code: string, type: string, dated_on: string, ground: string | null): Promise<void> {
  const seen = await platform.database.as(province.operator, (connection) =>
    sql<{ last_seq: number }>`select last_seq from enforcement_case where code = ${code}`.execute(connection),
  );
  const result = await runCommand(platform, province.operator, recordAct, {
    case_code: code,
    expected_seq: seen.rows[0]?.last_seq ?? 0,
    type,
    dated_on: getIsoDay(dated_on),
    ground,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
    happened: true,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
}

function staffOf(id: bigint, unit: bigint, ...abilities: string[]): Actor {
  const grants = new Map(['cases.read', ...abilities].map((ability) => [ability, new Set([unit])]));
  const { registry_id } = province;
  return makeActor({
    id,
    name: 'Người thử',
    registry_id,
    registries: [registry_id],
    units: [unit],
    grants,
    everything: false,
  });
}

async function get<Body>(address: string): Promise<{ status: number; body: Body }> {
  const answer = await server.inject({ method: 'GET', url: address });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Body };
}

type Page<Row> = { rows: Row[]; next: string | null };

async function allRows<Row>(address: string): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = '';
  while (after !== null) {
    const from: string = after;
    const { body, status } = await get<Page<Row>>(`${address}&limit=2&after=${from}`);
    expect(status).toBe(200);
    rows.push(...body.rows);
    after = body.next;
  }
  return rows;
}

const inWords = (row: DeadlineRow) =>
  `${row.due_on} ${row.case_code} ${row.rule} ${row.days_left}/${row.working_days_left}`;

describe('the working day', () => {
  it('of an officer counts his own cases', async () => {
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    const { body } = await get<WorkDay>('/api/work-day');
    expect(body).toMatchObject({ today: TODAY, scope: 'own', may_oversee: false, archive: null });
    expect(body.counts).toEqual({ late: 1, today: 0, week: 1, month: 0, others: 0 });
    expect(body.by_officer).toMatchObject([{ officer: 'TT-A-1', late: 1, most_days_late: 6 }]);
  });

  it('of a head counts each of his officers, of a leader of the province all', async () => {
    reader = staffOf(province.head_a, province.district_a, 'cases.sign-decision', 'cases.oversee');
    const head = await get<WorkDay>('/api/work-day');
    expect(head.body.by_officer.map(({ officer, late, week, month }) => [officer, late, week, month])).toEqual([
      ['TT-A-1', 1, 1, 0],
      ['TT-A-2', 0, 0, 1],
    ]);
    reader = province.operator;
    const all = await get<WorkDay>('/api/work-day');
    expect(all.body.counts).toEqual({ late: 1, today: 0, week: 1, month: 3, others: 0 });
    const own = await get<WorkDay>('/api/work-day?scope=own');
    expect(own.body.by_officer).toEqual([]);
  });

  it('of others is nobody else’s to see', async () => {
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    for (const address of ['/api/work-day?scope=units', '/api/deadlines?scope=units', '/api/archive-checks'])
      expect(await get(address)).toMatchObject({ status: 403, body: { refusals: [{ code: 'not-permitted' }] } });
  });
});

describe('the list of deadlines', () => {
  it('comes by day, each once, over units and for one officer alike', async () => {
    const all = (await allRows<DeadlineRow>('/api/deadlines?scope=units')).map(inWords);
    expect(all).toEqual([
      '2021-03-25 TT-1 D10 -6/-4',
      '2021-04-01 TT-2 D10 1/1',
      '2021-04-09 TT-3 D10 9/7',
      '2021-04-12 TT-4 D09 12/8',
      '2021-04-22 TT-4 D10 22/15',
    ]);
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    expect((await allRows<DeadlineRow>('/api/deadlines?scope=own')).map(inWords)).toEqual(
      all.filter((words) => /TT-[12] /.test(words)),
    );
  });

  it.each([
    ['span=late', ['TT-1 D10']],
    ['span=week', ['TT-2 D10']],
    ['span=month', ['TT-3 D10', 'TT-4 D09', 'TT-4 D10']],
    ['unit=TT-B', ['TT-4 D09', 'TT-4 D10']],
    ['officer=TT-A-2', ['TT-3 D10']],
    ['rule=D10&due_from=2021-03-20&due_to=2021-04-01', ['TT-1 D10', 'TT-2 D10']],
  ])('narrowed by %s', async (query, expected) => {
    const rows = await allRows<DeadlineRow>(`/api/deadlines?scope=units&${query}`);
    expect(rows.map((row) => `${row.case_code} ${row.rule}`)).toEqual(expected);
  });

  it('names the duty, its article and who must do it', async () => {
    const [row] = await allRows<DeadlineRow>('/api/deadlines?scope=units&span=late');
    expect(row).toMatchObject({
      label: 'Xác minh điều kiện thi hành án lần đầu',
      article: 'Luật THADS Đ44 k1',
      responsible: 'Chấp hành viên',
      opened_by: 'TT-1.2',
      debtors: ['Nguyễn Văn Thành'],
      unit: 'TT-A',
    });
  });

  it('is exported as it is listed', async () => {
    const answer = await server.inject({ method: 'GET', url: '/api/deadlines/export.csv?scope=units&span=month' });
    expect(answer.body.trim().split('\r\n')).toHaveLength(4);
    expect(answer.body).toContain('2021-04-09;còn 7 ngày làm việc;Xác minh điều kiện thi hành án lần đầu');
  });

  it.each(['broken', Buffer.from('["x","1","1","D09"]').toString('base64url')])(
    'refuses the cursor %s',
    async (after) => {
      expect(await get(`/api/deadlines?after=${after}`)).toMatchObject({
        status: 422,
        body: { refusals: [{ code: 'cursor-not-valid' }] },
      });
    },
  );

  it('walks each unit along the index of its days', async () => {
    const plan = await platform.database.as(province.operator, (connection) =>
      connection.transaction().execute(async (transaction) => {
        await sql`set local enable_seqscan = off`.execute(transaction);
        const found = await sql<{ 'QUERY PLAN': string }>`
          explain ${pageOf({ officer_id: null, span: 'late' }, TODAY, null, 51)}`.execute(transaction);
        return found.rows.map((row) => row['QUERY PLAN']).join('\n');
      }),
    );
    expect(plan).toMatch(/Index Scan using case_deadline_due/);
  });
});

describe('the calendar of deadlines', () => {
  it('counts each kind on each day of the month', async () => {
    const { body } = await get<DeadlineCalendar>('/api/deadlines/calendar?month=2021-03&scope=units');
    expect(
      body.days.map(({ day, entries }) => [day, ...entries.map((one) => `${one.rule} ${one.count} ${one.late}`)]),
    ).toEqual([['2021-03-25', 'D10 1 1']]);
    expect((await get('/api/deadlines/calendar?month=2021-13')).status).toBe(422);
  });
});

describe('reminders', () => {
  const remind = (day: string) =>
    platform.database.as(province.operator, (connection) => remindOfDeadlines(connection, getIsoDay(day)));

  it('warn the officer before, call officer and head after, and each only once', async () => {
    // TT-2 D10 ends tomorrow: within three and within one working day, so the nearer warning alone.
    expect(await remind(TODAY)).toEqual({ warnings: 1, alarms: 2 });
    expect(await remind(TODAY)).toEqual({ warnings: 0, alarms: 0 });
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    const mine = await allRows<ReminderRow>('/api/reminders?');
    expect(mine.map((row) => [row.kind, row.as_post, row.case_code, row.unread, row.running])).toEqual([
      ['alarm', 'officer', 'TT-1', true, true],
      ['warning', 'officer', 'TT-2', true, true],
    ]);
    reader = staffOf(province.head_a, province.district_a, 'cases.sign-decision', 'cases.oversee');
    expect((await allRows<ReminderRow>('/api/reminders?')).map((row) => [row.kind, row.as_post])).toEqual([
      ['alarm', 'head'],
    ]);
  });

  it('count as new until they are read', async () => {
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    expect((await get<WorkDay>('/api/work-day')).body.unread_reminders).toBe(2);
    const [newest] = await allRows<ReminderRow>('/api/reminders?');
    const read = (read_through: number) =>
      server.inject({ method: 'POST', url: '/api/reminders/read', payload: { read_through } });
    expect((await read(newest?.seq ?? 0)).statusCode).toBe(200);
    expect((await get<WorkDay>('/api/work-day')).body.unread_reminders).toBe(0);
    // A number nobody was reminded under does not hide what comes later.
    expect(JSON.parse((await read(1_000_000)).body)).toEqual({ read_through: newest?.seq });
    await record('TT-1', 'verified', '2021-03-31', 'has-means');
    expect(await remind('2021-04-02')).toEqual({ warnings: 0, alarms: 2 });
    expect((await get<WorkDay>('/api/work-day')).body.unread_reminders).toBe(1);
    expect((await allRows<ReminderRow>('/api/reminders?')).map((row) => [row.case_code, row.running])).toEqual([
      ['TT-2', true],
      ['TT-1', false],
      ['TT-2', true],
    ]);
  });

  it('follow the days that the office set', async () => {
    const set = async (payload: object) => {
      const answer = await server.inject({ method: 'POST', url: '/api/reminder-days', payload });
      const body = JSON.parse(answer.body) as { refusals?: { code: string; field?: string }[] };
      return [answer.statusCode, body.refusals?.map((one) => one.field ?? one.code) ?? body];
    };
    reader = staffOf(province.officer_a1, province.district_a, 'cases.carry-out');
    expect(await set({ duty: '10' })).toEqual([403, ['not-permitted']]);
    reader = staffOf(province.head_a, province.province_office, 'rulebook.manage');
    expect(await set({ duty: 'ba ngày' })).toEqual([422, ['duty']]);
    expect(await set({ duty: '10', head: '31' })).toEqual([422, ['head']]);
    const days = { duty: [10], right: [], waiting: [1], head: [12, 2] };
    expect(await set({ duty: '10', waiting: '1', head: '2, 12, 2' })).toEqual([200, days]);
    expect((await get('/api/reminder-days')).body).toEqual(days);
    // The officer ten working days ahead, his head twelve.
    expect(await remind('2021-04-05')).toEqual({ warnings: 2, alarms: 0 });
    reader = staffOf(province.head_a, province.district_a, 'cases.sign-decision', 'cases.oversee');
    expect((await allRows<ReminderRow>('/api/reminders?'))[0]).toMatchObject({ kind: 'warning', as_post: 'head' });
    const given = await platform.database.as(province.operator, (connection) =>
      sql<{
        rule: string;
        days: number;
      }>`select rule, working_days_before as days from deadline_reminder where as_post = 'officer' order by seq desc limit 1`.execute(
        connection,
      ),
    );
    expect(given.rows).toEqual([{ rule: 'D10', days: 10 }]);
  });

  it('are never changed', async () => {
    await expect(change(`update deadline_reminder set reminded_on = '2020-01-01'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(change('delete from deadline_reminder')).rejects.toThrow(/permission denied/);
  });
});

describe('files to check before they go to the archive', () => {
  it('are those of ended cases, with what is still to be done in them', async () => {
    await record('TT-3', 'discontinued', '2021-03-25', 'a');
    const [row, ...others] = await allRows<ArchiveRow>('/api/archive-checks?');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      case_code: 'TT-3',
      position: 'discontinued',
      ended_on: '2021-03-25',
      officer: 'TT-A-2',
    });
    expect((await get<WorkDay>('/api/work-day')).body.archive).toBe(1);
    await change(`update registry set papers_from = '2021-03-26'`);
    expect((await get<WorkDay>('/api/work-day')).body.archive).toBe(0);
  });
});
