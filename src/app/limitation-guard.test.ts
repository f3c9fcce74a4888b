/** Nothing is enforced on a lapsed claim: what lapses is listed, a late request is told as such, and answered by the head (C10, A2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOpening, samplePerson } from '#features/cases/domain/sample-opening.ts';
import { openTestOffice } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

let office: TestOffice;
const cookies = new Map<string, string>();

/** In force five years before 31 March 2021 and some days: number, in force on, unit. */
const JUDGMENTS = [
  ['LAPSED-OLD', '2010-06-01', 2],
  ['LAPSED-YESTERDAY', '2016-03-30', 2],
  ['LAST-DAY', '2016-03-31', 2],
  ['NINETY', '2016-06-29', 2],
  ['NINETY-ONE', '2016-06-30', 2],
  ['ASKED', '2016-04-10', 2],
  ['OTHER-UNIT', '2016-04-20', 3],
  ['NOT-IN-FORCE', null, 2],
] as const;

beforeAll(async () => {
  office = await openTestOffice();
  for (const name of ['a-head', 'a-clerk', 'a-officer', 'b-head', 'p-head'])
    cookies.set(name, await office.signIn(name));
  await office.query(`insert into party (registry_id, id, code, kind, name, folded_name)
    values (1, 9001, 'hoa', 'person', 'Trần Thị Hoa', 'tran thi hoa')`);
  for (const [index, [code, in_force_on, unit]] of JUDGMENTS.entries())
    await office.query(
      `insert into judgment (registry_id, id, code, court, number, issued_on, in_force_on, received_on, unit_id, case_type)
       values (1, $1, $2, 'TAND huyện A', $3, '2010-01-04', $4, '2010-01-10', $5, 'civil')`,
      [9100 + index, code, `${index + 1}/2010/DS-ST`, in_force_on, unit],
    );
});

afterAll(() => office.close());

function send(name: string, method: 'GET' | 'POST', url: string, body?: unknown) {
  return office.send(cookies.get(name) ?? '', method, `/api/${url}`, body);
}

type Lapsing = { readonly code: string; readonly expires_on: string; readonly days_left: number };

async function lapsing(name: string, filter: string): Promise<readonly [string, number][]> {
  const { body } = await send(name, 'GET', `claims/lapsing?${filter}`);
  return (body['rows'] as Lapsing[]).map(({ code, days_left }) => [code, days_left]);
}

async function ask(judgment: string, received_on: string): Promise<string> {
  const content = 'Yêu cầu trả nợ 60.000.000 đồng';
  const answer = await send('a-clerk', 'POST', 'intake/requests', {
    unit: 'A',
    judgment,
    requester: { code: 'hoa' },
    received_on,
    content,
  });
  expect(answer.codes).toEqual([]);
  return String(answer.body['code']);
}

function decide(judgment: string, request: string | null, more: object = {}) {
  const draft = sampleOpening(1, {
    unit: 'A',
    officer: 'A-officer',
    basis: 'on-request',
    case_type: 'civil',
    judgment: { code: judgment },
    request,
    debtors: [samplePerson('debtor', 'Phạm Văn An')],
    creditors: [{ code: 'hoa' }],
    decided_on: '2021-03-31',
  });
  const debt = { kind: 'debt', debtors: ['debtor'], creditors: ['hoa'], liability: null, amount_vnd: 60_000_000 };
  const obligations = [{ ...debt, description: null }];
  return send('a-head', 'POST', 'cases', { ...draft, obligations, dry_run: true, ...more });
}

describe('claims that lapse', () => {
  it('are listed within ninety days, the nearest first, and without what was asked for', async () => {
    await ask('ASKED', '2021-03-30');
    expect(await lapsing('a-clerk', '')).toEqual([
      ['LAST-DAY', 0],
      ['NINETY', 90],
    ]);
    expect(await lapsing('a-clerk', 'state=lapsed')).toEqual([
      ['LAPSED-YESTERDAY', -1],
      ['LAPSED-OLD', expect.any(Number)],
    ]);
  });

  it('come page by page, each once, and only of the units of the reader', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null && seen.length < 20;) {
      const { body } = await send('p-head', 'GET', `claims/lapsing?limit=1&after=${after}`);
      seen.push(...(body['rows'] as Lapsing[]).map(({ code }) => code));
      after = body['next'] as string | null;
    }
    expect(seen).toEqual(['LAST-DAY', 'OTHER-UNIT', 'NINETY']);
    expect(await lapsing('b-head', '')).toEqual([['OTHER-UNIT', 20]]);
    expect(await lapsing('p-head', 'unit=B')).toEqual([['OTHER-UNIT', 20]]);
    expect((await send('p-head', 'GET', 'claims/lapsing?after=bm90')).codes).toEqual(['cursor-not-valid']);
  });
});

describe('a request out of time', () => {
  const ACCEPTED = { accepted_on: '2021-03-31', ground: 'objective-obstacle', reason: 'Xác nhận của UBND xã Kim Xá.' };

  it('is told with its last day, its article and the day by which it is answered', async () => {
    await ask('LAPSED-YESTERDAY', '2021-03-31');
    const { body } = await send('a-clerk', 'GET', 'intake/requests?late=true');
    expect(body['rows']).toMatchObject([
      {
        judgment: 'LAPSED-YESTERDAY',
        timing: { expires_on: '2021-03-30', in_time: false, days_left: -1, article: 'Luật THADS Đ30 k1' },
        answer_by: '2021-04-07',
        late_accepted_on: null,
      },
    ]);
    const all = await send('a-clerk', 'GET', 'intake/requests?judgment=ASKED');
    expect(all.body['rows']).toMatchObject([{ timing: { in_time: true, days_left: 11 } }]);
  });

  it('is not decided on before the head has accepted it, nor without a request that came in time', async () => {
    const late = await ask('LAPSED-OLD', '2021-03-31');
    const refused = await decide('LAPSED-OLD', late);
    expect(refused.codes).toEqual(['law-claim-lapsed']);
    expect(JSON.stringify(refused.body)).toContain('NĐ 62/2015 Đ4 k2');
    expect((await decide('LAPSED-OLD', null)).codes).toEqual(['law-claim-lapsed']);
    expect((await decide('LAPSED-OLD', late, { happened: true })).status).toBe(200);
    expect((await decide('LAST-DAY', null)).status).toBe(200);

    const accept = (name: string, changes: object = {}) =>
      send(name, 'POST', `intake/requests/${late}/late-acceptance`, { ...ACCEPTED, ...changes });
    expect((await accept('a-clerk')).status).toBe(403);
    expect((await accept('b-head')).codes).toEqual(['request-unknown']);
    expect((await accept('a-head', { reason: ' ' })).codes).toEqual(['field-required']);
    expect((await accept('a-head', { ground: 'emergency' })).codes).toEqual(['late-ground-not-yet']);
    expect((await accept('a-head', { accepted_on: '2021-03-30' })).codes).toEqual(['acceptance-before-request']);
    expect((await accept('a-head')).status).toBe(200);
    expect((await decide('LAPSED-OLD', late)).status).toBe(200);
    const { body } = await send('a-clerk', 'GET', 'intake/requests?judgment=LAPSED-OLD');
    expect(body['rows']).toMatchObject([{ late_accepted_on: '2021-03-31', late_ground: 'objective-obstacle' }]);
  });

  it('is not accepted where it came in time', async () => {
    const code = await ask('NINETY-ONE', '2021-03-31');
    expect((await send('a-head', 'POST', `intake/requests/${code}/late-acceptance`, ACCEPTED)).codes).toEqual([
      'request-in-time',
    ]);
  });
});
