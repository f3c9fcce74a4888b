/** Powers, by examples that an office would name and by generated organisations. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { ABILITY_FACTS, powersOf } from './abilities.ts';
import type { Ability, SigningDelegation } from './abilities.ts';
import { isHeldOn, postLabel, POSTS } from './posts.ts';
import type { Post, PostHeld } from './posts.ts';
import { makeUnitTree } from './unit-tree.ts';
import type { Succession, UnitKind, UnitNode } from './unit-tree.ts';

const DAY = getIsoDay('2021-03-31');
const EVER = getIsoDay('2009-07-01');

function unit(
  id: bigint,
  kind: UnitKind,
  parent_id: bigint | null,
  valid_from = EVER,
  valid_to: IsoDay | null = null,
): UnitNode {
  return { id, kind, parent_id, valid_from, valid_to };
}

/** Office 1; districts 2 and 3; department 4 of the office; regional office 5; district 6 closed, 7 not yet open. */
const UNITS: readonly UnitNode[] = [
  unit(1n, 'province-office', null),
  unit(2n, 'district-office', 1n),
  unit(3n, 'district-office', 1n),
  unit(4n, 'department', 1n),
  unit(5n, 'regional-office', 1n),
  unit(6n, 'district-office', 1n, EVER, getIsoDay('2020-12-31')),
  unit(7n, 'district-office', 1n, getIsoDay('2022-01-01')),
];

function held(post: Post, unit_id: bigint, valid_from = EVER, valid_to: IsoDay | null = null): PostHeld {
  return { unit_id, post, valid_from, valid_to };
}

function powers(
  posts: readonly PostHeld[],
  delegations: readonly SigningDelegation[] = [],
  successions: readonly Succession[] = [],
) {
  const found = powersOf(posts, delegations, makeUnitTree(UNITS, successions, DAY));
  return (ability: Ability) => [...(found.get(ability) ?? [])].toSorted((a, b) => (a < b ? -1 : 1));
}

describe('posts', () => {
  it('the head of the province sees all below, also what is closed, and signs for his office and its rooms', () => {
    const of = powers([held('head', 1n)]);
    expect(of('cases.read')).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
    expect(of('cases.sign-decision')).toEqual([1n, 4n, 5n]);
    expect(of('organisation.manage')).toEqual([1n, 2n, 3n, 4n, 5n]);
    expect(of('auth.manage')).toEqual([1n, 2n, 3n, 4n, 5n]);
  });

  it('the head of a district has his own district', () => {
    const of = powers([held('head', 2n)]);
    expect(of('cases.read')).toEqual([2n]);
    expect(of('cases.sign-decision')).toEqual([2n]);
    expect(of('intake.decide')).toEqual([2n]);
    expect(of('auth.read')).toEqual([2n]);
    expect(of('auth.manage')).toEqual([]);
    expect(of('organisation.manage')).toEqual([]);
  });

  it('a deputy does not sign without a delegation', () => {
    expect(powers([held('deputy-head', 2n)])('cases.sign-decision')).toEqual([]);
  });

  it('an officer carries out, an accountant takes money, a clerk registers', () => {
    expect(powers([held('officer', 2n)])('cases.carry-out')).toEqual([2n]);
    expect(powers([held('officer', 2n)])('cases.carry-out-any')).toEqual([]);
    expect(powers([held('accountant', 2n)])('cases.take-money')).toEqual([2n]);
    expect(powers([held('clerk', 2n)])('intake.register')).toEqual([2n]);
    expect(powers([held('clerk', 2n)])('intake.decide')).toEqual([]);
    expect(powers([held('storekeeper', 2n)])('statistics.read')).toEqual([]);
  });

  it('the head of a department is no head of the office', () => {
    const of = powers([held('head', 4n)]);
    expect(of('cases.sign-decision')).toEqual([]);
    expect(of('cases.read')).toEqual([1n, 4n, 5n]);
  });

  it('the head of a regional office signs nothing: the province does', () => {
    const of = powers([held('head', 5n)]);
    expect(of('cases.sign-decision')).toEqual([]);
    expect(of('cases.carry-out-any')).toEqual([5n]);
  });

  it('a seconded officer has both units for the time of the secondment', () => {
    const home = held('officer', 2n);
    const during = held('officer', 3n, getIsoDay('2021-01-01'), DAY);
    const before = held('officer', 3n, getIsoDay('2021-01-01'), dayBefore(DAY));
    expect(powers([home, during])('cases.carry-out')).toEqual([2n, 3n]);
    expect(powers([home, before])('cases.carry-out')).toEqual([2n]);
  });

  it('an expired post, and one that has not begun, bring nothing', () => {
    expect(powersOf([held('head', 1n, EVER, dayBefore(DAY))], [], makeUnitTree(UNITS, [], DAY)).size).toBe(0);
    expect(powersOf([held('head', 1n, dayAfter(DAY))], [], makeUnitTree(UNITS, [], DAY)).size).toBe(0);
  });

  it('who follows a merged unit works on its cases', () => {
    const merged = [{ unit_id: 6n, successor_unit_id: 2n, effective_on: getIsoDay('2021-01-01') }];
    expect(powers([held('head', 2n)], [], merged)('cases.sign-decision')).toEqual([2n, 6n]);
    const later = [{ unit_id: 6n, successor_unit_id: 2n, effective_on: dayAfter(DAY) }];
    expect(powers([held('head', 2n)], [], later)('cases.read')).toEqual([2n]);
  });
});

