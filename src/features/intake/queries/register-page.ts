/** What the lists of both registers share: the order by day of receipt, the page by key, the units below one. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** The key of a row: its day of receipt and its id. */
export type RegisterKey = { readonly received_on: string; readonly id: bigint };

/** `next` is the key of the last row shown, null on the last page. */
export type RegisterPage<Row extends RegisterKey> = { readonly rows: readonly Row[]; readonly next: Row | null };

/** What every page asks of a register's rows, which the query calls `alias`: the actor's registries, behind the key. */
export function conditionsOf(alias: 'j' | 'r', after: RegisterKey | null): RawBuilder<unknown>[] {
  const registry_id = sql.ref(`${alias}.registry_id`);
  const conditions: RawBuilder<unknown>[] = [sql`${registry_id} = any ((select actor_registries())::bigint[])`];
  if (after !== null)
    conditions.push(
      sql`(${sql.ref(`${alias}.received_on`)}, ${sql.ref(`${alias}.id`)}) < (${after.received_on}::date, ${after.id}::bigint)`,
    );
  return conditions;
}

/** The ids of a unit and of all below it, as a subquery. */
export function unitsBelow(unit_code: string): RawBuilder<unknown> {
  return sql`(
    with recursive below as (
      select id, registry_id from unit
      where registry_id = any ((select actor_registries())::bigint[]) and code = ${unit_code}
      union all
      select u.id, u.registry_id from unit u join below b on u.registry_id = b.registry_id and u.parent_id = b.id
    ) select id from below)`;
}
