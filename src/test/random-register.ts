/**
 * A register for tests: cases of two units on which random acts were recorded, late ones, corrections and changes of officer
 * among them, so that figures from the database can be held against the lines of the cases.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { getIsoDay, isoDayOf, plainDateOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';
import { ACT_CATALOGUE, loadHistory, recordAct } from '#features/cases/public.ts';
import type { CaseHistory } from '#features/cases/contract.ts';
import type { CaseDimensions } from '#features/casebook/contract.ts';
import { fillFields } from '#features/cases/domain/random-case.ts';
import { makeCase, makeSmallProvince } from './small-province.ts';
import type { SmallProvince } from './small-province.ts';

export type RandomRegister = { readonly province: SmallProvince; readonly cases: readonly RandomCase[] };
export type RandomCase = { readonly code: string; readonly dimensions: CaseDimensions; readonly history: CaseHistory };

const FIRST_DAY = getIsoDay('2018-11-05');
const OFFICERS = { a: ['TT-A-1', 'TT-A-2'], b: ['TT-B-1'] } as const;

const TYPES = [...ACT_CATALOGUE.keys()].filter((type) => type !== 'decided');
const COMMON = [
  'collected',
  'resumed',
  'classified-no-means',
  'moved-to-separate-book',
  'corrected',
  'officer-changed',
];

const act = fc.record({
  type: fc.oneof(fc.constantFrom(...TYPES), fc.constantFrom(...COMMON)),
  days_on: fc.integer({ min: -20, max: 110 }),
  choice: fc.nat(100),
  share: fc.integer({ min: 1, max: 100 }),
});
const caseOfRegister = fc.record({
  days_on: fc.nat(700),
  amount_vnd: fc.constantFrom(1n, 1_000n, 5_000_000n, 7_777_777_777n),
  credit_institution: fc.boolean(),
  unit: fc.constantFrom('a' as const, 'b' as const),
  acts: fc.array(act, { minLength: 4, maxLength: 16 }),
});

type ProposedAct = { type: string; days_on: number; choice: number; share: number };

/** Fills an empty database; the same seed gives the same register. Between cases the books of unit A are closed further. */
export async function makeRandomRegister(platform: Platform, count: number, seed: number): Promise<RandomRegister> {
  const province = await makeSmallProvince(platform, 2021);
  const { operator, registry_id } = province;
  const proposals = fc.sample(caseOfRegister, { seed, numRuns: count });
  for (const [index, proposal] of proposals.entries()) {
    if (index === Math.floor(count / 2)) await closeBooks(platform, province, getIsoDay('2020-02-29'));
    const unit_id = proposal.unit === 'a' ? province.district_a : province.district_b;
    await makeCase(platform, province, {
      code: `TT-${index}`,
      unit_id,
      officer_id: proposal.unit === 'a' ? province.officer_a1 : province.officer_b1,
      decided_on: later(FIRST_DAY, proposal.days_on),
      amount_vnd: proposal.amount_vnd,
      credit_institution: proposal.credit_institution,
    });
    await recordAll(
      platform,
      province,
      `TT-${index}`,
      proposal.unit,
      later(FIRST_DAY, proposal.days_on),
      proposal.acts,
    );
  }
  const cases = await platform.database.as(operator, async (connection) => {
    const rows = await sql<CaseDimensions & { code: string }>`
      select code, registry_id, id as case_id, unit_id, basis, case_type, credit_institution from enforcement_case order by id`.execute(
      connection,
    );
    const read: RandomCase[] = [];
    for (const { code, ...dimensions } of rows.rows)
      read.push({ code, dimensions, history: await loadHistory(connection, registry_id, dimensions.case_id) });
    return read;
  });
  return { province, cases };
}

function later(day: IsoDay, days: number): IsoDay {
  return isoDayOf(plainDateOf(day).add({ days }));
}

async function recordAll(
  platform: Platform,
  province: SmallProvince,
  case_code: string,
  unit: 'a' | 'b',
  decided_on: IsoDay,
  proposals: readonly ProposedAct[],
): Promise<void> {
  let seq = 1;
  let day = decided_on;
  let rest_vnd = 1_000_000n;
  const codes: string[] = [];
  for (const proposal of proposals) {
    const definition = ACT_CATALOGUE.get(proposal.type);
    if (definition === undefined) throw new Error(proposal.type);
    const dated_on = later(day, proposal.days_on);
    const grounds = definition.grounds ?? [];
    const takesAmount = definition.amount === 'required' || (definition.amount === 'part' && proposal.share < 60);
    const amount_vnd = (rest_vnd * BigInt(proposal.share)) / 100n;
    const result = await runCommand(platform, province.operator, recordAct, {
      case_code,
      expected_seq: seq,
      type: proposal.type,
      dated_on,
      ground: grounds[proposal.choice % Math.max(1, grounds.length)]?.code ?? null,
      amount_vnd: takesAmount ? (amount_vnd > 0n ? amount_vnd : 1n) : null,
      receiving_unit: definition.receiving_unit === true ? 'elsewhere' : null,
      officer: definition.officer === true ? (OFFICERS[unit][proposal.choice % OFFICERS[unit].length] ?? null) : null,
      corrects:
        proposal.type === 'corrected' ? (codes.at(-1 - (proposal.choice % Math.max(1, codes.length))) ?? null) : null,
      data: fillFields(definition, dated_on, proposal.choice, { assets: ['TS1', 'TS2'], acts: codes }),
      // Whether the law was kept is not what a register is held against.
      happened: true,
    });
    if (!result.ok) continue;
    seq = result.value.seq;
    rest_vnd = BigInt(result.value.rest_vnd);
    codes.push(result.value.act_code);
    if (dated_on > day) day = dated_on;
  }
}

async function closeBooks(platform: Platform, province: SmallProvince, through: IsoDay): Promise<void> {
  await platform.database.as(province.operator, (connection) =>
    sql`insert into closed_period (registry_id, unit_id, closed_through, closed_at, closed_by)
      values (${province.registry_id}, ${province.district_a}, ${through}, now(), 0)`.execute(connection),
  );
}