describe('delegation of signing', () => {
  const delegation: SigningDelegation = {
    unit_id: 2n,
    valid_from: getIsoDay('2021-03-01'),
    valid_to: DAY,
    revoked_on: null,
    delegator_posts: [held('head', 2n)],
  };
  const signs = (changes: Partial<SigningDelegation>, posts = [held('deputy-head', 2n)]) =>
    powers(posts, [{ ...delegation, ...changes }])('cases.sign-decision');

  it('holds from its first to its last day', () => {
    expect(signs({})).toEqual([2n]);
    expect(signs({ valid_from: DAY })).toEqual([2n]);
    expect(signs({ valid_to: dayBefore(DAY) })).toEqual([]);
    expect(signs({ valid_from: dayAfter(DAY), valid_to: dayAfter(DAY) })).toEqual([]);
  });

  it('ends on the day it is revoked, and with the post of either of the two', () => {
    expect(signs({ revoked_on: DAY })).toEqual([]);
    expect(signs({ revoked_on: dayAfter(DAY) })).toEqual([2n]);
    expect(signs({ delegator_posts: [held('head', 2n, EVER, dayBefore(DAY))] })).toEqual([]);
    expect(signs({ delegator_posts: [held('head', 3n)] })).toEqual([]);
    expect(signs({}, [held('deputy-head', 2n, EVER, dayBefore(DAY))])).toEqual([]);
  });
});

const dayArbitrary = fc.integer({ min: 0, max: 60 }).map((days) => {
  let day = getIsoDay('2021-03-01');
  for (let i = 0; i < days; i += 1) day = dayAfter(day);
  return day;
});
const postArbitrary: fc.Arbitrary<PostHeld> = fc.record({
  unit_id: fc.constantFrom(...UNITS.map((one) => one.id)),
  post: fc.constantFrom(...POSTS),
  valid_from: dayArbitrary,
  valid_to: fc.option(dayArbitrary),
});
const delegationArbitrary: fc.Arbitrary<SigningDelegation> = fc.record({
  unit_id: fc.constantFrom(1n, 2n, 3n),
  valid_from: dayArbitrary,
  valid_to: dayArbitrary,
  revoked_on: fc.option(dayArbitrary),
  delegator_posts: fc.array(postArbitrary, { maxLength: 2 }),
});

