/** Judgments in force on which nobody asked for enforcement and nothing was decided, by the day they are in force, a page by key. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { CaseType } from '#law/case-types.ts';
import type { Connection } from '#platform/database.ts';

export type UnclaimedJudgment = {
  readonly id: bigint;
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly case_type: CaseType;
  readonly issued_on: IsoDay;
  readonly in_force_on: IsoDay;
  readonly received_on: IsoDay;
  readonly unit: string;
  readonly unit_name: string;
};

export type UnclaimedFilter = {
  /** Code of a unit; those below it count too. */
  readonly unit?: string;
  /** In force from this day on and up to that one; null without an end. */
  readonly from: IsoDay | null;
  readonly to: IsoDay;
  /** The earliest or the latest first. */
  readonly order: 'earliest' | 'latest';
};

export type UnclaimedKey = Pick<UnclaimedJudgment, 'in_force_on' | 'id'>;

/** At most `limit` rows behind the key. */
export async function listUnclaimedJudgments(
  connection: Connection,
  filter: UnclaimedFilter,
  after: UnclaimedKey | null,
  limit: number,
): Promise<readonly UnclaimedJudgment[]> {
  const key = sql`(j.in_force_on, j.id)`;
  const conditions = [
    sql`j.registry_id = any ((select actor_registries())::bigint[])`,
    sql`j.in_force_on <= ${filter.to}::date`,
    sql`not exists (select from enforcement_case c where c.registry_id = j.registry_id and c.judgment_id = j.id)`,
    sql`not exists (
      select from request r where r.registry_id = j.registry_id and r.judgment_id = j.id and r.refused_on is null)`,
  ];
  if (filter.from !== null) conditions.push(sql`j.in_force_on >= ${filter.from}::date`);
  if (filter.unit !== undefined)
    conditions.push(sql`j.unit_id in (
      with recursive below as (
        select id, registry_id from unit
        where registry_id = any ((select actor_registries())::bigint[]) and code = ${filter.unit}
        union all
        select u.id, u.registry_id from unit u join below b on u.registry_id = b.registry_id and u.parent_id = b.id
      ) select id from below)`);
  if (after !== null) {
    const behind = filter.order === 'earliest' ? sql`>` : sql`<`;
    conditions.push(sql`${key} ${behind} (${after.in_force_on}::date, ${after.id}::bigint)`);
  }
  const order = filter.order === 'earliest' ? sql`j.in_force_on, j.id` : sql`j.in_force_on desc, j.id desc`;
  const found = await sql<UnclaimedJudgment>`
    select j.id, j.code, j.number, j.court, j.case_type, j.issued_on, j.in_force_on, j.received_on, u.code as unit,
      u.name as unit_name
    from judgment j join unit u on u.registry_id = j.registry_id and u.id = j.unit_id
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`.execute(connection);
  return found.rows;
}
