/** Who may change the calendar and the settings of the law: every post in every kind of unit, said a second time without the code tested. */
import { describe, expect, it } from 'vitest';
import { powersOf } from '#features/organisation/domain/abilities.ts';
import { POSTS } from '#features/organisation/domain/posts.ts';
import { makeUnitTree } from '#features/organisation/domain/unit-tree.ts';
import type { UnitKind, UnitNode } from '#features/organisation/domain/unit-tree.ts';
import { mayManageRulebook } from '#features/rulebook/policy.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';

const TODAY = getIsoDay('2021-03-31');
const EVER = getIsoDay('2009-07-01');
const unit = (id: bigint, kind: UnitKind, parent_id: bigint | null): UnitNode => ({
  id,
  kind,
  parent_id,
  valid_from: EVER,
  valid_to: null,
});
/** The province office, a department of it, a district, a regional office. */
const UNITS = [
  unit(1n, 'province-office', null),
  unit(2n, 'department', 1n),
  unit(3n, 'district-office', 1n),
  unit(4n, 'regional-office', 1n),
] as const;

/** Of the province office itself; in its department the head only leads his colleagues, the secretary serves the office. */
const MAY = new Set(['1 head', '1 secretary', '2 secretary']);

describe.each(UNITS)('unit $id, $kind', ({ id }) => {
  it.each(POSTS)('%s', (post) => {
    const held = [{ unit_id: id, post, valid_from: EVER, valid_to: null }];
    const grants = powersOf(held, [], makeUnitTree(UNITS, [], TODAY));
    const actor = makeActor({
      id: 7n,
      name: 'Người thử',
      registry_id: 1n,
      registries: [1n],
      units: [...(grants.get('cases.read') ?? [])],
      grants,
      everything: false,
    });
    expect(mayManageRulebook(actor).ok).toBe(MAY.has(`${String(id)} ${post}`));
  });
});

it('a post that ended gives nothing', () => {
  const held = [{ unit_id: 1n, post: 'head', valid_from: EVER, valid_to: getIsoDay('2021-03-30') }] as const;
  expect(powersOf(held, [], makeUnitTree(UNITS, [], TODAY)).has('rulebook.manage')).toBe(false);
});
