/** Paper books of receipts under a lock: found, and their next number taken. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import type { NewVoucher, VoucherKind } from './contract.ts';
import { checkNextNumber } from './domain/receipt-book.ts';
import type { ReceiptBook } from './domain/receipt-book.ts';
import type { MoneyBook } from './store.ts';

/** The book of that code, locked until the commit, so that two receipts never bear one number. */
export async function findReceiptBookForUpdate(
  transaction: Connection,
  code: string,
): Promise<Result<ReceiptBook & { readonly registry_id: bigint }>> {
  const found = await sql<ReceiptBook & { registry_id: bigint; kind: VoucherKind; issued_on: IsoDay | null }>`
    select registry_id, id, unit_id, code, kind, series, first_number, last_number, next_number, issued_to, issued_on,
      returned_on
    from receipt_book where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}
    for update`.execute(transaction);
  const book = found.rows[0];
  return book === undefined
    ? refuse(refusal('receipt-book-not-found', `Không có quyển biên lai "${code}".`, 'receipt_book'))
    : accept(book);
}

/** Moves a book on by one number. */
export async function moveBookOn(transaction: Connection, registry_id: bigint, book_id: bigint): Promise<void> {
  await sql`update receipt_book set next_number = next_number + 1
    where registry_id = ${registry_id} and id = ${book_id}`.execute(transaction);
}

/** The next number of a paper book for a receipt: the book must be of the unit and the kind, and in the hands of its holder. */
export async function takePaperNumber(
  { transaction }: CommandContext,
  unit: MoneyBook,
  voucher: NewVoucher,
  code: string,
): Promise<Result<{ book_id: bigint; series: string; number: bigint }>> {
  const book = await findReceiptBookForUpdate(transaction, code);
  if (!book.ok) return book;
  if (book.value.unit_id !== unit.unit_id || book.value.kind !== voucher.kind)
    return refuse(
      refusal(
        'receipt-book-other',
        `Quyển biên lai "${code}" không phải của đơn vị và loại biên lai này.`,
        'receipt_book',
      ),
    );
  const fits = checkNextNumber(book.value, voucher.paper_number ?? null, voucher.dated_on);
  if (!fits.ok) return fits;
  await moveBookOn(transaction, book.value.registry_id, book.value.id);
  return accept({ book_id: book.value.id, series: book.value.series, number: book.value.next_number });
}
