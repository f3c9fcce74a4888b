/** A small province with two cases on a real database, and short ways to book on it, for the tests of the money book. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import type { CommandContext, JsonValue } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from './database.ts';
import { makeCase, makeSmallProvince } from './small-province.ts';
import type { SmallProvince } from './small-province.ts';
import { cancelVoucher, postVoucher } from '#features/ledger/public.ts';
import type { NewLine, NewVoucher } from '#features/ledger/contract.ts';

export type MoneyBench = {
  readonly platform: Platform;
  readonly province: SmallProvince;
  /** Ids of the cases `A-1` of unit A and `B-1` of unit B. */
  readonly case_a: bigint;
  readonly case_b: bigint;
  /** A collection in cash for a party on case A, with fields of one's own. */
  voucher(fields?: Partial<NewVoucher>): NewVoucher;
  line(fields?: Partial<NewLine>): NewLine;
  /** Posts all of them in one command. */
  post(...vouchers: readonly NewVoucher[]): Promise<Result<{ codes: string[] }>>;
  cancel(cancellation: Parameters<typeof cancelVoucher>[1]): Promise<Result<{ codes: string[] }>>;
  query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]>;
  close(): Promise<void>;
};

/** The day on which everything happens unless a test says otherwise. */
export const BENCH_TODAY: IsoDay = getIsoDay('2021-03-31');

export async function openMoneyBench(): Promise<MoneyBench> {
  const database = await createTestDatabase();
  const platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  const province = await makeSmallProvince(platform, 2021);
  const { operator, district_a, district_b, officer_a1, officer_b1 } = province;
  const query: MoneyBench['query'] = (statement) =>
    platform.database.as(operator, async (connection) => (await statement.execute(connection)).rows);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  const decided_on = getIsoDay('2020-10-05');
  const amount_vnd = 100_000_000n;
  await makeCase(platform, province, {
    code: 'A-1',
    unit_id: district_a,
    officer_id: officer_a1,
    decided_on,
    amount_vnd,
  });
  await makeCase(platform, province, {
    code: 'B-1',
    unit_id: district_b,
    officer_id: officer_b1,
    decided_on,
    amount_vnd,
  });
  const cases = await query(sql<{ id: bigint }>`select id from enforcement_case order by code`);
  const [case_a = 0n, case_b = 0n] = cases.map(({ id }) => id);
  const { line, voucher } = buildersOf(province, case_a);
  const run = <I>(name: string, input: I, work: (context: CommandContext) => Promise<Result<{ codes: string[] }>>) =>
    runCommand<I, { codes: string[] } & JsonValue>(
      platform,
      operator,
      { name, subject: () => 'money', authorise: () => accept(null), run: work },
      input,
    );
  return {
    platform,
    province,
    case_a,
    case_b,
    line,
    voucher,
    query,
    post: (...vouchers) => run('test.post', vouchers, (context) => postAll(context, vouchers)),
    cancel: (cancellation) =>
      run('test.cancel', cancellation, async (context) => {
        const done = await cancelVoucher(context, cancellation);
        return done.ok ? accept({ codes: [done.value.code] }) : done;
      }),
    close: async () => {
      await platform.close();
      await database.drop();
    },
  };
}

async function postAll(context: CommandContext, vouchers: readonly NewVoucher[]): Promise<Result<{ codes: string[] }>> {
  const codes: string[] = [];
  for (const voucher of vouchers) {
    const posted = await postVoucher(context, voucher);
    if (!posted.ok) return posted;
    codes.push(posted.value.code);
  }
  return accept({ codes });
}

/** A collection of a million đồng in cash, for a party, on case A. */
function buildersOf(province: SmallProvince, case_id: bigint): Pick<MoneyBench, 'line' | 'voucher'> {
  const { registry_id, district_a, officer_a1 } = province;
  const line: MoneyBench['line'] = (fields = {}) => ({
    debit_account: '1111',
    credit_account: '331',
    amount_vnd: 1_000_000n,
    case_id,
    obligation_id: null,
    party_id: null,
    officer_id: officer_a1,
    ...fields,
  });
  const voucher: MoneyBench['voucher'] = (fields = {}) => ({
    registry_id,
    unit_id: district_a,
    kind: 'receipt-enforcement',
    method: 'cash',
    dated_on: BENCH_TODAY,
    received_on: fields.dated_on ?? BENCH_TODAY,
    content: 'Thu tiền thi hành án',
    person_name: 'Nguyễn Văn Thành',
    case_id,
    party_id: null,
    officer_id: officer_a1,
    lines: [line()],
    ...fields,
  });
  return { line, voucher };
}
