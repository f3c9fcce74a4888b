/** `thads verify`: checks the chain of sealed audit rows. Prints what it found as JSON; exit code 1 where something was changed. */
import { verifyAudit } from '#features/audit/public.ts';
import { openDatabaseUrl } from '#platform/open-database-url.ts';
import { openPlatform } from '#platform/platform.ts';

export async function run(): Promise<number> {
  const opened = await openDatabaseUrl({ create: false });
  const platform = openPlatform(opened.url, { connections: 1, log_level: 'warn' });
  try {
    const found = await verifyAudit(platform);
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    for (const { registry, block, sentence } of found.problems)
      process.stderr.write(`Sổ ${registry}, khối ${block}: ${sentence}\n`);
    return found.problems.length === 0 ? 0 : 1;
  } finally {
    await platform.close();
    await opened.close();
  }
}
