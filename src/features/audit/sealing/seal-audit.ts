/**
 * Seals audit rows in blocks. It runs beside the writers and never makes them wait: a block takes only rows of transactions older
 * than every transaction that is still open, so that no row can come into a span that is sealed already.
 */
import type pg from 'pg';
import { systemNow } from '#platform/clock.ts';
import type { Platform } from '#platform/platform.ts';
import { blockHash, merkleRoot, NO_HASH } from '../domain/chain.ts';
import { BLOCK_COLUMNS, hashesBetween, withAllRegistries } from './audit-rows.ts';
import type { StoredBlock } from './audit-rows.ts';

/** A block ends with the transaction in which this many rows are reached. */
const ROWS_IN_BLOCK = 5_000;

/** Seals what can be sealed, and gives the number of rows. Where another process is sealing it leaves the work to it. */
export async function sealAudit(platform: Platform): Promise<{ readonly sealed_rows: number }> {
  return withAllRegistries(platform, async (client, registries) => {
    const lock = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('audit seal')) as mine",
    );
    let sealed_rows = 0;
    if (lock.rows[0]?.mine === true)
      for (const registry_id of registries) sealed_rows += await sealRegistry(client, registry_id);
    return { sealed_rows };
  });
}

async function sealRegistry(client: pg.ClientBase, registry_id: bigint): Promise<number> {
  const found = await client.query<StoredBlock>(
    `select ${BLOCK_COLUMNS} from audit_block where registry_id = $1 order by number desc limit 1`,
    [registry_id],
  );
  let last = found.rows[0];
  let sealed_rows = 0;
  for (;;) {
    const after = last?.through_transaction_id ?? '0';
    const through = await findEnd(client, registry_id, after);
    if (through === undefined) return sealed_rows;
    const hashes = await hashesBetween(client, registry_id, after, through);
    last = await insertBlock(client, registry_id, last, through, hashes);
    sealed_rows += hashes.length;
  }
}

/** The transaction with which the next block ends; undefined where nothing can be sealed yet. */
async function findEnd(client: pg.ClientBase, registry_id: bigint, after: string): Promise<string | undefined> {
  const found = await client.query<{ through: string }>(
    `select max(transaction_id::text::numeric)::text as through from (
       select transaction_id from audit_row
       where registry_id = $1 and transaction_id > $2::xid8
         and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       order by transaction_id, id limit $3) as next_rows
     having count(*) > 0`,
    [registry_id, after, ROWS_IN_BLOCK],
  );
  return found.rows[0]?.through;
}

async function insertBlock(
  client: pg.ClientBase,
  registry_id: bigint,
  last: StoredBlock | undefined,
  through_transaction_id: string,
  hashes: readonly string[],
): Promise<StoredBlock> {
  const content = {
    registry_id,
    number: (last?.number ?? 0n) + 1n,
    through_transaction_id,
    row_count: BigInt(hashes.length),
    merkle_root: merkleRoot(hashes),
    previous_hash: last?.hash ?? NO_HASH,
    sealed_at_ms: systemNow().epochMilliseconds,
  };
  const hash = blockHash(content);
  const sealed_at = Temporal.Instant.fromEpochMilliseconds(content.sealed_at_ms);
  await client.query(
    `insert into audit_block (registry_id, number, through_transaction_id, row_count, merkle_root, previous_hash, hash, sealed_at)
     values ($1, $2, $3::xid8, $4, $5, $6, $7, $8)`,
    [
      registry_id,
      content.number,
      through_transaction_id,
      content.row_count,
      content.merkle_root,
      content.previous_hash,
      hash,
      sealed_at.toString(),
    ],
  );
  return { ...content, hash, sealed_at };
}
