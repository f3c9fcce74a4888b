/** Opens a unit below another one. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { mayManage } from '../policy.ts';
import { checkPeriod, findManagedUnit } from '../store.ts';

export type CreateUnitInput = {
  readonly code: string;
  readonly name: string;
  /** A province office stands below nobody here: it comes with its province, by import. */
  readonly kind: 'district-office' | 'regional-office' | 'department';
  readonly parent: string;
  readonly valid_from: IsoDay;
};

export const createUnit: Command<CreateUnitInput, { code: string }> = {
  name: 'organisation.create-unit',
  subject: ({ code }) => `unit ${code}`,
  authorise: mayManage,
  run: async (context, input) => {
    const { transaction, nextId } = context;
    const parent = await findManagedUnit(context, input.parent);
    if (!parent.ok) return parent;
    const fits = checkPeriod(parent.value, { valid_from: input.valid_from, valid_to: input.valid_from });
    if (!fits.ok) return fits;
    const written = await sql`
      insert into unit (registry_id, id, code, name, kind, parent_id, valid_from)
      values (${parent.value.registry_id}, ${nextId()}, ${input.code}, ${input.name}, ${input.kind}, ${parent.value.id}, ${input.valid_from})
      on conflict (registry_id, code) do nothing`.execute(transaction);
    if (written.numAffectedRows === 0n)
      return refuse(refusal('unit-code-taken', `Mã "${input.code}" đã dùng cho một đơn vị khác.`, 'code'));
    return accept({ code: input.code });
  },
};
