/** A day off that is announced moves what runs, in the copy and in the list of administrative judgments, and nothing that has ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOpening } from '#features/cases/domain/sample-opening.ts';
import { judgment, registration } from '#test/followed-register.ts';
import { openTestOffice } from './test-office.ts';
import type { TestOffice } from './test-office.ts';
import { recomputeAfterChange } from './recompute-deadlines.ts';

let office: TestOffice;
let head: string;
let province_head: string;

beforeAll(async () => {
  office = await openTestOffice();
  await office.query(`insert into party (registry_id, id, code, kind, name, folded_name, sector)
    values (1, 1, 'state', 'state', 'Ngân sách nhà nước', 'ngan sach nha nuoc', 'state')`);
  head = await office.signIn('a-head');
  province_head = await office.signIn('p-head');
});

afterAll(() => office.close());

let opened = 0;

/** A case of district A decided on the day. */
async function caseDecidedOn(decided_on: string): Promise<string> {
  opened += 1;
  const draft = sampleOpening(opened, { unit: 'A', officer: 'A-officer', decided_on });
  const obligations = draft.obligations.map((one) => ({ ...one, amount_vnd: Number(one.amount_vnd) }));
  const answer = await office.send(head, 'POST', '/api/cases', { ...draft, obligations });
  expect(answer.codes).toEqual([]);
  return String(answer.body['case_code']);
}

async function notify(code: string, dated_on: string): Promise<void> {
  const officer = await office.signIn('a-officer');
  const answer = await office.send(officer, 'POST', `/api/cases/${code}/acts`, {
    expected_seq: 1,
    type: 'notified',
    dated_on,
    ground: 'direct',
    happened: true,
  });
  expect(answer.codes).toEqual([]);
}

type Told = { readonly rule: string; readonly due_on: string; readonly status: string };

async function deadlinesOf(code: string): Promise<readonly Told[]> {
  const answer = await office.send(head, 'GET', `/api/cases/${code}`);
  return (answer.body['deadlines'] as Told[]).map(({ rule, due_on, status }) => ({ rule, due_on, status }));
}

async function copyOf(code: string) {
  return office.query<{ rule: string; due_on: string }>(
    `select d.rule, d.due_on::text as due_on from case_deadline d join enforcement_case c on c.id = d.case_id
     where c.code = $1 order by d.rule`,
    [code],
  );
}

async function addHoliday(day: string): Promise<void> {
  const body = { kind: 'day-off', day, name: 'Nghỉ phòng chống bão', document_number: '12/CĐ-UBND' };
  expect((await office.send(province_head, 'POST', '/api/rulebook/holidays', body)).codes).toEqual([]);
}

type Audited = { readonly detail: { readonly calendar: string; readonly moved: readonly object[] } };

async function auditOf(code: string): Promise<readonly Audited[]> {
  return office.query<Audited>(
    "select detail from audit_row where command = 'cases.recompute-deadlines' and subject = $1 order by id",
    [`case ${code}`],
  );
}

/** The clock that runs then is the notice, some working days long. */
async function followedSince(received_on: string): Promise<string> {
  const body = registration({ unit: 'A', judgment: judgment({ received_on }), debtor_received_on: received_on });
  const answer = await office.send(head, 'POST', '/api/admin-judgments', body);
  expect(answer.codes).toEqual([]);
  const code = String(answer.body['code']);
  const act = { expected_seq: 1, type: 'assigned', dated_on: received_on, data: { officer: 'A-officer' } };
  expect((await office.send(head, 'POST', `/api/admin-judgments/${code}/acts`, act)).codes).toEqual([]);
  return code;
}

describe('a day off that is announced', () => {
  it('moves a deadline that runs and leaves one that was met', async () => {
    const met = await caseDecidedOn('2021-03-29');
    await notify(met, '2021-03-30');
    const running = await caseDecidedOn('2021-03-30');
    expect(await copyOf(running)).toContainEqual({ rule: 'D08', due_on: '2021-04-02' });

    await addHoliday('2021-04-01');
    await expect.poll(() => copyOf(running)).toContainEqual({ rule: 'D08', due_on: '2021-04-05' });
    expect(await deadlinesOf(running)).toContainEqual({ rule: 'D08', due_on: '2021-04-05', status: 'open' });
    const after = await deadlinesOf(met);
    expect(after).toContainEqual({ rule: 'D08', due_on: '2021-04-01', status: 'met' });
    expect(after).toContainEqual({ rule: 'D07', due_on: '2021-04-02', status: 'open' });
    expect(await copyOf(met)).toContainEqual({ rule: 'D07', due_on: '2021-04-02' });
  });

  it('says in the audit of the case what moved, from which day to which', async () => {
    const code = await caseDecidedOn('2021-03-31');
    const before = (await copyOf(code)).find(({ rule }) => rule === 'D08');
    await addHoliday('2021-04-05');
    await expect.poll(async () => (await auditOf(code)).length).toBe(1);
    const [row] = await auditOf(code);
    expect(row?.detail.calendar).toMatch(/^standard-1\+/);
    expect(row?.detail.moved).toContainEqual({ rule: 'D08', from: before?.due_on, to: '2021-04-07' });
  });

  it('moves the next due day of an administrative judgment that is followed', async () => {
    const code = await followedSince('2021-03-31');
    const due = async () =>
      (
        await office.query<{ due: string }>('select next_due_on::text as due from followed_judgment where code = $1', [
          code,
        ])
      )[0]?.due;
    const before = await due();
    if (before === undefined) throw new Error('no clock runs');
    await addHoliday(before);
    await expect.poll(due).not.toBe(before);
  });
});

describe('computing again', () => {
  it('is done once for a change, and whenever it is asked for', async () => {
    expect(await recomputeAfterChange(office.platform)).toEqual([]);
    const [again] = await recomputeAfterChange(office.platform, true);
    expect(again).toMatchObject({ registry_id: 1n, cases: 3, cases_changed: 0, deadlines_moved: 0 });
  });

  it('follows a change after which the server stopped', async () => {
    const code = await caseDecidedOn('2021-03-31');
    await office.query(`insert into calendar_change
      select 1, max(seq) + 1, '2021-04-02', 'off', 'Nghỉ bão', '13/CĐ', 1, 'x', '2021-03-31' from calendar_change`);
    const [done] = await recomputeAfterChange(office.platform);
    expect(done?.deadlines_moved).toBeGreaterThan(0);
    expect(await copyOf(code)).toContainEqual({ rule: 'D08', due_on: '2021-04-08' });
    expect(await recomputeAfterChange(office.platform)).toEqual([]);
  });
});
