/**
 * The rows of a registry as a package has them: the columns of the format, in an order that does not depend on ids, so that
 * two databases with the same cases give the same bytes.
 */
import type pg from 'pg';
import QueryStream from 'pg-query-stream';
import { getPackageTable } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import { sortedJson } from '../domain/read-cell.ts';

const ROWS_AT_ONCE = 1_000;

const partiesOf = (table: string, owner: string, id: string, role: string): string =>
  `(select string_agg(p.code, ';' order by x.ordinal) from ${table} x
    join party p on p.registry_id = x.registry_id and p.id = x.party_id
    where x.registry_id = $1 and x.${owner} = ${id} and x.role = '${role}')`;

/** Columns in the order of the format; the registry is $1. Codes are ordered by their bytes, whatever the database's collation. */
const QUERIES: Readonly<Record<TableName, string>> = {
  units: `with recursive tree as (
      select id, 0 as depth from unit where registry_id = $1 and parent_id is null
      union all select u.id, t.depth + 1 from tree t join unit u on u.registry_id = $1 and u.parent_id = t.id
    )
    select u.code, u.name, u.kind, p.code, u.valid_from, u.valid_to
    from tree t join unit u on u.registry_id = $1 and u.id = t.id
    left join unit p on p.registry_id = u.registry_id and p.id = u.parent_id
    order by t.depth, u.code collate "C"`,
  staff: `select s.code, s.name, u.code, p.post, p.valid_from, p.valid_to
    from post p join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
    join unit u on u.registry_id = p.registry_id and u.id = p.unit_id
    where p.registry_id = $1 order by s.code collate "C", p.valid_from, u.code collate "C", p.post collate "C"`,
  parties: `select code, kind, name, identity_number, born_on, address, sector
    from party where registry_id = $1 order by code collate "C"`,
  judgments: `select j.code, j.court, j.number, j.issued_on, j.in_force_on, j.received_on, u.code, j.case_type
    from judgment j join unit u on u.registry_id = j.registry_id and u.id = j.unit_id
    where j.registry_id = $1 order by j.code collate "C"`,
  cases: `select c.code, u.code, s.code, c.basis, c.case_type, c.decision_number, c.decided_on, j.code,
      ${partiesOf('case_party', 'case_id', 'c.id', 'debtor')}, ${partiesOf('case_party', 'case_id', 'c.id', 'creditor')},
      c.continues_code
    from enforcement_case c join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join act opening on opening.registry_id = c.registry_id and opening.case_id = c.id and opening.seq = 1
    join staff_member s on s.registry_id = c.registry_id and s.id = opening.officer_id
    join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    where c.registry_id = $1 order by c.decided_on, c.code collate "C"`,
  obligations: `select o.code, c.code, o.kind,
      ${partiesOf('obligation_party', 'obligation_id', 'o.id', 'debtor')},
      ${partiesOf('obligation_party', 'obligation_id', 'o.id', 'creditor')}, o.liability, o.amount_vnd, o.description
    from obligation o join enforcement_case c on c.registry_id = o.registry_id and c.id = o.case_id
    where o.registry_id = $1 order by c.code collate "C", o.ordinal, o.code collate "C"`,
  acts: `select a.code, c.code, a.dated_on, a.type, a.ground, a.amount_vnd, a.receiving_unit, s.code, o.code, undone.code,
      a.number, nullif(a.data, '{}')
    from act a join enforcement_case c on c.registry_id = a.registry_id and c.id = a.case_id
    left join staff_member s on s.registry_id = a.registry_id and s.id = a.officer_id
    left join obligation o on o.registry_id = a.registry_id and o.id = a.obligation_id
    left join act undone on undone.registry_id = a.registry_id and undone.id = a.corrects_act_id
    where a.registry_id = $1 and a.type <> 'decided' order by a.dated_on, c.code collate "C", a.seq`,
};

/** The rows of a table as texts, without its header; an empty cell is the empty text. One table at a time on a connection. */
export async function* packageRows(
  client: pg.ClientBase,
  registry_id: bigint,
  table: TableName,
): AsyncGenerator<readonly string[]> {
  const query = new QueryStream(QUERIES[table], [registry_id], { rowMode: 'array', batchSize: ROWS_AT_ONCE });
  const rows: AsyncIterable<unknown[]> = client.query(query);
  for await (const row of rows) yield row.map(cellText);
}

/** The names of the columns of a table, which are its header. */
export function headerOf(table: TableName): string[] {
  return getPackageTable(table).columns.map(({ name }) => name);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'object') return sortedJson({ ...value });
  throw new TypeError(`a cell of the type ${typeof value}`);
}

/** How many rows each table will have. */
export async function countPackageRows(
  client: pg.ClientBase,
  registry_id: bigint,
): Promise<Readonly<Record<TableName, number>>> {
  const result = await client.query<Record<TableName, number>>(
    `select (select count(*)::int from unit where registry_id = $1) as units,
      (select count(*)::int from post where registry_id = $1) as staff,
      (select count(*)::int from party where registry_id = $1) as parties,
      (select count(*)::int from judgment where registry_id = $1) as judgments,
      (select count(*)::int from enforcement_case where registry_id = $1) as cases,
      (select count(*)::int from obligation where registry_id = $1) as obligations,
      (select count(*)::int from act where registry_id = $1 and type <> 'decided') as acts`,
    [registry_id],
  );
  const [row] = result.rows;
  if (row === undefined) throw new Error('counting gave nothing');
  return row;
}
