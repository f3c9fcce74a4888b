/** Cancels a voucher: the paper stays with reason and author, and mirrors of its transfers are booked on the first open day. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { mirrorsOf } from '../domain/balances.ts';
import { checkCancellation, firstOpenDay } from '../domain/check-voucher.ts';
import { COPIES_OF_RECEIPT } from '../domain/receipt-book.ts';
import { postFlows } from '../flow-posting.ts';
import { holdMoneyBook, insertOfTransfers, loadTransfersOfVoucher } from '../store.ts';

export type Cancellation = {
  readonly voucher_code: string;
  readonly reason: string;
  readonly on: IsoDay;
  /** Copies in hand of a receipt on paper: all four, or it cannot be void. */
  readonly copies_kept?: number;
};

export type CancelledVoucher = {
  readonly id: bigint;
  readonly code: string;
  readonly booked_on: IsoDay;
  readonly case_id: bigint | null;
};

/**
 * Cancels in the transaction of the caller, who has authorised the actor and looked whether the money is still there. Refuses with
 * `voucher-not-found`, `voucher-already-cancelled` (also for the later of two at once), `day-in-the-future`, `cancel-before-paper`,
 * `cancel-reason-missing`, `receipt-copies-missing`.
 */
export async function cancelVoucher(
  context: CommandContext,
  cancellation: Cancellation,
): Promise<Result<CancelledVoucher>> {
  const { transaction, today } = context;
  const voucher = await findVoucher(transaction, cancellation.voucher_code);
  if (voucher === undefined)
    return refuse(refusal('voucher-not-found', `Không có chứng từ "${cancellation.voucher_code}".`, 'voucher'));
  const checked = checkCancellation(voucher, cancellation, today);
  if (!checked.ok) return checked;
  const { registry_id, unit_id, id, code, case_id } = voucher;
  const book = await holdMoneyBook(transaction, registry_id, unit_id);
  const open = firstOpenDay(book.closed_through);
  const booked_on = open !== null && open > cancellation.on ? open : cancellation.on;
  if (!(await markCancelled(context, voucher, cancellation, booked_on)))
    return refuse(refusal('voucher-already-cancelled', `Chứng từ "${code}" đã bị hủy.`, 'voucher'));
  const mirrors = mirrorsOf(await loadTransfersOfVoucher(transaction, registry_id, id), booked_on);
  await insertOfTransfers(registry_id, mirrors).execute(transaction);
  postFlows(context, registry_id, mirrors);
  return accept({ id, code, booked_on, case_id });
}

type FoundVoucher = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly code: string;
  readonly dated_on: IsoDay;
  readonly case_id: bigint | null;
  readonly receipt_book_id: bigint | null;
};

async function findVoucher(transaction: Connection, code: string): Promise<FoundVoucher | undefined> {
  const found = await sql<FoundVoucher>`
    select registry_id, id, unit_id, code, dated_on, case_id, receipt_book_id from voucher
    where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(transaction);
  return found.rows[0];
}

/** False where it is cancelled already; of two at once the later waits for the first and then finds its row. */
async function markCancelled(
  { transaction, actor, now }: CommandContext,
  voucher: FoundVoucher,
  { reason, on }: Cancellation,
  booked_on: IsoDay,
): Promise<boolean> {
  const copies = voucher.receipt_book_id === null ? 0 : COPIES_OF_RECEIPT;
  const written = await sql`
    insert into voucher_cancellation (registry_id, voucher_id, unit_id, reason, copies_kept, cancelled_on, booked_on,
      cancelled_by, cancelled_by_name, cancelled_at)
    values (${voucher.registry_id}, ${voucher.id}, ${voucher.unit_id}, ${reason.trim()}, ${copies}, ${on}, ${booked_on},
      ${actor.id}, ${actor.name}, ${now.toString()})
    on conflict (registry_id, voucher_id) do nothing`.execute(transaction);
  return written.numAffectedRows === 1n;
}
