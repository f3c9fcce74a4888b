/** The money book over HTTP on a real database: a month of an office, from receipt books to the closed quarter, and who is refused. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { checkMoneyFlows, rebuildMoneyFlows } from './queries/flow-check.ts';
import { ledgerRoutes } from './routes.ts';
import { openMoneyBench } from '#test/money-bench.ts';
import type { MoneyBench } from '#test/money-bench.ts';

type Answer = { status: number; body: Record<string, unknown> & { rows?: Record<string, unknown>[] }; codes: string[] };

let bench: MoneyBench;
let server: ThadsServer;
let people: ReadonlyMap<string, Actor>;

beforeAll(async () => {
  bench = await openMoneyBench();
  const { registry_id, district_a, district_b, officer_a1 } = bench.province;
  const person = (
    name: string,
    id: bigint,
    units: readonly bigint[],
    abilities: readonly string[],
  ): [string, Actor] => {
    const grants = new Map(abilities.map((ability) => [ability, new Set(units)]));
    return [name, makeActor({ id, name, registry_id, registries: [registry_id], units, grants, everything: false })];
  };
  people = new Map([
    person('accountant', 901n, [district_a], ['money.read', 'money.receive', 'money.keep-books', 'money.close']),
    person('cashier', 902n, [district_a], ['money.read', 'money.receive', 'money.close']),
    person('officer', officer_a1, [district_a], ['money.read', 'money.receive']),
    person('head', 904n, [district_a], ['money.read', 'money.approve']),
    person('clerk', 905n, [district_a], []),
    person(
      'other',
      906n,
      [district_b],
      ['money.read', 'money.receive', 'money.keep-books', 'money.close', 'money.approve'],
    ),
  ]);
  server = await makeServer(bench.platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => ledgerRoutes(api, bench.platform),
  );
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

async function send(who: string, method: 'GET' | 'POST', url: string, body?: unknown): Promise<Answer> {
  const answer = await server.inject({
    method,
    url: `/api/money/${url}`,
    headers: { 'x-person': who, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const json = answer.json<Answer['body'] & { refusals?: { code: string }[] }>();
  return { status: answer.statusCode, body: json, codes: (json.refusals ?? []).map(({ code }) => code) };
}
const post = (who: string, url: string, body: unknown) => send(who, 'POST', url, body);
const get = (who: string, url: string) => send(who, 'GET', url);
const UNIT = 'unit=TT-A';

describe('receipt books', () => {
  const BOOK = 'TT-A-BLTHA-AA21P-0000051';
  it('are entered, issued one of a kind to a person, used in order, voided with all copies, returned', async () => {
    const entered = { unit: 'TT-A', kind: 'receipt-enforcement', series: 'AA21P', first_number: 51 };
    expect((await post('cashier', 'receipt-books', entered)).codes).toEqual(['not-permitted']);
    expect((await post('accountant', 'receipt-books', entered)).body).toEqual({ code: BOOK });
    expect((await post('accountant', 'receipt-books', entered)).codes).toEqual(['receipt-book-known']);
    await post('accountant', 'receipt-books', { ...entered, first_number: 101 });
    const issue = { officer: 'TT-A-1', on: '2021-01-04' };
    expect((await post('accountant', `receipt-books/${BOOK}/issue`, { ...issue, officer: 'TT-B-1' })).codes).toEqual([
      'staff-of-other-unit',
    ]);
    expect((await post('accountant', `receipt-books/${BOOK}/issue`, issue)).status).toBe(200);
    expect((await post('accountant', `receipt-books/${BOOK}/issue`, issue)).codes).toEqual(['receipt-book-issued']);
    expect((await post('accountant', 'receipt-books/TT-A-BLTHA-AA21P-0000101/issue', issue)).codes).toEqual([
      'receipt-book-held',
    ]);
    const dated_on = getIsoDay('2021-01-05');
    const done = await Promise.all([1, 2, 3].map(() => bench.post(bench.voucher({ receipt_book: BOOK, dated_on }))));
    expect(done.flatMap((one) => (one.ok ? one.value.codes : [])).toSorted()).toEqual(
      ['51', '52', '53'].map((number) => `TT-A-BLTHA-AA21P-00000${number}`),
    );
    expect(
      (await post('officer', `receipt-books/${BOOK}/void`, { reason: 'Viết hỏng', copies_kept: 3 })).codes,
    ).toEqual(['receipt-copies-missing']);
    expect((await post('officer', `receipt-books/${BOOK}/void`, { reason: 'Viết hỏng', copies_kept: 4 })).body).toEqual(
      { number: '54' },
    );
    const skipped = await bench.post(bench.voucher({ receipt_book: BOOK, paper_number: 54n }));
    expect(skipped).toMatchObject({ refusals: [{ code: 'receipt-number-not-next' }] });
    const cancel = { voucher_code: 'TT-A-BLTHA-AA21P-0000053', reason: 'Người nộp đổi ý', on: dated_on };
    expect(await bench.cancel(cancel)).toMatchObject({ refusals: [{ code: 'receipt-copies-missing' }] });
    expect(await bench.cancel({ ...cancel, copies_kept: 4 })).toMatchObject({ ok: true });
    const back = { on: '2021-02-01', reason: 'used-up' };
    expect((await post('accountant', `receipt-books/${BOOK}/return`, back)).codes).toEqual(['return-reason-wrong']);
    expect(
      (await post('accountant', `receipt-books/${BOOK}/return`, { ...back, reason: 'holder-changed' })).status,
    ).toBe(200);
    expect(
      (await post('accountant', `receipt-books/${BOOK}/return`, { ...back, reason: 'holder-changed' })).codes,
    ).toEqual(['receipt-book-not-issued']);
    expect(
      (await get('head', `receipt-books?${UNIT}`)).body.rows?.map(({ next_number, void_count }) => [
        next_number,
        void_count,
      ]),
    ).toEqual([
      [101, 0],
      [55, 1],
    ]);
  });
});

describe('own papers of the accountant', () => {
  const paper = {
    unit: 'TT-A',
    kind: 'payment-order',
    method: 'transfer',
    dated_on: '2021-01-06',
    received_on: '2021-01-06',
    content: 'Rút tiền Kho bạc về quỹ',
    person_name: 'Kho bạc Nhà nước huyện A',
    lines: [{ debit_account: '1111', credit_account: '11211', amount_vnd: 500_000 }],
  };
  it('move money between own accounts only, and can be cancelled', async () => {
    const kept = await post('accountant', 'vouchers', paper);
    expect(kept.body).toEqual({ code: 'TT-A-UNC-2021-0000001', booked_on: '2021-01-06' });
    const others = { ...paper, lines: [{ debit_account: '331', credit_account: '11211', amount_vnd: 1 }] };
    expect((await post('accountant', 'vouchers', others)).codes).toEqual(['money-of-others']);
    expect((await post('cashier', 'vouchers', paper)).codes).toEqual(['not-permitted']);
    for (const amount_vnd of [0, -1, 1.5, '5', 1_000_000_000_000_001])
      expect(
        (await post('accountant', 'vouchers', { ...paper, lines: [{ ...paper.lines[0], amount_vnd }] })).codes,
      ).toEqual(['field-not-valid']);
    const cancelled = await post('accountant', 'vouchers/TT-A-UNC-2021-0000001/cancel', {
      reason: 'Lập trùng',
      on: '2021-01-06',
    });
    expect(cancelled.status).toBe(200);
    const receipt = await post('accountant', 'vouchers/TT-A-BLTHA-AA21P-0000051/cancel', {
      reason: 'Lập trùng',
      on: '2021-01-06',
    });
    expect(receipt.codes).toEqual(['voucher-cancelled-elsewhere']);
    expect((await get('officer', 'vouchers/TT-A-UNC-2021-0000001')).body).toMatchObject({
      cancel_reason: 'Lập trùng',
      total_vnd: 500_000,
    });
    expect((await get('other', 'vouchers/TT-A-UNC-2021-0000001')).status).toBe(404);
  });
});

describe('reading', () => {
  it('gives balances, and every entry once by pages, for who may read', async () => {
    const balances = await get('officer', `balances?${UNIT}&on=2021-01-31&account=111`);
    expect(balances.body.rows).toMatchObject([{ account: '1111', debit_vnd: 3_500_000, balance_vnd: 2_000_000 }]);
    expect((await get('clerk', `balances?${UNIT}&on=2021-01-31`)).codes).toEqual(['not-permitted']);
    expect((await get('other', `balances?${UNIT}&on=2021-01-31`)).codes).toEqual(['not-permitted']);
    for (const narrowed of ['', '&account=1111', '&account=111', '&case=A-1', '&officer=TT-A-1']) {
      const range = `${UNIT}&from=2021-01-01&to=2021-03-31${narrowed}`;
      const whole = (await get('head', `entries?${range}&limit=500`)).body.rows ?? [];
      const paged: unknown[] = [];
      let next: unknown = '';
      while (typeof next === 'string' && paged.length <= whole.length) {
        const page = await get('head', `entries?${range}&limit=2&after=${next}`);
        paged.push(...(page.body.rows ?? []));
        next = page.body['next'];
      }
      expect(whole.length).toBeGreaterThan(3);
      expect(paged).toEqual(whole);
    }
    expect((await get('head', `entries?${UNIT}&from=2021-01-01&to=2021-03-31&case=X`)).codes).toEqual([
      'case-not-found',
    ]);
    expect((await get('head', `vouchers?${UNIT}&from=2021-01-01&to=2021-03-31&late=true`)).body.rows).toEqual([]);
  });
});

describe('reconciling and closing', () => {
  it('keeps minutes with differences, and closes a quarter only when days are closed and differences settled', async () => {
    const asked = `${UNIT}&officer=TT-A-1&month=2021-01`;
    expect((await get('accountant', `reconciliations/draft?${asked}`)).body.rows).toMatchObject([
      { case_code: 'A-1', collected_vnd: 2_000_000, paid_vnd: 0, held_vnd: 2_000_000 },
    ]);
    expect((await get('accountant', `reconciliations/draft?${UNIT}&officer=TT-A-1&month=2021-04`)).codes).toEqual([
      'month-not-over',
    ]);
    const own = {
      case_code: 'A-1',
      explanation: 'Còn một biên lai chưa ghi sổ',
      collected_vnd: 3_000_000,
      paid_vnd: 0,
      held_vnd: 3_000_000,
    };
    const minutes = { unit: 'TT-A', officer: 'TT-A-1', month: '2021-01', differences: [own] };
    const none = { ...own, collected_vnd: 2_000_000, held_vnd: 2_000_000 };
    expect((await post('accountant', 'reconciliations', { ...minutes, differences: [none] })).codes).toEqual([
      'difference-is-none',
    ]);
    const made = await post('accountant', 'reconciliations', minutes);
    expect(made.body).toMatchObject({ cases: 1, differences: 1 });
    expect((await post('accountant', 'reconciliations', minutes)).codes).toEqual(['reconciliation-made']);
    const quarter = { unit: 'TT-A', period: 'quarter', to_on: '2021-03-31' };
    expect((await post('accountant', 'closings', quarter)).codes).toEqual(['not-permitted']);
    expect((await post('head', 'closings', { ...quarter, to_on: '2021-02-28' })).codes).toEqual([
      'period-not-accounting',
    ]);
    expect((await post('head', 'closings', quarter)).codes).toEqual(['money-days-open']);
    const till = {
      unit: 'TT-A',
      on: '2021-03-31',
      pieces: [{ denomination_vnd: 500_000, pieces: 3 }],
      explanation: null,
    };
    expect((await post('cashier', 'till-counts', till)).codes).toEqual(['difference-not-explained']);
    expect((await post('cashier', 'till-counts', { ...till, on: '2021-04-01' })).codes).toEqual(['day-in-the-future']);
    const short = await post('cashier', 'till-counts', { ...till, explanation: 'Thiếu 500.000 đồng, đang xác minh' });
    expect(short.body).toMatchObject({ book_vnd: '2000000', difference_vnd: '-500000' });
    expect((await post('cashier', 'till-counts', till)).codes).toEqual(['till-already-closed']);
    expect(await bench.post(bench.voucher())).toMatchObject({ refusals: [{ code: 'money-day-closed' }] });
    expect((await post('head', 'closings', quarter)).codes).toEqual(['reconciliation-difference-open']);
    const settle = { unit: 'TT-A', case: 'A-1', outcome: 'Đã ghi bổ sung biên lai' };
    const id = String(made.body['id']);
    expect((await post('accountant', `reconciliations/${id}/settle`, settle)).status).toBe(200);
    expect((await post('accountant', `reconciliations/${id}/settle`, settle)).codes).toEqual(['difference-not-found']);
    expect((await post('head', 'closings', quarter)).status).toBe(201);
    expect((await post('head', 'closings', quarter)).codes).toEqual(['books-already-closed']);
    expect((await get('head', `closings?${UNIT}`)).body.rows).toHaveLength(1);
    expect((await get('head', `till-counts?${UNIT}`)).body.rows).toMatchObject([{ pieces: [{ pieces: 3 }] }]);
    expect((await get('head', `reconciliations?${UNIT}`)).body.rows).toMatchObject([{ open_differences: 0 }]);
  });
});

describe('flows', () => {
  it('are the sums of the transfers, are found out when they are not, and can be made anew', async () => {
    const { platform, province } = bench;
    const check = () =>
      platform.database.as(province.operator, (connection) => checkMoneyFlows(connection, province.registry_id));
    expect(await check()).toEqual([]);
    await bench.query(
      sql`update account_flow set debit_vnd = debit_vnd + 1 where span = 'month' and account = '1111' and officer_id = 0`,
    );
    expect(await check()).toMatchObject([{ account: '1111', span: 'month', debit_vnd: 1n }]);
    await platform.database.as(province.operator, (connection) => rebuildMoneyFlows(connection, province.registry_id));
    expect(await check()).toEqual([]);
  });
});
