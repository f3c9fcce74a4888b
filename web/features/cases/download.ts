/** Saves what an API route answers as a file, under the name the server gives it. */
import { apiPath, apiResponse } from '#ui/api-client.ts';

/** The file name of a `content-disposition` header: the UTF-8 one where there is one. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? fallback;
}

/** Refusals and failures are thrown as by every other request. */
export async function download(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  fallback: string,
): Promise<void> {
  const response = await apiResponse('GET', apiPath(path, query));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition'), fallback);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
