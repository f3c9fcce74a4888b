/** Papers of a unit by booking day, a page by key: all, of one kind, or those that came late; and one paper with its lines. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { CaseVoucher, Transfer, VoucherKind } from '../contract.ts';
import { loadTransfersOfVoucher } from '../store.ts';

export type VoucherKey = { readonly booked_on: IsoDay; readonly id: bigint };

export type VoucherQuestion = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly kind: VoucherKind | null;
  /** Only what was entered after its day was closed. */
  readonly only_late: boolean;
  readonly after: VoucherKey | null;
  readonly limit: number;
};

export type VoucherRow = CaseVoucher & { readonly case_code: string | null; readonly recorded_by_name: string };

const COLUMNS = sql`v.id, v.code, v.kind, v.method, v.series, v.number, v.dated_on, v.received_on, v.booked_on, v.late_reason,
  v.content, v.person_name, v.party_id, v.officer_id, v.follows_voucher_id, v.total_vnd, v.recorded_by_name, k.cancelled_on,
  k.reason as cancel_reason, k.cancelled_by_name, c.code as case_code`;
const FROM = sql`voucher v
  left join voucher_cancellation k on k.registry_id = v.registry_id and k.voucher_id = v.id
  left join enforcement_case c on c.registry_id = v.registry_id and c.id = v.case_id`;

export async function listVouchers(
  connection: Connection,
  question: VoucherQuestion,
): Promise<{ vouchers: VoucherRow[]; next: VoucherKey | null }> {
  const { registry_id, unit_id, from, to, kind, only_late, after, limit } = question;
  const conditions = [
    sql`v.registry_id = ${registry_id} and v.unit_id = ${unit_id} and v.booked_on between ${from}::date and ${to}::date`,
  ];
  if (kind !== null) conditions.push(sql`v.kind = ${kind}`);
  if (only_late) conditions.push(sql`v.late_reason is not null`);
  if (after !== null) conditions.push(sql`(v.booked_on, v.id) > (${after.booked_on}::date, ${after.id}::bigint)`);
  const found = await sql<VoucherRow>`
    select ${COLUMNS} from ${FROM} where ${sql.join(conditions, sql` and `)}
    order by v.booked_on, v.id limit ${limit + 1}`.execute(connection);
  const vouchers = found.rows.slice(0, limit);
  const last = vouchers.at(-1);
  const more = found.rows.length > limit && last !== undefined;
  return { vouchers, next: more ? { booked_on: last.booked_on, id: last.id } : null };
}

export type VoucherDetail = VoucherRow & {
  readonly unit_id: bigint;
  readonly unit: string;
  readonly lines: readonly Transfer[];
};

/** One paper by its code, with its lines and their mirrors. */
export async function findVoucherDetail(connection: Connection, code: string): Promise<VoucherDetail | undefined> {
  const found = await sql<VoucherRow & { registry_id: bigint; unit_id: bigint; unit: string }>`
    select ${COLUMNS}, v.registry_id, v.unit_id, u.code as unit from ${FROM}
    join unit u on u.registry_id = v.registry_id and u.id = v.unit_id
    where v.registry_id = any ((select actor_registries())::bigint[]) and v.code = ${code}`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return { ...row, lines: await loadTransfersOfVoucher(connection, row.registry_id, row.id) };
}
