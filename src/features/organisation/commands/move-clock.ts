/** Moves the day of a demonstration forward. Figures of a new statistical year need its opening stock, which is laid here. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';

/** How far ahead a demonstration may be moved: its deadlines lie within that, and a typing error does not end it. */
const YEARS_AHEAD = 10;

/** Opens statistical years of a registry; supplied by `src/app` from the case book, which leans on this slice. */
export type OpenYears = (transaction: Connection, registry_id: bigint, year: number) => Promise<void>;

export function moveClock(openYears: OpenYears): Command<{ readonly today: IsoDay }, { today: IsoDay }> {
  return {
    name: 'organisation.move-clock',
    subject: () => 'clock',
    // Whoever is signed in to a demonstration may; whether it is one is looked at below.
    authorise: () => accept(null),
    run: async ({ transaction, today }, input) => {
      const found = await sql<{ demonstration: boolean }>`
        select exists (select from setting where registry_id = 0 and name = 'demonstration') as demonstration`.execute(
        transaction,
      );
      if (found.rows[0]?.demonstration !== true)
        return refuse(refusal('not-permitted', 'Chỉ đổi được ngày làm việc trong dữ liệu mẫu.'));
      if (input.today < today)
        return refuse(
          refusal('clock-moves-forward', `Ngày làm việc chỉ đi tới: hôm nay là ${formatDate(today)}.`, 'today'),
        );
      if (statisticalYearOf(input.today) > statisticalYearOf(today) + YEARS_AHEAD)
        return refuse(refusal('clock-too-far', `Chỉ đi tới trong vòng ${YEARS_AHEAD} năm.`, 'today'));
      const registries = await sql<{ registry_id: bigint }>`
        select registry_id from registry where opened_through_year > 0 and opened_through_year < ${statisticalYearOf(input.today)}
        order by registry_id`.execute(transaction);
      // The stock of a year is that of all units, whoever moves the clock.
      await sql`select
        set_config('thads.registries', (select string_agg(registry_id::text, ',') from registry), true),
        set_config('thads.units', (select string_agg(id::text, ',') from unit), true)`.execute(transaction);
      for (const { registry_id } of registries.rows)
        // eslint-disable-next-line no-await-in-loop -- a province has one registry, after a merger a few
        await openYears(transaction, registry_id, statisticalYearOf(input.today));
      await sql`insert into setting (registry_id, name, value) values (0, 'clock', ${JSON.stringify({ today: input.today })})
        on conflict (registry_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`.execute(
        transaction,
      );
      return accept({ today: input.today });
    },
  };
}
