/**
 * Marks an empty database as one that the demonstration is being loaded into, and sets its day, so that a load that was cut off
 * is known and finished at the next start.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { Command } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';

export const beginDemonstration: Command<{ readonly today: IsoDay }, null> = {
  name: 'organisation.begin-demonstration',
  subject: () => 'demonstration',
  authorise: (actor) => (actor.everything ? accept(null) : refuseNotPermitted(actor, 'tạo dữ liệu mẫu')),
  run: async ({ transaction }, { today }) => {
    await sql`insert into setting (registry_id, name, value)
      values (0, 'clock', ${JSON.stringify({ today })}), (0, 'demonstration-begun', 'true')
      on conflict (registry_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`.execute(
      transaction,
    );
    return accept(null);
  },
};

export type Contents = 'empty' | 'demonstration-begun' | 'demonstration' | 'office';

/** What a database holds: nothing, a demonstration that is still to be loaded to its end, one, or an office's own data. */
export async function findContents(platform: Platform): Promise<Contents> {
  return platform.database.withClient(async (client) => {
    const found = await client.query<{ registries: boolean; begun: boolean; complete: boolean }>(
      `select exists (select from registry) as registries,
         exists (select from setting where registry_id = 0 and name = 'demonstration-begun') as begun,
         exists (select from setting where registry_id = 0 and name = 'demonstration') as complete`,
    );
    const row = found.rows[0];
    if (row?.complete === true) return 'demonstration';
    if (row?.begun === true) return 'demonstration-begun';
    return row?.registries === true ? 'office' : 'empty';
  });
}
