/** Enters a party by itself; most are entered with a request or a decision. */
import { accept, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { checkParty } from '../domain/check-party.ts';
import type { NewParty } from '../domain/check-party.ts';
import { requireRegisteringUnit } from '../policy.ts';
import { enterNewParties, findKnownParties } from './enter-parties.ts';

export type RegisterPartyInput = { readonly unit: string; readonly party: NewParty };
export type RegisterPartyAnswer = { readonly code: string };

/** The key under which the one party of this form goes. */
const KEY = 'party';

export const registerParty: Command<RegisterPartyInput, RegisterPartyAnswer> = {
  name: 'intake.register-party',
  subject: (_input, answer) => `party ${answer.code}`,
  // The unit is read first; see run.
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, input) => {
    const unit = await requireRegisteringUnit(transaction, actor, input.unit);
    if (!unit.ok) return unit;
    const refusals = checkParty(input.party, today, 'party.');
    if (refusals.length > 0) return refuse(...refusals);
    const placed = [{ choice: { ...input.party, new_key: KEY }, at: 'party' }];
    const known = await findKnownParties(transaction, unit.value.registry_id, placed);
    if (!known.ok) return known;
    const entered = await enterNewParties(transaction, unit.value, placed, today, nextId);
    return accept({ code: entered.get(KEY)?.code ?? '' });
  },
};
