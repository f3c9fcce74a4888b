/**
 * Who may record which act on which followed judgment: every act, over generated people (posts on any day) and judgments,
 * against the same rules said a second time without the code that is tested.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLLOW_ACTS } from '#features/admin-judgments/acts/catalogue.ts';
import { mayRecord, readableUnits } from '#features/admin-judgments/policy.ts';
import { powersOf } from '#features/organisation/domain/abilities.ts';
import { POSTS } from '#features/organisation/domain/posts.ts';
import type { PostHeld } from '#features/organisation/domain/posts.ts';
import { makeUnitTree } from '#features/organisation/domain/unit-tree.ts';
import type { UnitNode } from '#features/organisation/domain/unit-tree.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

const ME = 7n;
const PROVINCE = 1n;
const EVER = getIsoDay('2009-07-01');
const TODAY = getIsoDay('2021-03-31');
const UNITS: readonly UnitNode[] = [
  { id: PROVINCE, kind: 'province-office', parent_id: null, valid_from: EVER, valid_to: null },
  { id: 2n, kind: 'district-office', parent_id: PROVINCE, valid_from: EVER, valid_to: null },
  { id: 3n, kind: 'district-office', parent_id: PROVINCE, valid_from: EVER, valid_to: null },
];

const unit_id = fc.constantFrom(...UNITS.map((unit) => unit.id));
const post: fc.Arbitrary<PostHeld> = fc.record({
  unit_id,
  post: fc.constantFrom(...POSTS),
  valid_from: fc.constantFrom(EVER, getIsoDay('2021-04-01')),
  valid_to: fc.constantFrom(null, getIsoDay('2021-03-30')),
});
const subject = fc.record({ unit_id, officer_id: fc.constantFrom(ME, 8n, null) });

function actorWith(posts: readonly PostHeld[]): Actor {
  const grants = powersOf(posts, [], makeUnitTree(UNITS, [], TODAY));
  const units = [...(grants.get('cases.read') ?? [])];
  return makeActor({ id: ME, name: 'Người thử', registry_id: 1n, registries: [1n], units, grants, everything: false });
}

function holds(posts: readonly PostHeld[], unit: bigint, ...names: string[]): boolean {
  return posts.some(
    (one) => one.unit_id === unit && names.includes(one.post) && one.valid_from === EVER && one.valid_to === null,
  );
}

describe('any person, any act, any followed judgment', () => {
  it('may exactly what his posts of the day say', () => {
    fc.assert(
      fc.property(
        fc.array(post, { maxLength: 3 }),
        subject,
        fc.constantFrom(...FOLLOW_ACTS.values()),
        (posts, asked, act) => {
          const is = (...names: string[]) => holds(posts, asked.unit_id, ...names);
          const allowed = act.abilities.some((ability) => {
            if (ability === 'sign') return is('head');
            if (ability === 'register') return is('clerk', 'secretary', 'head', 'deputy-head');
            return is('head', 'deputy-head') || (is('officer') && asked.officer_id === ME);
          });
          expect(mayRecord(actorWith(posts), act, asked)).toBe(allowed);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads the register of his office, leaders and reviewers of the province every one', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3 }), (posts) => {
        const readers = ['head', 'deputy-head', 'officer', 'reviewer', 'secretary', 'clerk'];
        const leads = holds(posts, PROVINCE, 'head', 'deputy-head', 'reviewer');
        const expected = UNITS.map(({ id }) => id).filter((id) => leads || holds(posts, id, ...readers));
        const readable = readableUnits(actorWith(posts));
        expect(readable.ok ? [...readable.value].toSorted((a, b) => Number(a - b)) : []).toEqual(expected);
        expect(readable.ok).toBe(expected.length > 0);
      }),
    );
  });

  it('who may record an act may also read the judgment', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3 }), subject, (posts, asked) => {
        const actor = actorWith(posts);
        const readable = readableUnits(actor);
        for (const act of FOLLOW_ACTS.values())
          if (mayRecord(actor, act, asked)) expect(readable.ok && readable.value.includes(asked.unit_id)).toBe(true);
      }),
    );
  });
});
