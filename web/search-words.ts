/**
 * Search parameters as plain words, `?unit=vp-01&sort=-amount_vnd`: readable in the address bar and in a letter to a
 * colleague. The router's own way writes JSON, which turns `01` into a number and quotes what looks like one.
 */

export type SearchWords = Record<string, string>;

/** Every word is a string; a word that is given twice counts as it was given last. */
export function parseSearch(search: string): SearchWords {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Strings, numbers and booleans as words; what is empty or undefined leaves the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean') {
      words.set(name, String(value));
    }
  }
  // Commas, colons and slashes are legal in a query and far easier to read than their codes.
  const text = words.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return text === '' ? '' : `?${text}`;
}
