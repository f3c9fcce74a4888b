/** The tree over rows and the chain over blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHash, merkleRoot, NO_HASH } from './chain.ts';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 });
const rows = fc.uniqueArray(hash, { minLength: 1, maxLength: 40 });

describe('the root of a block', () => {
  it('changes with any row, with their order, and with their number', () => {
    fc.assert(
      fc.property(rows, hash, fc.nat(), (hashes, other, at) => {
        const root = merkleRoot(hashes);
        const i = at % hashes.length;
        fc.pre(!hashes.includes(other));
        expect(merkleRoot(hashes.with(i, other))).not.toBe(root);
        expect(merkleRoot([...hashes, other])).not.toBe(root);
        if (hashes.length > 1) {
          expect(merkleRoot(hashes.toSpliced(i, 1))).not.toBe(root);
          expect(merkleRoot(hashes.toReversed())).not.toBe(root);
        }
      }),
    );
  });

  it('does not take the root of two rows for a row', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
    expect(merkleRoot([merkleRoot([a, b]), c])).not.toBe(merkleRoot([a, b, c]));
  });
});

describe('the hash of a block', () => {
  it('covers every part of it', () => {
    const block = {
      registry_id: 1n,
      number: 2n,
      through_transaction_id: '77',
      row_count: 3n,
      merkle_root: 'a'.repeat(64),
      previous_hash: NO_HASH,
      sealed_at_ms: 5,
    };
    const changes = [
      { registry_id: 2n },
      { number: 3n },
      { through_transaction_id: '78' },
      { row_count: 4n },
      { merkle_root: 'b'.repeat(64) },
      { previous_hash: 'c'.repeat(64) },
      { sealed_at_ms: 6 },
    ];
    const hashes = [block, ...changes.map((change) => ({ ...block, ...change }))].map(blockHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
