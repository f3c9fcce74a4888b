/**
 * Two clocks. Business dates come from here, and a demonstration may move them; sign-in, audit and jobs use the system's.
 */
import { isoDayOf, findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Database } from './database.ts';

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';
const REMEMBERED_FOR_MS = 1_000;

export function systemNow(): Temporal.Instant {
  return Temporal.Now.instant();
}

export class BusinessClock {
  readonly #database: Database;
  #set: IsoDay | null = null;
  #read_at_ms = -Infinity;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Today in the office: the day a demonstration was set to, else the calendar day in Vietnam. */
  async today(): Promise<IsoDay> {
    return (await this.setDay()) ?? isoDayOf(Temporal.Now.plainDateISO(OFFICE_TIME_ZONE));
  }

  /** The day a demonstration is set to; null where the clock runs by itself. */
  async setDay(): Promise<IsoDay | null> {
    if (performance.now() - this.#read_at_ms > REMEMBERED_FOR_MS) {
      this.#set = await this.#database.withClient(async (client) => {
        const result = await client.query<{ today: string }>(
          "select value ->> 'today' as today from setting where registry_id = 0 and name = 'clock'",
        );
        return findIsoDay(result.rows[0]?.today ?? '') ?? null;
      });
      this.#read_at_ms = performance.now();
    }
    return this.#set;
  }

  /** Forgets what was read, after the setting was written. */
  forget(): void {
    this.#read_at_ms = -Infinity;
  }
}
