/**
 * Rows that are there twice, and rows that the database knows: with the same values they are skipped, with other values they
 * are refused. A column that the file does not have says nothing, so it is not compared.
 */
import { clip } from '../domain/read-cell.ts';
import { PACKAGE_TABLES } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import { presentColumns, runCheck } from './staged-package.ts';
import type { CrossCheck, StagedPackage } from './staged-package.ts';
import { stageOf } from './stage-tables.ts';

/** What makes a row of a table the same row again. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  units: ['code'],
  staff: ['code', 'unit', 'post', 'valid_from'],
  parties: ['code'],
  judgments: ['code'],
  cases: ['code'],
  obligations: ['code'],
  acts: ['code'],
};

export async function checkDuplicates(staged: StagedPackage): Promise<void> {
  for (const { name } of PACKAGE_TABLES) {
    const before = staged.faults.count;
    await runCheck(staged, duplicates(name));
    // The first of them stands for all, so that what refers to the code finds one row.
    if (staged.faults.count > before)
      await staged.client.query(
        `delete from ${stageOf(name)} s using (${duplicates(name).sql}) d where s.line = d.line`,
      );
  }
}

function duplicates(table: TableName): CrossCheck {
  const key = KEYS[table].map((column) => `"${column}"`).join(', ');
  return {
    table,
    column: 'code',
    sql: `select s.line, s.code as value, d.first::text as other
      from ${stageOf(table)} s
      join (select ${key}, min(line) as first from ${stageOf(table)} group by ${key} having count(*) > 1) d using (${key})
      where s.line > d.first`,
    sentence: ({ value, other }) => `Mã "${clip(value ?? '')}" đã ghi ở dòng ${other ?? ''}.`,
  };
}

/** How a table of the package is found in the database: `d` and its joins, and each column as the package writes it. */
type Counterpart = {
  readonly from: string;
  readonly where: string;
  readonly columns: Readonly<Record<string, string>>;
};

const codesOf = (table: string, owner: string, role: string): string =>
  `(select string_agg(p.code, ';' order by x.ordinal) from ${table} x
    join party p on p.registry_id = x.registry_id and p.id = x.party_id
    where x.registry_id = d.registry_id and x.${owner} = d.id and x.role = '${role}')`;

const COUNTERPARTS: Readonly<Record<TableName, Counterpart>> = {
  units: {
    from: 'unit d left join unit parent on parent.registry_id = d.registry_id and parent.id = d.parent_id',
    where: 'd.code = s.code',
    columns: {
      name: 'd.name',
      kind: 'd.kind',
      parent: 'parent.code',
      valid_from: 'd.valid_from',
      valid_to: 'd.valid_to',
    },
  },
  staff: {
    from: `post d join staff_member m on m.registry_id = d.registry_id and m.id = d.staff_id
      join unit u on u.registry_id = d.registry_id and u.id = d.unit_id`,
    where: 'm.code = s.code and u.code = s.unit and d.post = s.post and d.valid_from = s.valid_from',
    columns: { valid_to: 'd.valid_to' },
  },
  parties: {
    from: 'party d',
    where: 'd.code = s.code',
    columns: {
      kind: 'd.kind',
      name: 'd.name',
      identity_number: 'd.identity_number',
      born_on: 'd.born_on',
      address: 'd.address',
      sector: 'd.sector',
    },
  },
  judgments: {
    from: 'judgment d join unit u on u.registry_id = d.registry_id and u.id = d.unit_id',
    where: 'd.code = s.code',
    columns: {
      court: 'd.court',
      number: 'd.number',
      issued_on: 'd.issued_on',
      in_force_on: 'd.in_force_on',
      received_on: 'd.received_on',
      unit: 'u.code',
      case_type: 'd.case_type',
    },
  },
  cases: {
    from: `enforcement_case d join unit u on u.registry_id = d.registry_id and u.id = d.unit_id
      join judgment j on j.registry_id = d.registry_id and j.id = d.judgment_id
      join act opening on opening.registry_id = d.registry_id and opening.case_id = d.id and opening.seq = 1
      join staff_member m on m.registry_id = d.registry_id and m.id = opening.officer_id`,
    where: 'd.code = s.code',
    columns: {
      unit: 'u.code',
      officer: 'm.code',
      basis: 'd.basis',
      case_type: 'd.case_type',
      decision_number: 'd.decision_number',
      decided_on: 'd.decided_on',
      judgment: 'j.code',
      debtors: codesOf('case_party', 'case_id', 'debtor'),
      creditors: codesOf('case_party', 'case_id', 'creditor'),
      continues: 'd.continues_code',
    },
  },
  obligations: {
    from: 'obligation d join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id',
    where: 'd.code = s.code',
    columns: {
      case: 'c.code',
      kind: 'd.kind',
      debtors: codesOf('obligation_party', 'obligation_id', 'debtor'),
      creditors: codesOf('obligation_party', 'obligation_id', 'creditor'),
      liability: 'd.liability',
      amount_vnd: 'd.amount_vnd',
      description: 'd.description',
    },
  },
  acts: {
    from: `act d join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
      left join staff_member m on m.registry_id = d.registry_id and m.id = d.officer_id
      left join obligation o on o.registry_id = d.registry_id and o.id = d.obligation_id
      left join act undone on undone.registry_id = d.registry_id and undone.id = d.corrects_act_id`,
    where: 'd.code = s.code',
    columns: {
      case: 'c.code',
      dated_on: 'd.dated_on',
      type: 'd.type',
      ground: 'd.ground',
      amount_vnd: 'd.amount_vnd',
      unit: 'd.receiving_unit',
      officer: 'm.code',
      obligation: 'o.code',
      corrects: 'undone.code',
      number: 'd.number',
      data: 'd.data',
    },
  },
};

