/** Runs one command of the command line on the database there is, as the audited operator, and leaves the database again. */
import type { Actor } from '#platform/actor.ts';
import { openDatabaseUrl } from '#platform/open-database-url.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { tell } from './answers.ts';

/** Progress goes to stderr, so that stdout holds the answer alone. */
export async function asOperator(run: (platform: Platform, operator: Actor) => Promise<number>): Promise<number> {
  const opened = await openDatabaseUrl({ create: false, on_progress: tell });
  try {
    const platform = openPlatform(opened.url, { connections: 4, log_level: 'warn' });
    try {
      return await run(platform, await operatorActor(platform));
    } finally {
      await platform.close();
    }
  } finally {
    await opened.close();
  }
}
