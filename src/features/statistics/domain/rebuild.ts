/**
 * Rebuilds what the database keeps of a case from its acts alone, and says where the two differ: the state on the case row,
 * the movements, and through the movements the flows.
 */
import { ACT_CATALOGUE, appendAct, EMPTY_HISTORY } from '#features/cases/public.ts';
import type { CaseHistory, CaseState, RecordedAct } from '#features/cases/contract.ts';
import type { Movement } from '#features/casebook/contract.ts';

/** What the case row copies from the fold of its acts. */
export type StoredState = Pick<
  CaseState,
  | 'position'
  | 'position_since'
  | 'whole_vnd'
  | 'rest_vnd'
  | 'collected_vnd'
  | 'officer_id'
  | 'officer_since'
  | 'notified_on'
  | 'verified_on'
  | 'last_act_on'
> & { readonly last_seq: number };

/** One thing that is stored otherwise than the acts say; values as texts and numbers that can be read. */
export type CheckDifference = {
  readonly kind: 'acts' | 'state' | 'movement' | 'flow';
  /** The case, or the key of the flow. */
  readonly of: string;
  readonly field: string;
  readonly stored: string | number | null;
  readonly computed: string | number | null;
};

export type Rebuilt = { readonly history: CaseHistory; readonly differences: readonly CheckDifference[] };

/** Appends the acts one by one, as they were recorded; an act that cannot stand is a difference, and is passed over. */
export function rebuild(code: string, acts: readonly RecordedAct[]): Rebuilt {
  let history = EMPTY_HISTORY;
  let id = 0n;
  const nextId = () => (id += 1n);
  const differences: CheckDifference[] = [];
  for (const act of acts.toSorted((a, b) => a.seq - b.seq)) {
    const appended = appendAct(history, act, ACT_CATALOGUE, nextId);
    if (appended.ok) history = appended.value;
    else {
      const sentence = appended.refusals.map((refused) => refused.sentence).join(' ');
      differences.push({ kind: 'acts', of: code, field: act.code, stored: act.type, computed: sentence });
    }
  }
  return { history, differences };
}

export function compareState(code: string, stored: StoredState, history: CaseHistory): CheckDifference[] {
  const last_seq = history.acts.reduce((last, act) => Math.max(last, act.seq), 0);
  const computed: Readonly<Record<keyof StoredState, string | number | bigint | null>> = { ...history.state, last_seq };
  return Object.entries(stored).flatMap(([field, value]) => {
    const expected = computed[field as keyof StoredState];
    return value === expected
      ? []
      : [{ kind: 'state' as const, of: code, field, stored: readable(value), computed: readable(expected) }];
  });
}

/** Movements are the same when each has the same act, positions, matter, đồng, days and original, in the order of the acts. */
export function compareMovements(code: string, stored: readonly Movement[], history: CaseHistory): CheckDifference[] {
  const acts = new Map(history.acts.map((act) => [act.id, act]));
  const describe = (list: readonly Movement[]) => {
    const ordered = list.toSorted(
      (a, b) => (acts.get(a.act_id)?.seq ?? 0) - (acts.get(b.act_id)?.seq ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const places = new Map(ordered.map((movement, at) => [movement.id, at + 1]));
    return ordered.map((movement) => describeMovement(movement, acts.get(movement.act_id)?.code, places));
  };
  const [kept, computed] = [describe(stored), describe(history.movements)];
  const count = Math.max(kept.length, computed.length);
  return Array.from({ length: count }, (_none, at) => at).flatMap((at) =>
    kept[at] === computed[at]
      ? []
      : [
          {
            kind: 'movement' as const,
            of: code,
            field: String(at + 1),
            stored: kept[at] ?? null,
            computed: computed[at] ?? null,
          },
        ],
  );
}

function describeMovement(
  movement: Movement,
  act_code: string | undefined,
  places: ReadonlyMap<bigint, number>,
): string {
  const { from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id } = movement;
  const mirror = mirrors_movement_id === null ? '' : ` mirrors ${places.get(mirrors_movement_id) ?? '?'}`;
  return `${act_code ?? '?'}: ${from_position} -> ${to_position}, ${matters} matter, ${amount_vnd} vnd, ${effective_on}, booked ${booked_on}${mirror}`;
}

function readable(value: string | number | bigint | null | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : String(value);
}
