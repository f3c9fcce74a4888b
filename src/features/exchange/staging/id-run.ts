/** Identifiers by the thousand, for rules that take them one by one without waiting. */
import type { IdSource, NextId } from '#platform/id-source.ts';

const BLOCK = 1_000;

export class IdRun {
  readonly #source: IdSource;
  readonly #blocks: { next: NextId; left: number }[] = [];
  #left = 0;

  constructor(source: IdSource) {
    this.#source = source;
  }

  /** Makes sure that `count` ids can be taken. */
  async ensure(count: number): Promise<void> {
    while (this.#left < count) {
      this.#blocks.push({ next: await this.#source.take(BLOCK), left: BLOCK });
      this.#left += BLOCK;
    }
  }

  /** The next id, larger than those before; throws where not enough were made sure of. */
  next(): bigint {
    const block = this.#blocks[0];
    if (block === undefined) throw new RangeError('more ids used than were made sure of');
    block.left -= 1;
    this.#left -= 1;
    if (block.left === 0) this.#blocks.shift();
    return block.next();
  }
}