/** What the package says where the cell is empty and the database never is: no data is an empty object. */
function stagedValue(table: TableName, column: string): string {
  if (table !== 'acts' || column !== 'data') return `s."${column}"`;
  // A correction that came without a reason got a neutral one; again without a reason it says nothing about it.
  return `case when s.data is not null then s.data when s.type = 'corrected' then d.data else '{}' end`;
}

/** Marks the rows that the database knows, and refuses those of them that say something else. */
export async function checkKnown(staged: StagedPackage): Promise<void> {
  if (staged.is_new_registry) return;
  for (const { name } of PACKAGE_TABLES) {
    const { from, where } = COUNTERPARTS[name];
    const known = await staged.client.query(
      `update ${stageOf(name)} s set id = d.id, known = true from ${from} where d.registry_id = $1 and ${where}`,
      [staged.registry_id],
    );
    if ((known.rowCount ?? 0) > 0) await runCheck(staged, differences(staged, name));
  }
  await runCheck(staged, STAFF_NAMES_IN_DATABASE);
}

function differences(staged: StagedPackage, table: TableName): CrossCheck {
  const { from, columns } = COUNTERPARTS[table];
  const compared = presentColumns(staged, table, []).filter((column) => columns[column] !== undefined);
  const pairs = compared.map(
    (column) => `('${column}', (${stagedValue(table, column)})::text, (${columns[column] ?? ''})::text)`,
  );
  // Empty texts are written as empty cells, which are read as nothing.
  return {
    table,
    column: 'code',
    sql: `select s.line, pair.column_name as "column", pair.staged as value, pair.kept as other
      from ${from} join ${stageOf(table)} s on s.id = d.id
      cross join lateral (values ${pairs.length === 0 ? "('', '', '')" : pairs.join(', ')}) as pair(column_name, staged, kept)
      where d.registry_id = $1 and s.known and s.sound and pair.staged is distinct from nullif(pair.kept, '')
      order by s.line`,
    sentence: ({ value, other }) =>
      `Mã này đã có trong cơ sở dữ liệu với giá trị ${quote(other)}, khác ${quote(value)}; dữ liệu đã có không sửa qua gói.`,
  };
}

const STAFF_NAMES_IN_DATABASE: CrossCheck = {
  table: 'staff',
  column: 'name',
  sql: `select s.line, s.name as value, m.name as other from stage_staff s
    join staff_member m on m.registry_id = $1 and m.code = s.code
    where s.name <> m.name`,
  sentence: ({ value, other }) => `Mã này là của ${quote(other)}, không phải ${quote(value)}.`,
};

export const STAFF_NAMES_IN_FILE: CrossCheck = {
  table: 'staff',
  column: 'name',
  sql: `select line, name as value, first_name as other from (
      select line, name, first_value(name) over (partition by code order by line) as first_name
      from stage_staff where name is not null) t
    where name <> first_name`,
  sentence: ({ value, other }) => `Mã này ở dòng trên là của ${quote(other)}, không phải ${quote(value)}.`,
};

function quote(value: string | null): string {
  return value === null ? 'để trống' : `"${clip(value)}"`;
}
