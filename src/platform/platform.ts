/** What every command and query is handed: connections, ids, clocks, the files outside the tables, and the log. */
import pino from 'pino';
import type { Logger } from 'pino';
import { openBlobs } from './blobs.ts';
import type { Blobs } from './blobs.ts';
import { BusinessClock } from './clock.ts';
import { Database } from './database.ts';
import { IdSource } from './id-source.ts';

export type Platform = {
  readonly database: Database;
  readonly ids: IdSource;
  readonly clock: BusinessClock;
  readonly blobs: Blobs;
  readonly log: Logger;
  close(): Promise<void>;
};

/** Opens the platform on a migrated database. The log goes to stderr, so that stdout stays the program's answer. */
export function openPlatform(
  url: string,
  options: { connections?: number; log_level?: string; blobs?: Blobs } = {},
): Platform {
  const database = new Database(url, 'thads_app', options.connections ?? 16);
  return {
    database,
    ids: new IdSource(database),
    clock: new BusinessClock(database),
    blobs: options.blobs ?? openBlobs(process.env),
    log: pino({ level: options.log_level ?? 'info' }, pino.destination(2)),
    close: () => database.close(),
  };
}
