/**
 * Reads JSON bodies. Text that PostgreSQL could not keep as it was typed (broken UTF-8, the character 0, half of a surrogate
 * pair) is refused; letters typed as base and accent apart are put together, so that equal names are equal texts.
 */
import { isUtf8 } from 'node:buffer';
import { refusal } from '#kit/result.ts';
import { RequestRefusal } from './request-refusal.ts';
import type { ThadsServer } from './server-types.ts';

/** Takes `application/json` only: other kinds of bodies need a parser of their own (uploads), or are refused. */
export function readJsonBodies(server: ThadsServer): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    if (!isUtf8(bytes)) {
      done(new RequestRefusal(400, refusal('body-not-utf8', 'Nội dung gửi lên có chữ không đúng bảng mã UTF-8.')));
      return;
    }
    const text = bytes.toString().normalize('NFC');
    // A write without fields is sent without a body, or with an empty one.
    if (text === '') {
      done(null, {});
      return;
    }
    void parse(request, text, (error, value: unknown) => {
      if (error === null && /\\u|\0/.test(text) && holdsUnstorableText(value))
        done(
          new RequestRefusal(
            400,
            refusal('text-not-storable', 'Nội dung gửi lên có ký tự không dùng được trong văn bản.'),
          ),
        );
      else done(error, value);
    });
  });
}

function holdsUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsUnstorableText(name) || holdsUnstorableText(inner));
}
