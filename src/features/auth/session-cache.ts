/** Who is behind a session cookie, remembered for a few seconds: a page asks many times in a row. */
import type { Person } from './contract.ts';

export type SignedIn = {
  readonly session_id: string;
  readonly user_id: string;
  readonly username: string;
  readonly must_change_password: boolean;
  readonly totp_enabled: boolean;
  readonly person: Person;
};

/** Within this time another process may still take a session that was ended here; this one forgets it at once. */
const REMEMBERED_FOR_MS = 3_000;
const MOST_REMEMBERED = 10_000;

type Remembered = { readonly read_at_ms: number; readonly found: Promise<SignedIn | undefined> };

export class SessionCache {
  readonly #read: (cookie: string) => Promise<SignedIn | undefined>;
  readonly #known = new Map<string, Remembered>();

  constructor(read: (cookie: string) => Promise<SignedIn | undefined>) {
    this.#read = read;
  }

  /** Reads once for all who ask at the same time. */
  find(cookie: string): Promise<SignedIn | undefined> {
    const now = performance.now();
    const known = this.#known.get(cookie);
    if (known !== undefined && now - known.read_at_ms < REMEMBERED_FOR_MS) return known.found;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const found = this.#read(cookie);
    this.#known.set(cookie, { read_at_ms: now, found });
    // A failed read is not an answer to remember.
    found.catch(() => this.#known.delete(cookie));
    return found;
  }

  /** After anything that changes sessions, accounts, posts or the day. */
  forget(): void {
    this.#known.clear();
  }
}
