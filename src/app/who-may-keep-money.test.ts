/** Who may do what with the money of which unit: every post in every kind of unit, said a second time without the code tested. */
import { describe, expect, it } from 'vitest';
import { powersOf } from '#features/organisation/domain/abilities.ts';
import { POSTS } from '#features/organisation/domain/posts.ts';
import { makeUnitTree } from '#features/organisation/domain/unit-tree.ts';
import type { UnitKind, UnitNode } from '#features/organisation/domain/unit-tree.ts';
import { requireMoney } from '#features/ledger/policy.ts';
import type { MoneyAbility } from '#features/ledger/policy.ts';
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
/** The province office, two districts. */
const UNITS = [unit(1n, 'province-office', null), unit(2n, 'district-office', 1n), unit(3n, 'district-office', 1n)];

const OWN: Readonly<Record<MoneyAbility, readonly string[]>> = {
  'money.read': ['head', 'deputy-head', 'officer', 'reviewer', 'accountant', 'cashier', 'storekeeper'],
  'money.receive': ['accountant', 'cashier', 'officer', 'head', 'deputy-head'],
  'money.keep-books': ['accountant'],
  'money.close': ['accountant', 'cashier'],
  'money.approve': ['head'],
};
const LEADS_PROVINCE: ReadonlySet<string> = new Set(['head', 'deputy-head', 'reviewer']);

function expected(ability: MoneyAbility, post: string, held_in: bigint, asked: bigint): boolean {
  if (held_in === asked) return OWN[ability].includes(post);
  return ability === 'money.read' && held_in === 1n && LEADS_PROVINCE.has(post);
}

describe.each([1n, 2n])('a post in unit %s', (held_in) => {
  it.each(POSTS)('%s', (post) => {
    const grants = powersOf(
      [{ unit_id: held_in, post, valid_from: EVER, valid_to: null }],
      [],
      makeUnitTree(UNITS, [], TODAY),
    );
    const units = [...(grants.get('cases.read') ?? [])];
    const actor = makeActor({
      id: 7n,
      name: 'Người thử',
      registry_id: 1n,
      registries: [1n],
      units,
      grants,
      everything: false,
    });
    for (const ability of ['money.read', 'money.receive', 'money.keep-books', 'money.close', 'money.approve'] as const)
      for (const asked of UNITS)
        expect([ability, asked.id, requireMoney(actor, ability, { id: asked.id, code: 'X' }).ok]).toEqual([
          ability,
          asked.id,
          expected(ability, post, held_in, asked.id),
        ]);
  });
});
