/**
 * Computes the next due day of the judgments that are followed again after the calendar of their registry changed. Lists and
 * counts read that day from the head; the page of a judgment computes its clocks itself.
 */
import { sql } from 'kysely';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import type { FollowAct } from '../domain/follow-state.ts';
import { stateAfter } from '../domain/history.ts';
import { foldOf, updateHead } from '../store.ts';
import type { FollowHead } from '../store.ts';

const JUDGMENTS_IN_A_BATCH = 200;

type Due = FollowHead & { readonly next_due_on: string | null; readonly voluntary_ends_on: string | null };

/** How many judgments have another due day now. The actor sees the registry alone, all its units. */
export async function recomputeDueDays(
  platform: Platform,
  actor: Actor,
): Promise<{ readonly judgments_changed: number }> {
  return platform.database.as(actor, async (connection) => {
    const calendar = await loadCalendar(connection);
    let judgments_changed = 0;
    for (let after = 0n; ;) {
      // oxlint-disable-next-line no-await-in-loop -- a batch at a time
      const done = await connection
        .transaction()
        .execute((transaction) => recomputeBatch(transaction, actor.registry_id, after, calendar));
      judgments_changed += done.changed;
      if (done.last === undefined) return { judgments_changed };
      after = done.last;
    }
  });
}

async function recomputeBatch(
  transaction: Connection,
  registry_id: bigint,
  after: bigint,
  calendar: WorkingCalendar,
): Promise<{ readonly changed: number; readonly last: bigint | undefined }> {
  const heads = await sql<Due>`
    select f.registry_id, f.id, f.code, f.unit_id, f.last_seq, f.next_due_on, f.voluntary_ends_on, j.issued_on
    from followed_judgment f join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
    where f.registry_id = ${registry_id} and f.id > ${after} and f.next_due_on is not null
    order by f.id limit ${JUDGMENTS_IN_A_BATCH} for update of f`.execute(transaction);
  const found = await sql<FollowAct & { readonly followed_judgment_id: bigint }>`
    select followed_judgment_id, code, seq, type, dated_on, booked_on, officer_id, corrects, data
    from followed_judgment_act
    where registry_id = ${registry_id} and followed_judgment_id = any (${heads.rows.map((row) => row.id)}::bigint[])
    order by followed_judgment_id, seq`.execute(transaction);
  const acts = Map.groupBy(found.rows, (row) => row.followed_judgment_id);
  let changed = 0;
  for (const head of heads.rows) {
    const own = acts.get(head.id) ?? [];
    const fold = foldOf(stateAfter(head.issued_on, own), own, calendar);
    if (fold.next_due_on === head.next_due_on && fold.voluntary_ends_on === head.voluntary_ends_on) continue;
    // oxlint-disable-next-line no-await-in-loop -- few of a batch move, and a province follows some dozens
    await updateHead(transaction, head, fold);
    changed += 1;
  }
  return { changed, last: heads.rows.at(-1)?.id };
}
