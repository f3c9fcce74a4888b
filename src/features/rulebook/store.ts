/** What the commands of the rulebook share: one change after the other, each with the next number of its table. */
import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { PlannedChange } from './domain/office-calendar.ts';

/** Holds the rulebook of the registry until the commit; changes of other tables that refer to the registry go on. */
export async function holdRulebook({ transaction, actor }: CommandContext): Promise<void> {
  await sql`select 1 from registry where registry_id = ${actor.registry_id} for no key update`.execute(transaction);
}

/** Writes changes of days, numbered on from the last; the rulebook is held. */
export async function writeCalendarChanges(
  { transaction, actor, today }: CommandContext,
  planned: readonly PlannedChange[],
  document_number: string,
): Promise<void> {
  const rows = JSON.stringify(planned.map((change, index) => ({ ...change, ordinal: index + 1 })));
  await sql`insert into calendar_change
      (registry_id, seq, day, effect, name, document_number, changed_by, changed_by_name, changed_on)
    select ${actor.registry_id}, p.ordinal + (select coalesce(max(seq), 0) from calendar_change where registry_id = ${actor.registry_id}),
      p.day, p.effect, p.name, ${document_number}, ${actor.id}, ${actor.name}, ${today}
    from json_to_recordset(${rows}) as p(ordinal integer, day date, effect text, name text)`.execute(transaction);
}
