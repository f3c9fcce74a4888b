/** The calendar feed from making its address to asking it without a session: what it shows, and when it shows nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

let office: TestOffice;
let officer: string;

beforeAll(async () => {
  office = await openTestOffice();
  officer = await office.signIn('a-officer');
  await office.query(`
    insert into judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)
    values (1, 700, 'J', 'TAND huyện A', '1/2020/DS-ST', '2021-02-01', '2021-02-01', 2, 'civil');
    insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
      credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id, officer_since, last_act_on, last_seq)
    select 1, 900 + n, 'T-' || n, 2, 'ex-officio', 'civil', n || '/QĐ-CCTHADS', '2021-03-01', 700, false, 'active', '2021-03-01', 1, 1, 0,
      case n when 1 then 23 else 22 end, '2021-03-01', '2021-03-01', 1 from generate_series(1, 2) as n;
    insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, data, rule_version, recorded_by,
      recorded_at)
    select 1, 800 + n, 900 + n, 2, 1, 'T-' || n || '.1', 'decided', '2021-03-01', '2021-03-01', '{}', 'thử', 0, now()
    from generate_series(1, 2) as n;
    insert into case_deadline (registry_id, case_id, opened_by_act_id, rule, unit_id, nature, responsible, start_on, due_on)
    values (1, 901, 801, 'D10', 2, 'duty', 'officer', '2021-03-25', '2021-04-05'),
      (1, 902, 802, 'D08', 2, 'duty', 'officer', '2021-03-01', '2021-03-04')`);
});

afterAll(() => office.close());

async function ask(path: string): Promise<{ status: number; type: string | undefined; text: string }> {
  const answer = await office.app.server.inject({ method: 'GET', url: path });
  return { status: answer.statusCode, type: answer.headers['content-type']?.toString(), text: answer.body };
}

async function makeFeed(cookie: string, scope: string): Promise<string> {
  const made = await office.send(cookie, 'POST', '/api/calendar-feeds', { scope });
  expect(made.status).toBe(201);
  return String(made.body['path']);
}

describe('a calendar feed', () => {
  it('shows an officer the deadlines of his own cases, without a name', async () => {
    const feed = await ask(await makeFeed(officer, 'own'));
    expect(feed).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(feed.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(feed.text).toContain('UID:1-901-801-D10@thads');
    expect(feed.text).toContain('DTSTART;VALUE=DATE:20210405');
    expect(feed.text.replaceAll('\r\n ', '')).toContain('SUMMARY:Xác minh điều kiện thi hành án lần đầu (T-1)');
    expect(feed.text).not.toContain('Đoàn Bá Tùng');
  });

  it('shows a head those of the unit, and is refused to an officer', async () => {
    const feed = await ask(await makeFeed(await office.signIn('a-head'), 'units'));
    expect(feed.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(await office.send(officer, 'POST', '/api/calendar-feeds', { scope: 'units' })).toMatchObject({
      status: 403,
      codes: ['not-permitted'],
    });
  });

  it('keeps no token, and nothing of it in the audit', async () => {
    const path = await makeFeed(officer, 'own');
    const token = /([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';
    expect(token).toHaveLength(43);
    const kept = await office.query<{ found: boolean }>(
      `select exists (select from calendar_feed where encode(token_digest, 'escape') like $1)
        or exists (select from audit_row where detail::text like $1) or exists (select from command_answer where answer::text like $1)
        as found`,
      [`%${token}%`],
    );
    expect(kept).toEqual([{ found: false }]);
  });

  it('ends when it is made again, when it is ended, and when its owner has no post', async () => {
    const first = await makeFeed(officer, 'own');
    const second = await makeFeed(officer, 'own');
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    const own = await office.send(officer, 'GET', '/api/calendar-feeds');
    expect(own.body).toMatchObject({ rows: [{ scope: 'own' }], scopes: ['own'] });
    expect((await office.send(officer, 'DELETE', '/api/calendar-feeds/own')).status).toBe(200);
    expect((await ask(second)).status).toBe(404);
    expect(await office.send(officer, 'DELETE', '/api/calendar-feeds/own')).toMatchObject({
      status: 404,
      codes: ['calendar-feed-not-found'],
    });
    const third = await makeFeed(officer, 'own');
    await office.query(`update post set valid_to = '2021-03-30' where staff_id = 23`);
    expect((await ask(third)).status).toBe(404);
  });

  it.each(['/api/calendar/x.ics', `/api/calendar/${'a'.repeat(43)}.ics`, `/api/calendar/${'a'.repeat(43)}`])(
    'is not at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404 });
    },
  );

  it('is not asked without end', async () => {
    const path = `/api/calendar/${'b'.repeat(43)}.ics`;
    let limited = false;
    for (let asked = 0; asked < 130 && !limited; asked += 1) {
      limited = (await ask(path)).status === 429;
    }
    expect(limited).toBe(true);
  });
});
