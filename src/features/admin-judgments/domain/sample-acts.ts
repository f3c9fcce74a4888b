/** Acts as tests write them: a receipt on 1 March 2021 of a judgment of 20 February, and whatever follows it. */
import fc from 'fast-check';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import type { FollowActDefinition, FollowField } from './act-definition.ts';
import type { FollowAct } from './follow-state.ts';
import { withAct } from './history.ts';

export const ISSUED_ON = getIsoDay('2021-02-20');
export const RECEIVED_ON = getIsoDay('2021-03-01');

export function act(seq: number, type: string, dated_on: string, data: Record<string, string> = {}): FollowAct {
  const day = getIsoDay(dated_on);
  const officer_id = data['officer'] === undefined ? null : BigInt(data['officer'].length);
  return { code: `HC.${seq}`, seq, type, dated_on: day, booked_on: day, officer_id, corrects: null, data };
}

/** The receipt; by default of a judgment that annuls a decision of a commune. */
export function receipt(data: Record<string, string> = {}, dated_on: string = RECEIVED_ON): FollowAct {
  const facts = { content_kind: 'decision-annulled', debtor_kind: 'commune', duty: 'Cấp lại giấy chứng nhận' };
  return act(1, 'received', dated_on, { ...facts, ...data });
}

/** Acts in a row, numbered as they stand. */
export function acts(...more: readonly [type: string, dated_on: string, data?: Record<string, string>][]): FollowAct[] {
  return [receipt(), ...more.map(([type, dated_on, data], index) => act(index + 2, type, dated_on, data))];
}

export function correction(seq: number, of: string, dated_on: string): FollowAct {
  return { ...act(seq, 'corrected', dated_on, { reason: 'ghi nhầm' }), corrects: of };
}

const FIRST = Date.parse('2021-02-15');
const DAY_MS = 86_400_000;

export const dayArbitrary: fc.Arbitrary<IsoDay> = fc
  .integer({ min: 0, max: 500 })
  .map((days) => getIsoDay(new Date(FIRST + days * DAY_MS).toISOString().slice(0, 10)));

function valueOf(field: FollowField, pick: number, day: IsoDay): string {
  if (field.kind === 'choice')
    return Object.keys(field.choices ?? {})[pick % Object.keys(field.choices ?? {}).length] ?? '';
  if (field.kind === 'day') return day;
  if (field.kind === 'petition' || field.kind === 'explanation') return `HC.${(pick % 12) + 1}`;
  return 'x'.repeat((pick % 3) + 1);
}

type Drawn = { definition: FollowActDefinition; dated_on: IsoDay; pick: number; corrects: number };

const drawn: fc.Arbitrary<Drawn> = fc.record({
  definition: fc.constantFrom(...[...FOLLOW_ACTS.values()].filter((one) => one.type !== 'received')),
  dated_on: dayArbitrary,
  pick: fc.nat({ max: 60 }),
  corrects: fc.integer({ min: 1, max: 12 }),
});

/** A history as it could have been recorded: each act drawn is kept where the rules take it. */
export const historyArbitrary: fc.Arbitrary<readonly FollowAct[]> = fc
  .record({ kind: fc.nat({ max: 6 }), debtor: fc.nat({ max: 5 }), more: fc.array(drawn, { maxLength: 25 }) })
  .map(({ kind, debtor, more }) => {
    const [content, level] = FOLLOW_ACTS.get('received')?.fields.filter((one) => one.kind === 'choice') ?? [];
    const all = [
      receipt({
        content_kind: content === undefined ? '' : valueOf(content, kind, RECEIVED_ON),
        debtor_kind: level === undefined ? '' : valueOf(level, debtor, RECEIVED_ON),
      }),
    ];
    for (const { definition, dated_on, pick, corrects } of more) {
      const fields = definition.fields.filter((field) => field.required || pick % 2 === 0);
      const data = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, pick, dated_on)]));
      const one = act(all.length + 1, definition.type, dated_on, data);
      const next = definition.type === 'corrected' ? { ...one, corrects: `HC.${corrects}` } : one;
      if (withAct(ISSUED_ON, all, next).ok) all.push(next);
    }
    return all;
  });
