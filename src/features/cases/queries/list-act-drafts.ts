/**
 * The drafts of acts in the actor's units, newest first, a page at a time: what waits for whom. Served by the index of drafts by
 * unit and status; the case is joined by its key.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { DraftStatus } from '#features/documents/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDraftRow } from '../contract.ts';

export type ActDraftFilter = {
  readonly statuses: readonly DraftStatus[];
  readonly unit: string | null;
  /** Only those of one maker. */
  readonly made_by: bigint | null;
  readonly case_code: string | null;
  /** The last draft of the page before. */
  readonly after: bigint | null;
  readonly limit: number;
};

type Row = Omit<ActDraftRow, 'draft' | 'label' | 'made_at' | 'changed_at'> & {
  readonly draft_id: bigint;
  readonly made_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
};

export async function listActDrafts(connection: Connection, filter: ActDraftFilter): Promise<ActDraftRow[]> {
  const { unit, made_by, case_code, after } = filter;
  const found = await sql<Row>`
    select d.draft_id, d.type, d.act_code, c.code as case_code, c.decision_number, u.code as unit, s.name as officer_name,
      p.template, p.status, p.remark, p.made_by_name, p.made_at, p.changed_by_name, p.changed_at, p.version,
      i.id::text as paper,
      array(select t.name from case_party cp join party t on t.registry_id = cp.registry_id and t.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor' order by cp.ordinal limit 3) as debtors
    from paper_draft p
    left join issued_paper i on i.registry_id = p.registry_id and i.draft_id = p.id
    join act_draft d on d.registry_id = p.registry_id and d.draft_id = p.id
    join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
    where p.registry_id = any ((select actor_registries())::bigint[]) and p.unit_id = any ((select actor_units())::bigint[])
      and p.status = any (${filter.statuses}::text[])
      and ${unit === null ? sql`true` : sql`u.code = ${unit}`}
      and ${made_by === null ? sql`true` : sql`p.made_by = ${made_by}`}
      and ${case_code === null ? sql`true` : sql`p.subject = ${`case ${case_code}`}`}
      and ${after === null ? sql`true` : sql`p.id < ${after}`}
    order by p.id desc limit ${filter.limit}`.execute(connection);
  return found.rows.map(({ draft_id, made_at, changed_at, ...row }) => ({
    ...row,
    draft: draft_id.toString(),
    label: ACT_CATALOGUE.get(row.type)?.label ?? row.type,
    made_at: made_at.toString(),
    changed_at: changed_at.toString(),
  }));
}
