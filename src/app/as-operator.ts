/** Runs one command of the command line on the database there is, as the audited operator, and leaves the database again. */
import type { Refusal } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { openDatabaseUrl } from '#platform/open-database-url.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { operatorActor } from '#features/organisation/public.ts';

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

/** Prints the sentences of a refusal; the exit code that goes with it. */
export function tellRefusals(refusals: readonly Refusal[]): number {
  for (const { sentence } of refusals) tell(sentence);
  return 1;
}

/** Writes to stdout and waits until it is taken, so that a long answer is not held in memory. */
export async function answer(bytes: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(bytes, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
