/** Gives a setting of the law a value from a day on. Days before keep the value they had. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { checkLawSetting } from '#law/law-settings.ts';
import { mayManageRulebook } from '../policy.ts';
import { holdRulebook } from '../store.ts';

export type SetLawSettingInput = {
  readonly name: string;
  readonly value: string;
  readonly valid_from: IsoDay;
  readonly document_number: string;
  readonly note: string;
};

export const setLawSetting: Command<SetLawSettingInput, { name: string }> = {
  name: 'rulebook.set-law-setting',
  subject: ({ name }) => `law setting ${name}`,
  authorise: mayManageRulebook,
  run: async (context, { name, value, valid_from, document_number, note }) => {
    const checked = checkLawSetting(name, value);
    if (!checked.ok) return refuse(...checked.refusals);
    await holdRulebook(context);
    const { transaction, actor, today } = context;
    const { registry_id } = actor;
    await sql`insert into law_setting_change
        (registry_id, seq, name, value, valid_from, document_number, note, changed_by, changed_by_name, changed_on)
      select ${registry_id}, (select coalesce(max(seq), 0) + 1 from law_setting_change where registry_id = ${registry_id}),
        ${name}, ${value}, ${valid_from}, ${document_number}, ${note}, ${actor.id}, ${actor.name}, ${today}`.execute(
      transaction,
    );
    context.emit('rulebook.setting-changed', { name, valid_from });
    return accept({ name });
  },
};
