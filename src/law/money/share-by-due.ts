/**
 * Shares of a pot by what is due to each, to the đồng (Luật THADS Đ47 k2 điểm a). The law does not say who gets the đồng that
 * rounding leaves: they go one each to the largest fractions, ties to the larger claim, then to the party code in order.
 */

export type ShareDue = { readonly party: string; readonly due_vnd: bigint };

/** One share for each claim, in order; never more than is due. Amounts due are above 0. */
export function shareByDue(pot_vnd: bigint, claims: readonly ShareDue[]): bigint[] {
  const sum = claims.reduce((total, { due_vnd }) => total + due_vnd, 0n);
  if (pot_vnd >= sum) return claims.map(({ due_vnd }) => due_vnd);
  const shares = claims.map(({ due_vnd }) => (pot_vnd * due_vnd) / sum);
  const left = pot_vnd - shares.reduce((total, share) => total + share, 0n);
  const order = claims
    .map(({ party, due_vnd }, at) => ({ at, party, due_vnd, fraction: (pot_vnd * due_vnd) % sum }))
    .toSorted(
      (one, other) =>
        descending(one.fraction, other.fraction) ||
        descending(one.due_vnd, other.due_vnd) ||
        (one.party < other.party ? -1 : Number(one.party > other.party)),
    );
  for (const { at } of order.slice(0, Number(left))) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares;
}

function descending(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
