/** What every command and query is handed: connections, ids, clocks and the log. */
import pino from 'pino';
import type { Logger } from 'pino';
import { BusinessClock } from './clock.ts';
import { Database } from './database.ts';
import { IdSource } from './id-source.ts';

export type Platform = {
  readonly database: Database;
  readonly ids: IdSource;
  readonly clock: BusinessClock;
  readonly log: Logger;
  close(): Promise<void>;
};

/** Opens the platform on a migrated database. The log goes to stderr, so that stdout stays the program's answer. */
export function openPlatform(url: string, options: { connections?: number; log_level?: string } = {}): Platform {
  const database = new Database(url, 'thads_app', options.connections ?? 16);
  return {
    database,
    ids: new IdSource(database),
    clock: new BusinessClock(database),
    log: pino({ level: options.log_level ?? 'info' }, pino.destination(2)),
    close: () => database.close(),
  };
}
