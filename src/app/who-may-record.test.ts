/**
 * Who may record which act on which case: every act of the catalogue, over generated people (posts, secondments, delegations, on any
 * day) and cases, against the same rules said a second time without the code that is tested.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACT_CATALOGUE } from '#features/cases/public.ts';
import { mayRecord } from '#features/cases/policy.ts';
import { powersOf } from '#features/organisation/domain/abilities.ts';
import type { SigningDelegation } from '#features/organisation/domain/abilities.ts';
import { POSTS } from '#features/organisation/domain/posts.ts';
import type { PostHeld } from '#features/organisation/domain/posts.ts';
import { makeUnitTree } from '#features/organisation/domain/unit-tree.ts';
import type { UnitNode } from '#features/organisation/domain/unit-tree.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

const ME = 7n;
const DAYS = ['2021-03-01', '2021-03-15', '2021-03-31', '2021-04-30'].map(getIsoDay);
const PROVINCE = 1n;
const EVER = getIsoDay('2009-07-01');
/** A province office with two districts; what departments and mergers add is proven beside the rules of the organisation. */
const UNITS: readonly UnitNode[] = [
  { id: PROVINCE, kind: 'province-office', parent_id: null, valid_from: EVER, valid_to: null },
  { id: 2n, kind: 'district-office', parent_id: PROVINCE, valid_from: EVER, valid_to: null },
  { id: 3n, kind: 'district-office', parent_id: PROVINCE, valid_from: EVER, valid_to: null },
];

const day = fc.constantFrom(...DAYS);
const unit_id = fc.constantFrom(...UNITS.map((unit) => unit.id));
const post: fc.Arbitrary<PostHeld> = fc.record({
  unit_id,
  post: fc.constantFrom(...POSTS),
  valid_from: day,
  valid_to: fc.option(day),
});
/** Given by whoever is head of the unit for good. */
const delegation: fc.Arbitrary<SigningDelegation> = fc
  .record({ unit_id, valid_from: day, valid_to: day, revoked_on: fc.option(day) })
  .map((one) => ({
    ...one,
    delegator_posts: [{ unit_id: one.unit_id, post: 'head', valid_from: EVER, valid_to: null }],
  }));
const person = {
  posts: fc.array(post, { maxLength: 3 }),
  delegations: fc.array(delegation, { maxLength: 2 }),
  today: day,
};
const subject = fc.record({ unit_id, officer_id: fc.constantFrom(ME, 8n) });
const definition = fc.constantFrom(...ACT_CATALOGUE.values());

function actorWith(posts: PostHeld[], delegations: SigningDelegation[], today: (typeof DAYS)[number]): Actor {
  const grants = powersOf(posts, delegations, makeUnitTree(UNITS, [], today));
  const units = [...(grants.get('cases.read') ?? [])];
  return makeActor({ id: ME, name: 'Người thử', registry_id: 1n, registries: [1n], units, grants, everything: false });
}

describe('any person, any act, any case', () => {
  it('may exactly what his posts and delegations of the day say', () => {
    fc.assert(
      fc.property(fc.record(person), subject, definition, ({ posts, delegations, today }, asked, act) => {
        const here = (one: { unit_id: bigint; valid_from: string; valid_to: string | null }) =>
          one.unit_id === asked.unit_id && one.valid_from <= today && (one.valid_to === null || today <= one.valid_to);
        const is = (...names: string[]) => posts.some((one) => here(one) && names.includes(one.post));
        const serves = posts.some((one) => one.valid_from <= today && (one.valid_to === null || today <= one.valid_to));
        const leadsProvince = posts.some(
          (one) =>
            one.unit_id === PROVINCE &&
            one.post === 'head' &&
            one.valid_from <= today &&
            (one.valid_to === null || today <= one.valid_to),
        );
        const delegated = delegations.some((one) => here(one) && (one.revoked_on === null || today < one.revoked_on));
        const allowed = act.abilities.some((ability) => {
          if (ability === 'sign-decision') return is('head') || (serves && delegated);
          if (ability === 'take-money') return is('accountant', 'cashier');
          if (ability === 'take-up') return leadsProvince;
          if (ability === 'check-file') return is('reviewer', 'head');
          return is('head', 'deputy-head') || (is('officer') && asked.officer_id === ME);
        });
        expect(mayRecord(actorWith(posts, delegations, today), act, asked)).toBe(allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('who may record an act on a case may also see it', () => {
    fc.assert(
      fc.property(fc.record(person), subject, definition, ({ posts, delegations, today }, asked, act) => {
        const actor = actorWith(posts, delegations, today);
        if (mayRecord(actor, act, asked)) expect(actor.units).toContain(asked.unit_id);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the province sees every district, signs in none, and its head alone takes cases up', () => {
    for (const post_of_province of ['head', 'deputy-head', 'reviewer'] as const) {
      const today = getIsoDay('2021-03-31');
      const actor = actorWith(
        [{ unit_id: PROVINCE, post: post_of_province, valid_from: EVER, valid_to: null }],
        [],
        today,
      );
      expect(actor.units).toEqual([1n, 2n, 3n]);
      for (const act of ACT_CATALOGUE.values())
        expect(mayRecord(actor, act, { unit_id: 2n, officer_id: 8n })).toBe(
          act.type === 'taken-up' && post_of_province === 'head',
        );
    }
  });
});