/** The same rules said once more, unit by unit and without a tree: the office of the post, or the province's own. */
function expectsRead(post: PostHeld, asked: UnitNode, day: IsoDay): boolean {
  if (!isHeldOn(post, day) || asked.valid_from > day) return false;
  const own = UNITS.find((one) => one.id === post.unit_id);
  if (own === undefined || own.valid_from > day) return false;
  const office_id = own.kind === 'department' ? own.parent_id : own.id;
  if (asked.id === office_id) return true;
  if (['department', 'regional-office'].includes(asked.kind) && asked.parent_id === office_id) return true;
  const leads =
    own.kind === 'department' ? post.post === 'reviewer' : ['head', 'deputy-head', 'reviewer'].includes(post.post);
  return leads && office_id === 1n;
}

describe('any organisation', () => {
  it('lets people read exactly what their posts of the day let them', () => {
    fc.assert(
      fc.property(fc.array(postArbitrary, { maxLength: 4 }), dayArbitrary, (posts, day) => {
        const read = powersOf(posts, [], makeUnitTree(UNITS, [], day)).get('cases.read') ?? new Set();
        for (const asked of UNITS) {
          const expected = posts.some((post) => expectsRead(post, asked, day));
          expect([asked.id, read.has(asked.id)]).toEqual([asked.id, expected]);
        }
      }),
    );
  });

  it('gives no power without a post of the day, and none in a unit that is not there', () => {
    fc.assert(
      fc.property(
        fc.array(postArbitrary, { maxLength: 4 }),
        fc.array(delegationArbitrary, { maxLength: 3 }),
        dayArbitrary,
        (posts, delegations, day) => {
          const found = powersOf(posts, delegations, makeUnitTree(UNITS, [], day));
          if (!posts.some((post) => isHeldOn(post, day))) expect(found.size).toBe(0);
          for (const [ability, units] of found)
            for (const id of units) {
              const reached = UNITS.find((one) => one.id === id);
              expect(reached?.valid_from !== undefined && reached.valid_from <= day).toBe(true);
              const reading = [
                'cases.read',
                'cases.oversee',
                'documents.read',
                'admin-judgments.read',
                'inspections.read',
                'inspections.read-own',
                'money.read',
                'statistics.read',
                'exchange.export',
                'auth.read',
              ];
              if (!reading.includes(ability)) {
                expect(reached?.valid_to === null || (reached?.valid_to ?? '') >= day).toBe(true);
              }
            }
        },
      ),
    );
  });

  it('lets nobody act where he may not read', () => {
    const generated = [
      fc.array(postArbitrary, { maxLength: 4 }),
      fc.array(delegationArbitrary, { maxLength: 3 }),
    ] as const;
    fc.assert(
      fc.property(...generated, dayArbitrary, (posts, delegations, day) => {
        const found = powersOf(posts, delegations, makeUnitTree(UNITS, [], day));
        const read = found.get('cases.read') ?? new Set();
        for (const [ability, units] of found) {
          for (const id of units) expect([ability, id, read.has(id)]).toEqual([ability, id, true]);
        }
      }),
    );
  });

  it('more posts never take a power away', () => {
    fc.assert(
      fc.property(fc.array(postArbitrary, { maxLength: 3 }), postArbitrary, dayArbitrary, (posts, more, day) => {
        const tree = makeUnitTree(UNITS, [], day);
        const fewer = powersOf(posts, [], tree);
        const all = powersOf([...posts, more], [], tree);
        for (const [ability, units] of fewer) for (const id of units) expect(all.get(ability)?.has(id)).toBe(true);
      }),
    );
  });
});

describe('facts and names', () => {
  it('each fact is a sentence, and no two say the same', () => {
    const facts = ABILITY_FACTS.map((one) => one.fact);
    expect(new Set(facts).size).toBe(facts.length);
    for (const fact of facts) expect(fact).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('calls the head as his office does on the day', () => {
    expect(postLabel('head', 'province-office', DAY)).toBe('Cục trưởng');
    expect(postLabel('deputy-head', 'district-office', DAY)).toBe('Phó Chi cục trưởng');
    expect(postLabel('head', 'province-office', getIsoDay('2025-07-01'))).toBe('Trưởng Thi hành án dân sự');
    expect(postLabel('officer', 'district-office', DAY)).toBe('Chấp hành viên');
  });
});
