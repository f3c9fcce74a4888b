/** The address of a case's page. */
export function caseHref(code: string): string {
  return `/cases/${encodeURIComponent(code)}`;
}
