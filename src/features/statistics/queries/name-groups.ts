/** The codes and names of a report's groups, in the order in which a report prints them. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import { BASES, BASIS_LABELS, CASE_TYPE_LABELS, CASE_TYPES } from '#features/cases/contract.ts';
import type { ReportGrouping } from '../contract.ts';
import type { GroupName } from '../domain/results-report.ts';

/** Names for the keys that `sumFlows` gives: units as registered, officers by unit and code, the rest in the law's order. */
export async function nameGroups(
  connection: Connection,
  by: ReportGrouping | null,
  keys: Iterable<string>,
): Promise<readonly GroupName[]> {
  switch (by) {
    case null:
      return [];
    case 'basis':
      return BASES.map((code) => ({ key: code, code, name: BASIS_LABELS[code] }));
    case 'case-type':
      return CASE_TYPES.map((code) => ({ key: code, code, name: CASE_TYPE_LABELS[code] }));
    case 'unit':
      return nameRows(connection, 'unit', [...keys]);
    case 'officer':
      return nameRows(connection, 'staff_member', [...keys]);
  }
}

async function nameRows(
  connection: Connection,
  table: 'unit' | 'staff_member',
  keys: readonly string[],
): Promise<GroupName[]> {
  const order = table === 'unit' ? sql`t.registry_id, (t.kind <> 'province-office'), t.id` : sql`t.code`;
  const result = await sql<GroupName>`
    select k.key, t.code, t.name
    from unnest(${keys}::text[]) as k(key)
    join ${sql.table(table)} t on t.registry_id = split_part(k.key, '/', 1)::bigint and t.id = split_part(k.key, '/', 2)::bigint
    order by ${order}`.execute(connection);
  return result.rows;
}
