/** Writes rows into a table by COPY, in pieces of a size the connection likes. */
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';

const PIECE_CHARACTERS = 64 * 1024;
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export type CopyValue = string | bigint | number | boolean | null;

export class CopyIn {
  readonly #stream: CopyStreamQuery;
  readonly #failed: Promise<never>;
  #piece = '';

  /** Begins at once: nothing else can run on the connection until `end`. */
  constructor(client: pg.ClientBase, table: string, columns: readonly string[]) {
    this.#stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
    this.#failed = new Promise<never>((_resolve, reject) => {
      this.#stream.once('error', reject);
    });
    // It is awaited with every piece; an error between two pieces must not end the process.
    this.#failed.catch(() => undefined);
  }

  /** Adds a row; `drain` sends it. */
  add(values: readonly CopyValue[]): void {
    let row = '';
    for (let at = 0; at < values.length; at += 1) row += at === 0 ? field(values[at]) : `\t${field(values[at])}`;
    this.#piece += `${row}\n`;
  }

  /** Sends what has come together, and waits until the connection takes more. */
  async drain(): Promise<void> {
    if (this.#piece.length >= PIECE_CHARACTERS) await this.#send();
  }

  async end(): Promise<void> {
    if (this.#piece.length > 0) await this.#send();
    await Promise.race([
      this.#failed,
      new Promise<void>((resolve) => {
        this.#stream.end(resolve);
      }),
    ]);
  }

  async #send(): Promise<void> {
    const piece = this.#piece;
    this.#piece = '';
    await Promise.race([
      this.#failed,
      new Promise<void>((resolve) => {
        this.#stream.write(piece, () => resolve());
      }),
    ]);
  }
}

function field(value: CopyValue | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : value;
  return String(value);
}
