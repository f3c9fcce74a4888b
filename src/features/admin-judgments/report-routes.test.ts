/** The register as a list and as a file, and the report with the judgments behind its figures, over HTTP. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowReport, FollowRow } from './contract.ts';
import { REPORT_COLUMNS, REPORT_IDENTITIES } from './domain/report-columns.ts';
import { expectTaken, judgment, openRegister, party } from '#test/followed-register.ts';
import type { RegisterBench } from '#test/followed-register.ts';

let bench: RegisterBench;
beforeAll(async () => {
  bench = await openRegister();
  const petition = { breach: 'late', reason: 'Không làm', addressee: 'superior', to: 'UBND huyện', number: '3/KN' };
  for (const steps of [
    [],
    [['noticed', '2021-03-05', { number: '1/TB' }]],
    [['performed', '2021-03-25', { content: 'Đã cấp' }]],
    [
      ['part-performed', '2021-03-25', { content: 'Đã đo', rest: 'Chưa cấp' }],
      ['petitioned', '2021-05-20', petition],
    ],
    [['ended', '2021-05-20', { ground: 'judgment-annulled' }]],
  ] as const) {
    const code = await bench.assigned({ debtor_kind: steps.length === 1 ? 'district' : 'commune' });
    for (const [type, dated_on, data] of steps) expectTaken(await bench.record('head', code, { type, dated_on, data }));
  }
});
afterAll(() => bench.close());

describe('the register', () => {
  const list = async (who: string, words: string) => {
    const answer = await bench.send(who, 'GET', `?${words}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as { rows: FollowRow[]; next: string | null };
  };

  it('pages by key in each order, every row once', async () => {
    for (let more = 0; more < 4; more += 1)
      await bench.entered({ judgment: judgment({ received_on: `2021-0${more + 3}-15` }) });
    const all = (await list('head', 'limit=500')).rows.map(({ code }) => code);
    for (const sort of ['received_on', 'next_due_on', 'last_act_on'])
      for (const direction of ['asc', 'desc']) {
        const seen: string[] = [];
        let after = '';
        do {
          const page = await list('head', `limit=3&sort=${sort}&direction=${direction}&after=${after}`);
          seen.push(...page.rows.map(({ code }) => code));
          after = page.next ?? '';
        } while (after !== '');
        expect([sort, direction, seen.toSorted()]).toEqual([sort, direction, all.toSorted()]);
      }
  });

  it('is found without diacritics by party, court and number', async () => {
    const code = await bench.entered({
      creditors: [party('Đặng Thị Ngọc Ánh')],
      judgment: judgment({ number: '789/2021/HC-PT' }),
    });
    for (const text of ['dang thi ngoc anh', 'Ngọc Ánh', '789/2021', code])
      expect([text, (await list('head', `text=${encodeURIComponent(text)}`)).rows.map((row) => row.code)]).toEqual([
        text,
        [code],
      ]);
    expect((await list('head', 'text=khong-co-ai')).rows).toEqual([]);
  });

  it('filters agree with the rows and the count', async () => {
    const all = (await list('head', 'limit=500')).rows;
    for (const [words, holds] of [
      ['standing=voluntary-over', (row: FollowRow) => row.standing === 'voluntary-over'],
      ['standing=performed,voluntary-over', (row: FollowRow) => ['performed', 'voluntary-over'].includes(row.standing)],
      ['queue=overdue', (row: FollowRow) => row.next_due_on !== null && row.next_due_on < '2021-06-30'],
      ['queue=petition-waiting', (row: FollowRow) => row.waiting_petitions > 0],
      ['queue=open', (row: FollowRow) => row.performed_on === null && row.ended_on === null],
      ['officer=TT-A-1', (row: FollowRow) => row.officer === 'TT-A-1'],
      ['debtor_kind=district', (row: FollowRow) => row.debtor_kind === 'district'],
      [
        'received_from=2021-04-01&received_to=2021-05-31',
        (row: FollowRow) => row.received_on >= '2021-04-01' && row.received_on <= '2021-05-31',
      ],
    ] as const) {
      const rows = (await list('head', `limit=500&${words}`)).rows.map(({ code }) => code);
      expect([words, rows]).toEqual([words, all.filter(holds).map(({ code }) => code)]);
      const { body } = await bench.send('head', 'GET', `/count?${words}`);
      expect([words, body['count']]).toEqual([words, rows.length]);
    }
    expect((await bench.send('head', 'GET', '?standing=asleep')).codes).toEqual(['choice-unknown']);
    expect((await bench.send('head', 'GET', '?after=nonsense')).codes).toEqual(['cursor-not-valid']);
  });

  it('each sees his units, and who has no business here is told', async () => {
    const count = async (who: string) => (await bench.send(who, 'GET', '/count')).body['count'];
    expect(await count('other')).toBe(0);
    expect(await count('province')).toBe(await count('head'));
    for (const url of ['', '/count', '/report', '/TT-A-2021-HC0001'])
      expect([url, (await bench.send('cashier', 'GET', url)).status]).toEqual([url, 403]);
    expect((await bench.send('other', 'GET', '/TT-A-2021-HC0001')).status).toBe(404);
  });

  it('goes out with the columns that are shown, and refuses one there is not', async () => {
    const ask = (columns: string) =>
      bench.server.inject({
        method: 'GET',
        url: `/api/admin-judgments/export.csv?columns=${columns}`,
        headers: { 'x-person': 'head' },
      });
    expect((await ask('debtors,standing')).body.split('\r\n')[0]).toBe('\uFEFFNgười phải thi hành án;Tình trạng');
    expect((await ask('debtors,age')).statusCode).toBe(422);
  });

  it('goes out as a file with every row', async () => {
    const csv = await bench.server.inject({
      method: 'GET',
      url: '/api/admin-judgments/export.csv',
      headers: { 'x-person': 'head' },
    });
    const lines = csv.body.trimEnd().split('\r\n');
    const { body } = await bench.send('head', 'GET', '/count');
    expect([lines.length - 1, lines[0]?.startsWith('\uFEFFMã theo dõi;')]).toEqual([body['count'], true]);
    const xlsx = await bench.server.inject({
      method: 'GET',
      url: '/api/admin-judgments/export.xlsx',
      headers: { 'x-person': 'head' },
    });
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});

describe('the report', () => {
  const report = async (who: string, words: string) =>
    (await bench.send(who, 'GET', `/report?${words}`)).body as unknown as FollowReport;

  it('adds up in every row, by level, unit and officer, and each figure opens its judgments', async () => {
    for (const by of ['debtor-kind', 'unit', 'officer']) {
      const { rows } = await report('province', `by=${by}`);
      const [total, ...groups] = rows;
      if (total === undefined) throw new Error('no row');
      expect(total.counts.total).toBeGreaterThan(5);
      for (const { counts } of rows)
        for (const [whole, ...parts] of REPORT_IDENTITIES)
          expect(counts[whole]).toBe(parts.reduce((sum, part) => sum + counts[part], 0));
      for (const column of REPORT_COLUMNS) {
        expect([by, column, total.counts[column]]).toEqual([
          by,
          column,
          groups.reduce((sum, row) => sum + row.counts[column], 0),
        ]);
        for (const row of rows) {
          const behind = await bench.send(
            'province',
            'GET',
            `/report/judgments?by=${by}&column=${column}&row=${encodeURIComponent(row.code)}`,
          );
          const sum = (behind.body.rows ?? []).reduce((total_, one) => total_ + Number(one['count']), 0);
          expect([by, column, row.code, sum]).toEqual([by, column, row.code, row.counts[column]]);
        }
      }
    }
  });

  it('stands at any day of the past, and at none to come', async () => {
    const before = await report('head', 'on=2020-12-31');
    expect(before.rows[0]?.counts.total).toBe(0);
    expect([before.from, before.on]).toEqual(['2020-10-01', '2020-12-31']);
    expect((await bench.send('head', 'GET', '/report?on=2021-07-01')).codes).toEqual(['day-in-the-future']);
    expect((await report('other', '')).rows[0]?.counts.total).toBe(0);
  });

  it('pages its judgments by key and goes out as a workbook', async () => {
    const seen: unknown[] = [];
    let after = '';
    do {
      const page = await bench.send('head', 'GET', `/report/judgments?row=*&column=total&limit=4&after=${after}`);
      seen.push(...(page.body.rows ?? []).map((row) => row['code']));
      after = page.body.next ?? '';
    } while (after !== '');
    const { rows } = await report('head', '');
    expect([new Set(seen).size, seen.length]).toEqual([rows[0]?.counts.total, rows[0]?.counts.total]);
    const file = await bench.server.inject({
      method: 'GET',
      url: '/api/admin-judgments/report.xlsx',
      headers: { 'x-person': 'head' },
    });
    expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('counts a late entry into a closed period in the next', async () => {
    const { registry_id, district_a } = bench.province;
    const code = await bench.assigned();
    const done = { type: 'performed', dated_on: '2021-03-20', data: { content: 'x' } };
    const before = (await report('head', 'on=2021-03-31')).rows[0]?.counts.performed;
    await bench.query(sql`insert into closed_period (registry_id, unit_id, closed_through, closed_at, closed_by)
      values (${registry_id}, ${district_a}, '2021-03-31', now(), 0)`);
    expect((await bench.record('officer', code, done)).status).toBe(201);
    expect((await report('head', 'on=2021-03-31')).rows[0]?.counts.performed).toBe(before);
    expect((await bench.detail(code)).acts.at(-1)).toMatchObject({ dated_on: '2021-03-20', booked_on: '2021-04-01' });
    expect((await bench.detail(code)).clocks.find((one) => one.code === 'voluntary')?.status).toBe('met');
  });
});
