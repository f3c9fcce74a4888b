/** Reading audit rows and blocks, for sealing and for checking alike. */
import type pg from 'pg';
import type { Platform } from '#platform/platform.ts';

/** One transaction that sees the audit rows of every registry; `registry_id` 0 holds those written before there was one. */
export async function withAllRegistries<T>(
  platform: Platform,
  run: (client: pg.ClientBase, registries: readonly bigint[]) => Promise<T>,
): Promise<T> {
  return platform.database.withClient(async (client) => {
    await client.query('begin');
    try {
      const found = await client.query<{ id: bigint }>('select registry_id as id from registry order by registry_id');
      const registries = found.rows.map((row) => row.id);
      await client.query("select set_config('thads.registries', $1, true)", [registries.join(',')]);
      const value = await run(client, [0n, ...registries]);
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

/** The hash of an audit row: everything in it, in one text that does not depend on settings of the session. */
export const ROW_HASH = `encode(sha256(convert_to(jsonb_build_array(registry_id::text, id::text,
  (extract(epoch from at) * 1000000)::bigint::text, actor_id::text, actor_name, command, subject, detail,
  transaction_id::text)::text, 'UTF8')), 'hex')`;

/** Hashes of the rows of a span of transactions, in the order in which a block holds them. */
export async function hashesBetween(
  client: pg.ClientBase,
  registry_id: bigint,
  after: string,
  through: string,
): Promise<string[]> {
  const found = await client.query<{ hash: string }>(
    `select ${ROW_HASH} as hash from audit_row
     where registry_id = $1 and transaction_id > $2::xid8 and transaction_id <= $3::xid8 order by transaction_id, id`,
    [registry_id, after, through],
  );
  return found.rows.map((row) => row.hash);
}

export type StoredBlock = {
  readonly number: bigint;
  readonly through_transaction_id: string;
  readonly row_count: bigint;
  readonly merkle_root: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly sealed_at: Temporal.Instant;
};

export const BLOCK_COLUMNS = `number, through_transaction_id::text, row_count, merkle_root, previous_hash, hash, sealed_at`;
