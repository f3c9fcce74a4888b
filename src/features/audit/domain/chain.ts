/** The hashes of sealed audit rows: a tree over the rows of a block, and a chain of blocks, each holding the hash before it. */
import { createHash } from 'node:crypto';

/** What the first block of a registry has before it. */
export const NO_HASH = '0'.repeat(64);

/** What a block says; its hash covers all of it. */
export type BlockContent = {
  readonly registry_id: bigint;
  readonly number: bigint;
  /** The last transaction whose rows are in the block, as decimal text. */
  readonly through_transaction_id: string;
  readonly row_count: bigint;
  readonly merkle_root: string;
  readonly previous_hash: string;
  readonly sealed_at_ms: number;
};

/**
 * The root over row hashes, in hexadecimal. Leaves and nodes are hashed with different first bytes, so that no node passes for a
 * row; a node without a partner goes up as it is.
 */
export function merkleRoot(row_hashes: readonly string[]): string {
  if (row_hashes.length === 0) throw new RangeError('a block has rows');
  let level = row_hashes.map((hash) => hashOf('row', hash));
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left = '', right] = level.slice(i, i + 2);
      above.push(right === undefined ? left : hashOf('node', left + right));
    }
    level = above;
  }
  return level[0] ?? '';
}

export function blockHash(block: BlockContent): string {
  const { registry_id, number, through_transaction_id, row_count, merkle_root, previous_hash, sealed_at_ms } = block;
  const parts = [registry_id, number, through_transaction_id, row_count, merkle_root, previous_hash, sealed_at_ms];
  return hashOf('block', parts.join('|'));
}

function hashOf(kind: 'row' | 'node' | 'block', text: string): string {
  return createHash('sha256').update(`${kind}:${text}`).digest('hex');
}
