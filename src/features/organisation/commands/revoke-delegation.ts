/** Takes a delegation of signing back, from a day on. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { mayDelegate } from '../policy.ts';
import { findUnitForUpdate } from '../store.ts';
import { mayDelegateIn } from './delegate-signing.ts';

export type RevokeDelegationInput = { readonly unit: string; readonly number: string; readonly revoked_on: IsoDay };

export const revokeDelegation: Command<RevokeDelegationInput, { number: string }> = {
  name: 'organisation.revoke-delegation',
  subject: ({ unit, number }) => `delegation ${number} of unit ${unit}`,
  authorise: mayDelegate,
  run: async (context, input) => {
    const unit = await findUnitForUpdate(context.transaction, input.unit);
    if (!unit.ok) return unit;
    const permitted = mayDelegateIn(context.actor, unit.value);
    if (!permitted.ok) return permitted;
    // What was signed before today was signed with power; it is not taken away afterwards.
    if (input.revoked_on < context.today)
      return refuse(refusal('day-in-the-past', 'Chỉ thu hồi ủy quyền từ hôm nay trở đi.', 'revoked_on'));
    const written = await sql`update delegation set revoked_on = ${input.revoked_on}
      where registry_id = ${unit.value.registry_id} and unit_id = ${unit.value.id} and number = ${input.number}
        and revoked_on is null`.execute(context.transaction);
    if (written.numAffectedRows === 0n)
      return refuse(
        refusal('delegation-not-found', `Không có văn bản ủy quyền số "${input.number}" đang có hiệu lực.`, 'number'),
      );
    return accept({ number: input.number });
  },
};
