/** Powers over papers by generated actors: abilities in units, drafts of one's own and of others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import {
  DOCUMENTS_READ,
  MANAGE_TEMPLATES,
  mayApprove,
  mayChangeDraft,
  requireManagingTemplates,
  requireReading,
  requireReadingAnywhere,
} from './policy.ts';

const UNITS = [1n, 2n, 3n] as const;
const units = fc.uniqueArray(fc.constantFrom(...UNITS));

const actors = fc
  .record({ id: fc.bigInt({ min: 1n, max: 3n }), reads: units, signs: units, manages: units })
  .map(({ id, reads, signs, manages }) => ({
    reads,
    signs,
    manages,
    actor: makeActor({
      id,
      name: 'Người thử',
      registry_id: 1n,
      registries: [1n],
      units: UNITS,
      grants: new Map([
        [DOCUMENTS_READ, new Set(reads)],
        ['cases.sign-decision', new Set(signs)],
        [MANAGE_TEMPLATES, new Set(manages)],
      ]),
      everything: false,
    }),
  }));
const drafts = fc.record({ unit_id: fc.constantFrom(...UNITS), made_by: fc.bigInt({ min: 1n, max: 3n }) });

describe('powers over papers', () => {
  it('to read and to approve hold in the units of the ability, nowhere else', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...UNITS), ({ actor, reads, signs }, unit) => {
        expect(requireReading(actor, unit).ok).toBe(reads.includes(unit));
        expect(mayApprove(actor, unit)).toBe(signs.includes(unit));
      }),
    );
  });

  it('to change a draft are its maker’s while he reads the unit, and those of who signs for it', () => {
    fc.assert(
      fc.property(actors, drafts, ({ actor, reads, signs }, draft) => {
        const own = draft.made_by === actor.id && reads.includes(draft.unit_id);
        expect(mayChangeDraft(actor, draft)).toBe(own || signs.includes(draft.unit_id));
      }),
    );
  });

  it('over templates belong to nobody by signing or reading alone', () => {
    fc.assert(
      fc.property(actors, ({ actor, reads, manages }) => {
        expect(requireManagingTemplates(actor).ok).toBe(manages.length > 0);
        expect(requireReadingAnywhere(actor).ok).toBe(reads.length > 0);
      }),
    );
  });

  it('are the operator’s everywhere', () => {
    const operator: Actor = makeActor({
      id: 0n,
      name: 'operator',
      registry_id: 1n,
      registries: [1n],
      units: [],
      grants: new Map(),
      everything: true,
    });
    expect(requireReading(operator, 9n).ok && mayApprove(operator, 9n) && requireManagingTemplates(operator).ok).toBe(
      true,
    );
  });
});
