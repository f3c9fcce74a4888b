/**
 * The tables of an exchange package and their columns, in the order in which files are written and read. Reading, staging,
 * comparing and exporting all follow from these entries. Source: the exchange format.
 */

/** How a cell is read. `codes` is a list of codes with `;` between them, `json` an object of text fields. */
export type ColumnKind = 'code' | 'text' | 'day' | 'amount' | 'choice' | 'codes' | 'json';

export type PackageColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The column must be there and its cell filled. */
  readonly required: boolean;
  /** The values of a `choice`. */
  readonly choices?: readonly string[];
  /** The longest text, in characters. */
  readonly longest?: number;
};

export type TableName = 'units' | 'staff' | 'parties' | 'judgments' | 'cases' | 'obligations' | 'acts';

/** One table; `columns` in the order of the format. */
export type PackageTable = { readonly name: TableName; readonly columns: readonly PackageColumn[] };

const LONGEST_CODE = 100;
/** Texts that stand in an index; a longer one is a mistake, and the index could not hold it. */
const LONGEST_NAME = 500;
const LONGEST_NUMBER = 200;
const LONGEST_TEXT = 10_000;

const UNIT_KINDS = ['province-office', 'district-office', 'regional-office', 'department'];
const POSTS = [
  'head',
  'deputy-head',
  'officer',
  'reviewer',
  'secretary',
  'accountant',
  'cashier',
  'storekeeper',
  'clerk',
];
const CASE_TYPES = [
  'civil',
  'criminal',
  'marriage-family',
  'commercial',
  'labour',
  'administrative',
  'bankruptcy',
  'arbitration',
  'competition',
  'other',
];
const OBLIGATION_KINDS = [
  'court-fee',
  'fine',
  'confiscation',
  'recovery',
  'return-of-property',
  'debt',
  'bank-loan',
  'damages',
  'maintenance',
  'property-division',
  'wages',
  'interest',
  'act',
  'other',
];

const code = (name: string): PackageColumn => ({ name, kind: 'code', required: true, longest: LONGEST_CODE });
const day = (name: string): PackageColumn => ({ name, kind: 'day', required: true });
const codes = (name: string): PackageColumn => ({ name, kind: 'codes', required: true, longest: LONGEST_TEXT });
const text = (name: string, longest: number): PackageColumn => ({ name, kind: 'text', required: true, longest });
const choice = (name: string, choices: readonly string[]): PackageColumn => ({
  name,
  kind: 'choice',
  required: true,
  choices,
});
const optional = (column: PackageColumn): PackageColumn => ({ ...column, required: false });

export const PACKAGE_TABLES: readonly PackageTable[] = [
  {
    name: 'units',
    columns: [
      code('code'),
      text('name', LONGEST_NAME),
      choice('kind', UNIT_KINDS),
      optional(code('parent')),
      day('valid_from'),
      optional(day('valid_to')),
    ],
  },
  {
    name: 'staff',
    columns: [
      code('code'),
      text('name', LONGEST_NAME),
      code('unit'),
      choice('post', POSTS),
      day('valid_from'),
      optional(day('valid_to')),
    ],
  },
  {
    name: 'parties',
    columns: [
      code('code'),
      choice('kind', ['person', 'organisation', 'state']),
      text('name', LONGEST_NAME),
      optional(text('identity_number', LONGEST_NUMBER)),
      optional(day('born_on')),
      optional(text('address', LONGEST_TEXT)),
      optional(choice('sector', ['credit-institution', 'state'])),
    ],
  },
  {
    name: 'judgments',
    columns: [
      code('code'),
      text('court', LONGEST_NAME),
      text('number', LONGEST_NUMBER),
      day('issued_on'),
      optional(day('in_force_on')),
      day('received_on'),
      code('unit'),
      choice('case_type', CASE_TYPES),
    ],
  },
  {
    name: 'cases',
    columns: [
      code('code'),
      code('unit'),
      code('officer'),
      choice('basis', ['ex-officio', 'on-request']),
      choice('case_type', CASE_TYPES),
      text('decision_number', LONGEST_NUMBER),
      day('decided_on'),
      code('judgment'),
      codes('debtors'),
      optional(codes('creditors')),
      optional(code('continues')),
    ],
  },
  {
    name: 'obligations',
    columns: [
      code('code'),
      code('case'),
      choice('kind', OBLIGATION_KINDS),
      codes('debtors'),
      optional(codes('creditors')),
      optional(choice('liability', ['joint', 'several'])),
      optional({ name: 'amount_vnd', kind: 'amount', required: true }),
      optional(text('description', LONGEST_TEXT)),
    ],
  },
  {
    name: 'acts',
    columns: [
      code('code'),
      code('case'),
      day('dated_on'),
      code('type'),
      optional(code('ground')),
      optional({ name: 'amount_vnd', kind: 'amount', required: true }),
      optional(code('unit')),
      optional(code('officer')),
      optional(code('obligation')),
      optional(code('corrects')),
      optional(text('number', LONGEST_NUMBER)),
      optional({ name: 'data', kind: 'json', required: true, longest: 10 * LONGEST_TEXT }),
    ],
  },
];

const BY_NAME = new Map(PACKAGE_TABLES.map((table) => [table.name, table]));

export function getPackageTable(name: TableName): PackageTable {
  const table = BY_NAME.get(name);
  if (table === undefined) throw new Error(`no table ${name} in a package`);
  return table;
}

/** The table a file or sheet holds by its name: `cases.csv`, `Cases`; undefined for any other name. */
export function findTableName(file: string): TableName | undefined {
  const base = file
    .trim()
    .toLowerCase()
    .replace(/\.csv$/, '');
  return PACKAGE_TABLES.find((table) => table.name === base)?.name;
}

const PLACES: ReadonlyMap<TableName, ReadonlyMap<string, number>> = new Map(
  PACKAGE_TABLES.map((table) => [table.name, new Map(table.columns.map(({ name }, at) => [name, at]))]),
);

/** Where a column stands in the format, -1 for one that does not; errors of one line are listed in this order. */
export function columnOrder(table: TableName, column: string): number {
  return PLACES.get(table)?.get(column) ?? -1;
}
