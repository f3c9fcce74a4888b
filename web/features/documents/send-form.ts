/** Sends a form with a file and tells how far it has come, which `fetch` cannot. */
import { ApiFailure, newIdempotencyKey, refusalOf } from '#ui/api-client.ts';

export interface Sending<Answer> {
  readonly finished: Promise<Answer>;
  readonly stop: () => void;
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText) as unknown;
  } catch {
    return undefined;
  }
}

/** Posts the fields and then the file. Refusals and failures are thrown as those of `api` are. */
export function sendForm<Answer>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>>,
  onProgress: (share: number) => void = () => undefined,
): Sending<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  // The server reads the fields first.
  body.append('file', file, file.name);
  const request = new XMLHttpRequest();
  const finished = new Promise<Answer>((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(answerOf(request) as Answer);
      else if (request.status < 500) reject(refusalOf(request.status, answerOf(request)));
      else reject(new ApiFailure('Máy chủ gặp lỗi khi nhận tệp; chưa lưu gì. Hãy thử lại.', request.status));
    });
    request.addEventListener('error', () =>
      reject(new ApiFailure('Mất nối với máy chủ khi đang gửi tệp; chưa lưu gì. Hãy thử lại.')),
    );
    request.addEventListener('abort', () => reject(new ApiFailure('Đã thôi gửi tệp.')));
    request.send(body);
  });
  return { finished, stop: () => request.abort() };
}
