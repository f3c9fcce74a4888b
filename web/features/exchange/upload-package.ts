/** Sends the files of a package and tells how far it has come, which `fetch` cannot. */
import { ApiFailure, newIdempotencyKey, refusalOf } from '#ui/api-client.ts';

export interface Upload<Answer> {
  readonly finished: Promise<Answer>;
  /** Stops sending; nothing is imported then. */
  readonly stop: () => void;
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText) as unknown;
  } catch {
    return undefined;
  }
}

/** Posts the files; `onProgress` is told the bytes sent. Refusals and failures are thrown as those of `api` are. */
export function uploadPackage<Answer>(
  path: string,
  files: readonly File[],
  onProgress: (sent: number) => void,
): Upload<Answer> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  const request = new XMLHttpRequest();
  const finished = new Promise<Answer>((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(answerOf(request) as Answer);
      else if (request.status < 500) reject(refusalOf(request.status, answerOf(request)));
      else reject(new ApiFailure('Máy chủ gặp lỗi khi nhận tệp. Chưa có gì được nhập; hãy thử lại.', request.status));
    });
    request.addEventListener('error', () =>
      reject(new ApiFailure('Mất nối với máy chủ khi đang gửi tệp. Chưa có gì được nhập; hãy thử lại.')),
    );
    request.addEventListener('abort', () => reject(new ApiFailure('Đã thôi gửi. Chưa có gì được nhập.')));
    request.send(body);
  });
  return { finished, stop: () => request.abort() };
}
