/** Names of uploaded files: kept as the sender wrote them, without any path and without what a file system reads in its own way. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';

const LONGEST = 200;
const PLAIN = /^[\p{L}\p{N}(][\p{L}\p{N}\p{M} ._,()+&@'’–-]*$/u;

/** The last part of the name; `file-name-not-plain` where nothing usable is left. */
export function checkFileName(given: string): Result<string> {
  const name = (given.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim();
  if (name.length > 0 && name.length <= LONGEST && PLAIN.test(name)) return accept(name);
  return refuse(
    refusal(
      'file-name-not-plain',
      `Tên tệp "${name.slice(0, 60)}" có ký tự không dùng được hoặc quá dài; hãy đổi tên.`,
      'file',
    ),
  );
}

/** The ending in lower case without its dot; empty where there is none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase();
}
