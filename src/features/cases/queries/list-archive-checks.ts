/**
 * Ended cases whose files have not gone to the archive: what a reviewer looks through before they do. A package does not tell
 * which files were handed over, so of imported cases only those that ended since papers are kept here are asked for.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ENDED_POSITIONS } from '#law/positions.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { ArchiveRow } from '../domain/deadline-day.ts';

/** The act that hands a file over to the archive. */
const ARCHIVING_ACT = 'archived';

/** The act in which a reviewer says whether the file may go there. */
const CHECKING_ACT = 'file-checked';

export type ArchiveCursor = { readonly ended_on: string; readonly id: string };

type Row = ArchiveRow & { id: bigint; ended_on: IsoDay };

export type ArchivePage = { readonly rows: readonly Row[]; readonly next: ArchiveCursor | null };

/** Written out, because the index of ended cases is found only by the words it was made with. */
const ENDED = sql.raw(ENDED_POSITIONS.map((position) => `'${position}'`).join(', '));

const NOT_ARCHIVED: RawBuilder<boolean> = sql`
  c.registry_id = any ((select actor_registries())::bigint[]) and c.position in (${ENDED})
  and c.position_since >= coalesce((select r.papers_from from registry r where r.registry_id = c.registry_id), '-infinity')
  and not exists (select from act a where a.registry_id = c.registry_id and a.case_id = c.id and a.type = ${ARCHIVING_ACT}
    and not exists (select from act x where x.registry_id = a.registry_id and x.case_id = a.case_id
      and x.corrects_act_id = a.id))`;

/** One page; those that ended first come first. */
export async function listArchiveChecks(
  connection: Connection,
  after: ArchiveCursor | null,
  limit: number,
): Promise<ArchivePage> {
  const from =
    after === null ? sql`true` : sql`(c.position_since, c.id) > (${after.ended_on}::date, ${after.id}::bigint)`;
  const result = await sql<Row>`
    with page as (
      select c.* from enforcement_case c where ${NOT_ARCHIVED} and ${from} order by c.position_since, c.id limit ${limit + 1}
    )
    select c.id, c.code as case_code, c.decision_number, c.position, c.position_since as ended_on, u.code as unit,
      s.code as officer, s.name as officer_name, checked.ground as checked_as, checked.dated_on as checked_on,
      array(select p.name from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor' order by cp.ordinal) as debtors,
      (select count(*)::int from case_deadline d
        where d.registry_id = c.registry_id and d.case_id = c.id and d.nature = 'duty') as open_deadlines
    from page c
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
    left join lateral (
      select a.ground, a.dated_on from act a
      where a.registry_id = c.registry_id and a.case_id = c.id and a.type = ${CHECKING_ACT}
      order by a.dated_on desc, a.seq desc limit 1
    ) as checked on true
    order by c.position_since, c.id`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  const more = result.rows.length > limit && last !== undefined;
  return { rows, next: more ? { ended_on: last.ended_on, id: String(last.id) } : null };
}

export async function countArchiveChecks(connection: Connection): Promise<number> {
  const result = await sql<{ count: number }>`
    select count(*)::int as count from enforcement_case c where ${NOT_ARCHIVED}`.execute(connection);
  return result.rows[0]?.count ?? 0;
}
