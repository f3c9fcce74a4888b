/** What the money book knows of one case: its papers, its transfers and what they leave, by account, duty and party. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { CaseMoney, CaseVoucher, Transfer } from '../contract.ts';
import { detailBalancesOf } from '../domain/balances.ts';
import { TRANSFER_COLUMNS } from '../store.ts';

/** Papers in the order in which they were entered, those of other cases too that moved money of this one. */
export async function loadCaseMoney(connection: Connection, registry_id: bigint, case_id: bigint): Promise<CaseMoney> {
  const transfers = await sql<Transfer>`
    select ${TRANSFER_COLUMNS} from transfer t where t.registry_id = ${registry_id} and t.case_id = ${case_id}
    order by t.booked_on, t.voucher_id, t.line`.execute(connection);
  const ids = [...new Set(transfers.rows.map(({ voucher_id }) => voucher_id))];
  const vouchers = await sql<CaseVoucher>`
    select v.id, v.code, v.kind, v.method, v.series, v.number, v.dated_on, v.received_on, v.booked_on, v.late_reason,
      v.content, v.person_name, v.party_id, v.officer_id, v.follows_voucher_id, v.total_vnd, k.cancelled_on,
      k.reason as cancel_reason, k.cancelled_by_name
    from (
      select * from voucher where registry_id = ${registry_id} and case_id = ${case_id}
      union select * from voucher where registry_id = ${registry_id} and id = any (${ids}::bigint[])
    ) v
    left join voucher_cancellation k on k.registry_id = v.registry_id and k.voucher_id = v.id
    order by v.booked_on, v.id`.execute(connection);
  return {
    vouchers: vouchers.rows,
    transfers: transfers.rows,
    balances: detailBalancesOf(transfers.rows),
  };
}
