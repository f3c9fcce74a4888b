/**
 * The faults of a package, kept outside the transaction of the import, so that they outlive its rollback and a package in
 * which every row is wrong takes no more memory than a good one.
 */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { columnOrder } from '../domain/package-tables.ts';
import type { PackageFault } from '../domain/row-fault.ts';
import { tableOrder } from '../domain/row-fault.ts';

const FAULTS_AT_ONCE = 1_000;

export class FaultLog {
  readonly #database: Database;
  readonly #actor: Actor;
  readonly #job_id: bigint;
  #waiting: PackageFault[] = [];
  #count = 0;

  constructor(database: Database, actor: Actor, job_id: bigint) {
    this.#database = database;
    this.#actor = actor;
    this.#job_id = job_id;
  }

  get count(): number {
    return this.#count;
  }

  add(fault: PackageFault): void {
    this.#waiting.push(fault);
    this.#count += 1;
  }

  /** Writes what has come together where it is much. */
  async drain(): Promise<void> {
    if (this.#waiting.length >= FAULTS_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const faults = this.#waiting;
    if (faults.length === 0) return;
    this.#waiting = [];
    const first = this.#count - faults.length;
    await this.#database.as(this.#actor, (connection) =>
      sql`
        insert into import_error (registry_id, job_id, table_order, line, column_order, ordinal, file, column_name, sentence)
        select ${this.#actor.registry_id}, ${this.#job_id}, e.*
        from unnest(
          ${faults.map((fault) => tableOrder(fault.table))}::int[], ${faults.map((fault) => fault.line)}::int[],
          ${faults.map((fault) => columnOrder(fault.table, fault.column))}::int[],
          ${faults.map((_fault, at) => first + at)}::int[], ${faults.map((fault) => fault.file)}::text[],
          ${faults.map((fault) => fault.column)}::text[], ${faults.map((fault) => fault.sentence)}::text[]
        ) as e(table_order, line, column_order, ordinal, file, column_name, sentence)`.execute(connection),
    );
  }
}
