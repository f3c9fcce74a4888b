/** A cash count: pieces by denomination, against what the book says; a difference wants a reason. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';

/** Notes and coins that may lie in a till. */
export const DENOMINATIONS_VND = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100,
] as const;
const MOST_PIECES = 1_000_000;

export type CountedPieces = { readonly denomination_vnd: number; readonly pieces: number };
export type CashCount = { readonly counted_vnd: bigint; readonly difference_vnd: bigint };

/** What was counted and how far it is from the book: positive where there is too much. */
export function countCash(
  lines: readonly CountedPieces[],
  book_vnd: bigint,
  explanation: string | null,
): Result<CashCount> {
  const refusals: Refusal[] = [];
  const seen = new Set<number>();
  for (const [at, { denomination_vnd, pieces }] of lines.entries()) {
    if (!DENOMINATIONS_VND.some((known) => known === denomination_vnd) || seen.has(denomination_vnd))
      refusals.push(
        refusal(
          'denomination-wrong',
          `Mệnh giá ${formatVnd(denomination_vnd)} đồng không có hoặc ghi hai lần.`,
          `pieces.${at}.denomination_vnd`,
        ),
      );
    if (!Number.isSafeInteger(pieces) || pieces < 0 || pieces > MOST_PIECES)
      refusals.push(
        refusal(
          'pieces-wrong',
          `Số tờ của mệnh giá ${formatVnd(denomination_vnd)} đồng không hợp lệ: ${pieces}.`,
          `pieces.${at}.pieces`,
        ),
      );
    seen.add(denomination_vnd);
  }
  if (refusals.length > 0) return refuse(...refusals);
  const counted_vnd = lines.reduce((sum, line) => sum + BigInt(line.denomination_vnd) * BigInt(line.pieces), 0n);
  const difference_vnd = counted_vnd - book_vnd;
  if (difference_vnd !== 0n && (explanation === null || explanation.trim().length < 5))
    return refuse(
      refusal(
        'difference-not-explained',
        `Kiểm quỹ ${formatVnd(counted_vnd)} đồng, sổ quỹ ${formatVnd(book_vnd)} đồng, chênh lệch ${formatVnd(difference_vnd)} đồng: phải giải trình.`,
        'explanation',
      ),
    );
  return accept({ counted_vnd, difference_vnd });
}
