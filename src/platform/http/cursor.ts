/** The opaque cursor of a keyset page: the key of the last row shown, so that the next page begins right after it. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';

/** Writes the key of a row. Give `bigint`s as decimal text. */
export function makeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor that must have `length` parts; `cursor-not-valid` where it does not come from `makeCursor`. */
export function readCursor(text: string, length: number): Result<readonly (string | number | null)[]> {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every(isPart)) return accept(key);
  } catch {
    // Not JSON: refused below like every other cursor we did not write.
  }
  return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
}

function isPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
