/**
 * Random legal cases for property tests: a generator proposes acts and keeps those that the rules accept, so that every
 * sequence it yields could have happened, late acts and corrections among them.
 */
import fc from 'fast-check';
import { getIsoDay, isoDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition, ActField } from './act-definition.ts';
import { appendAct, EMPTY_HISTORY } from './case-history.ts';
import type { CaseHistory, RecordedAct } from './case-history.ts';
import { withAssetCode } from './new-asset-code.ts';

export type Proposal = {
  readonly type: string;
  readonly days_on: number;
  readonly ground: number;
  readonly share: number;
  readonly officer: number;
  readonly corrects: number;
  readonly late: boolean;
};

const TYPES = [...ACT_CATALOGUE.keys()].filter((type) => type !== 'decided');

export const proposals: fc.Arbitrary<Proposal[]> = fc.array(
  fc.record({
    type: fc.oneof(
      fc.constantFrom(...TYPES),
      fc.constantFrom('collected', 'corrected', 'resumed', 'classified-no-means', 'moved-to-separate-book'),
    ),
    days_on: fc.integer({ min: -40, max: 160 }),
    ground: fc.nat(8),
    share: fc.integer({ min: 1, max: 100 }),
    officer: fc.nat(2),
    corrects: fc.nat(20),
    late: fc.boolean(),
  }),
  { minLength: 3, maxLength: 25 },
);

/** The histories after each accepted act, first the decision's. */
export function play(whole_vnd: bigint, list: readonly Proposal[]): CaseHistory[] {
  let next = 1n;
  const nextId = (): bigint => {
    next += 1n;
    return next;
  };
  const decided: RecordedAct = {
    ...blank(nextId(), 1, getIsoDay('2018-11-20')),
    type: 'decided',
    amount_vnd: whole_vnd,
    officer_id: 1n,
  };
  const opened = appendAct(EMPTY_HISTORY, decided, ACT_CATALOGUE, nextId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const histories = [opened.value];
  let history = opened.value;
  for (const proposal of list) {
    const act = actOf(history, proposal, nextId());
    const appended = appendAct(history, act, ACT_CATALOGUE, nextId);
    if (!appended.ok) continue;
    history = appended.value;
    histories.push(history);
  }
  return histories;
}

function blank(id: bigint, seq: number, day: IsoDay): RecordedAct {
  return {
    id,
    code: `A${seq}`,
    seq,
    type: '',
    dated_on: day,
    booked_on: day,
    ground: null,
    amount_vnd: null,
    receiving_unit: null,
    officer_id: null,
    corrects_act_id: null,
    data: {},
  };
}

function actOf(history: CaseHistory, proposal: Proposal, id: bigint): RecordedAct {
  const definition = ACT_CATALOGUE.get(proposal.type);
  if (definition === undefined) throw new Error(proposal.type);
  const last = history.acts.at(-1)?.dated_on ?? getIsoDay('2018-11-20');
  const dated_on = isoDayOf(Temporal.PlainDate.from(last).add({ days: proposal.days_on }));
  const last_booked = history.acts.reduce((latest, act) => (act.booked_on > latest ? act.booked_on : latest), last);
  const grounds = definition.grounds ?? [];
  const takesAmount = definition.amount === 'required' || (definition.amount === 'part' && proposal.share < 60);
  const rest = history.state.rest_vnd;
  const share = (rest * BigInt(proposal.share)) / 100n;
  return {
    ...blank(id, history.acts.length + 1, dated_on),
    type: proposal.type,
    booked_on: proposal.late && dated_on < last_booked ? last_booked : dated_on,
    ground: grounds[proposal.ground % Math.max(grounds.length, 1)]?.code ?? null,
    amount_vnd: takesAmount ? (share > 0n ? share : 1n) : null,
    receiving_unit: definition.receiving_unit === true ? 'elsewhere' : null,
    officer_id: definition.officer === true ? BigInt(1 + proposal.officer) : null,
    corrects_act_id:
      proposal.type === 'corrected'
        ? (history.acts.at(-1 - (proposal.corrects % history.acts.length))?.id ?? null)
        : null,
    data: withAssetCode(
      history,
      definition,
      fillFields(definition, dated_on, proposal.ground + proposal.share, {
        assets: history.state.assets.map((asset) => asset.code),
        acts: history.acts.filter((act) => act.type !== 'decided').map((act) => act.code),
      }),
    ),
  };
}

/**
 * Something in every field that must be filled in and, by the binary digits of `pick`, in half of the others. `pick` chooses among several;
 * what no asset or act of the case can answer stays empty.
 */
export function fillFields(
  definition: ActDefinition,
  dated_on: IsoDay,
  pick: number,
  known: { readonly assets: readonly string[]; readonly acts: readonly string[] },
): Record<string, string> {
  const data: Record<string, string> = {};
  for (const [at, field] of definition.fields.entries()) {
    if (!field.required && Math.floor(pick / 2 ** (at % 6)) % 2 === 0) continue;
    const value = valueOfKind(field, dated_on, pick + at, known);
    if (value !== undefined) data[field.name] = value;
  }
  return data;
}

function valueOfKind(
  field: ActField,
  dated_on: IsoDay,
  pick: number,
  known: { readonly assets: readonly string[]; readonly acts: readonly string[] },
): string | undefined {
  const one = (codes: readonly string[]): string | undefined => codes[pick % Math.max(codes.length, 1)];
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return 'ghi thử';
    case 'day':
      return dated_on;
    case 'moment':
      return `${dated_on}T08:30`;
    case 'amount':
      return String(1_000_000 + pick);
    case 'number':
      return String(1 + (pick % 9));
    case 'choice':
      return one((field.choices ?? []).map(({ code }) => code));
    case 'yes-no':
      return one(['yes', 'no']);
    case 'asset':
      return one(known.assets);
    case 'act':
      return one(known.acts);
  }
}
