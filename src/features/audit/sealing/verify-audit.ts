/** Checks that no sealed audit row was changed, removed or added, and that no block was: recomputes every hash. */
import type pg from 'pg';
import type { Platform } from '#platform/platform.ts';
import { blockHash, merkleRoot, NO_HASH } from '../domain/chain.ts';
import { BLOCK_COLUMNS, hashesBetween, withAllRegistries } from './audit-rows.ts';
import type { StoredBlock } from './audit-rows.ts';

export type AuditProblem = { readonly registry: string; readonly block: string; readonly sentence: string };

export type AuditVerification = {
  readonly blocks: number;
  readonly sealed_rows: number;
  /** Rows that wait for the next sealing. */
  readonly unsealed_rows: number;
  /** The last hash of each registry. Kept outside the database, it also proves that the chain was not made anew. */
  readonly last_hashes: readonly { readonly registry: string; readonly block: string; readonly hash: string }[];
  readonly problems: readonly AuditProblem[];
};

const BLOCKS_AT_ONCE = 200;

export async function verifyAudit(platform: Platform): Promise<AuditVerification> {
  return withAllRegistries(platform, async (client, registries) => {
    const total = { blocks: 0, sealed_rows: 0, unsealed_rows: 0, last_hashes: [], problems: [] } as Tally;
    for (const registry_id of registries) await verifyRegistry(client, registry_id, total);
    return total;
  });
}

type Tally = {
  blocks: number;
  sealed_rows: number;
  unsealed_rows: number;
  last_hashes: { registry: string; block: string; hash: string }[];
  problems: AuditProblem[];
};

async function verifyRegistry(client: pg.ClientBase, registry_id: bigint, tally: Tally): Promise<void> {
  let before: StoredBlock | undefined;
  for (;;) {
    const found = await client.query<StoredBlock>(
      `select ${BLOCK_COLUMNS} from audit_block where registry_id = $1 and number > $2 order by number limit $3`,
      [registry_id, before?.number ?? 0n, BLOCKS_AT_ONCE],
    );
    for (const block of found.rows) {
      await verifyBlock(client, registry_id, before, block, tally);
      before = block;
    }
    if (found.rows.length < BLOCKS_AT_ONCE) break;
  }
  if (before !== undefined)
    tally.last_hashes.push({ registry: String(registry_id), block: String(before.number), hash: before.hash });
  const waiting = await client.query<{ count: number }>(
    'select count(*)::int as count from audit_row where registry_id = $1 and transaction_id > $2::xid8',
    [registry_id, before?.through_transaction_id ?? '0'],
  );
  tally.unsealed_rows += waiting.rows[0]?.count ?? 0;
}

async function verifyBlock(
  client: pg.ClientBase,
  registry_id: bigint,
  before: StoredBlock | undefined,
  block: StoredBlock,
  tally: Tally,
): Promise<void> {
  const complain = (sentence: string) =>
    tally.problems.push({ registry: String(registry_id), block: String(block.number), sentence });
  const after = before?.through_transaction_id ?? '0';
  const hashes = await hashesBetween(client, registry_id, after, block.through_transaction_id);
  tally.blocks += 1;
  tally.sealed_rows += hashes.length;
  if (block.number !== (before?.number ?? 0n) + 1n) complain('Thiếu khối đứng trước.');
  if (block.previous_hash !== (before?.hash ?? NO_HASH)) complain('Không nối với khối đứng trước.');
  if (block.hash !== blockHash({ registry_id, ...block, sealed_at_ms: block.sealed_at.epochMilliseconds }))
    complain('Nội dung của khối đã bị sửa.');
  if (BigInt(hashes.length) !== block.row_count)
    complain(`Khối niêm phong ${block.row_count} dòng nhật ký, nay có ${hashes.length}.`);
  else if (hashes.length > 0 && merkleRoot(hashes) !== block.merkle_root)
    complain('Có dòng nhật ký trong khối đã bị sửa hoặc thay.');
}
