/**
 * Identifiers, taken from the database in blocks of a thousand, so that a command knows the ids of its rows before it
 * writes them and pure rules can be handed them.
 */
import type { Database } from './database.ts';

export type NextId = () => bigint;

const BLOCK = 1_000n;

export class IdSource {
  readonly #database: Database;
  #next = 0n;
  #end = 0n;
  #refill: Promise<void> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Reserves `count` ids, at most 1000; the function that comes back gives them out and throws when they are used up. */
  async take(count: number): Promise<NextId> {
    const wanted = BigInt(count);
    if (wanted > BLOCK) throw new RangeError('at most 1000 ids at once');
    while (this.#end - this.#next < wanted) {
      this.#refill ??= this.#fetchBlock().finally(() => {
        this.#refill = null;
      });
      await this.#refill;
    }
    let next = this.#next;
    const end = next + wanted;
    this.#next = end;
    return () => {
      if (next >= end) throw new RangeError('more ids used than were reserved');
      next += 1n;
      return next - 1n;
    };
  }

  async #fetchBlock(): Promise<void> {
    const last = await this.#database.withClient(async (client) => {
      const result = await client.query<{ value: bigint }>("select nextval('id_block') as value");
      const row = result.rows[0];
      if (row === undefined) throw new Error('the id sequence gave nothing');
      return row.value;
    });
    this.#next = last - BLOCK + 1n;
    this.#end = last + 1n;
  }
}
