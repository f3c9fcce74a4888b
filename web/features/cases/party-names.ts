/** The names of one side of a case, short enough for a line. */

const NAMED = 2;

export const PARTY_KIND_WORDS = { person: 'cá nhân', organisation: 'tổ chức', state: 'Nhà nước' } as const;

/** Two names and how many more; all of them on the page of parties. */
export function namesOf(parties: readonly { readonly name: string }[] | readonly string[]): string {
  const names = parties.map((party) => (typeof party === 'string' ? party : party.name));
  const rest = names.length - NAMED;
  return rest > 0 ? `${names.slice(0, NAMED).join(', ')} và ${rest} người khác` : names.join(', ');
}
