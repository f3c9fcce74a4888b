/** A database of its own for a test, a platform on it, and a look past row level security at what stands in it. */
import pg from 'pg';
import { Database } from '#platform/database.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import type { Result } from '#kit/result.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { importPackage } from '../commands/import-package.ts';
import type { ImportOptions } from '../commands/import-package.ts';
import type { ImportSummary } from '../contract.ts';

/** Everything an import may write, in an order of its own. */
const CONTENTS: Readonly<Record<string, string>> = {
  registry: 'code, name, opened_through_year',
  unit: 'code, name, kind, parent_id is null, valid_from, valid_to',
  staff_member: 'code, name',
  post: 'post, valid_from, valid_to',
  party: 'code, kind, name, folded_name, identity_number, born_on, address, sector',
  judgment: 'code, court, number, issued_on, in_force_on, received_on, case_type',
  enforcement_case: `code, basis, case_type, decision_number, decided_on, continues_code, credit_institution, position,
    position_since, whole_vnd, rest_vnd, collected_vnd, officer_since, notified_on, verified_on, last_act_on, last_seq`,
  case_party: 'role, ordinal',
  obligation: 'code, ordinal, kind, liability, amount_vnd, description',
  obligation_party: 'role, ordinal',
  act: 'code, seq, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, number, data',
  movement: 'from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id is null',
  month_flow: 'rules, month, case_type, basis, credit_institution, line_column, matters, amount_vnd',
  month_flow_case_type: 'rules, month, case_type, basis, credit_institution, line_column, matters, amount_vnd',
  month_flow_unit: 'rules, month, basis, credit_institution, line_column, matters, amount_vnd',
  number_series: 'register, year, last_number',
};

/** An empty database with the current schema, and the way to be rid of it. */
export type MakeDatabase = () => Promise<{ readonly url: string; drop(): Promise<void> }>;

export class ImportBench {
  readonly #makeDatabase: MakeDatabase;
  #database: Awaited<ReturnType<MakeDatabase>> | null = null;
  #platform: Platform | null = null;
  #owner: Database | null = null;

  constructor(makeDatabase: MakeDatabase) {
    this.#makeDatabase = makeDatabase;
  }

  async open(): Promise<void> {
    const database = await this.#makeDatabase();
    this.#database = database;
    this.#platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
    this.#owner = new Database(database.url, 'thads_owner', 2);
  }

  async close(): Promise<void> {
    await this.#platform?.close();
    await this.#owner?.close();
    await this.#database?.drop();
  }

  get platform(): Platform {
    if (this.#platform === null) throw new Error('the bench is not open');
    return this.#platform;
  }

  get url(): string {
    if (this.#database === null) throw new Error('the bench is not open');
    return this.#database.url;
  }

  async import(location: string, options: ImportOptions = {}): Promise<Result<ImportSummary>> {
    return importPackage(this.platform, await operatorActor(this.platform), location, options);
  }

  /** Imports what must be accepted. */
  async load(location: string): Promise<ImportSummary> {
    const result = await this.import(location);
    if (!result.ok) throw new Error(result.refusals.map((refused) => refused.sentence).join('\n'));
    return result.value;
  }

  /** The sentences with which a package is refused; none where it is imported. */
  async refusalsOf(location: string): Promise<string[]> {
    const result = await this.import(location);
    return result.ok ? [] : result.refusals.map((refused) => refused.sentence);
  }

  async query<Row>(query: string): Promise<Row[]> {
    if (this.#owner === null) throw new Error('the bench is not open');
    return this.#owner.withClient(async (client) => (await client.query(query)).rows as Row[]);
  }

  /** Ends connections of this database, as a machine that fails would. */
  async terminate(which: string): Promise<{ rowCount: number }> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      const result = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and ${which}`,
      );
      return { rowCount: result.rowCount ?? 0 };
    } finally {
      await client.end();
    }
  }

  /** How many rows each table has, and a digest of what stands in them without their ids. */
  async contents(): Promise<Record<string, string>> {
    const contents: Record<string, string> = {};
    for (const [table, columns] of Object.entries(CONTENTS)) {
      const [row] = await this.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
         from (select ${columns} from ${table}) t`,
      );
      contents[table] = row?.digest ?? '';
    }
    return contents;
  }
}
