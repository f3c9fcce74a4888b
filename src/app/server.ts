/** Listens: HOST and PORT (127.0.0.1:8080 unless told), jobs that run beside the requests, and an orderly end. */
import { sealAudit } from '#features/audit/public.ts';
import { purgeEnded } from '#features/auth/public.ts';
import type { Platform } from '#platform/platform.ts';
import { StartRefusal } from '#platform/start-refusal.ts';
import { buildApp } from './build-app.ts';
import { recomputeAfterChange } from './recompute-deadlines.ts';
import { remindOfToday } from './remind-of-today.ts';
import { inspectWhenDue } from './nightly-inspection.ts';
import { WEB_FOLDER } from './web-build.ts';

const SEAL_EVERY_MS = 60_000;
/** How often it is asked whether the inspection of the night is due. */
const INSPECT_EVERY_MS = 60_000;
/** A change of the calendar is followed up at once; this is for one after which the server stopped. */
const RECOMPUTE_EVERY_MS = 5 * 60 * 1_000;
const PURGE_EVERY_MS = 60 * 60 * 1_000;
/** More often than nightly, for what is recorded during the day; who was warned is not warned again. */
const REMIND_EVERY_MS = 30 * 60 * 1_000;

export type Serving = {
  /** Where browsers reach the page. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Serves on what the environment says: HOST, PORT, THADS_PUBLIC_URL (behind a proxy), THADS_TRUST_PROXY=1.
 *
 * @throws StartRefusal where the port is taken or the secret is missing
 */
export async function serve(platform: Platform, environment: NodeJS.ProcessEnv): Promise<Serving> {
  const host = environment['HOST'] ?? '127.0.0.1';
  const port = readPort(environment['PORT']);
  const url = environment['THADS_PUBLIC_URL'] ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const trust_proxy = environment['THADS_TRUST_PROXY'] === '1';
  const app = await buildApp(platform, { public_url: url, environment, web_folder: WEB_FOLDER, trust_proxy });
  try {
    await app.server.listen({ host, port });
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new StartRefusal(
        `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.`,
      );
    throw error;
  }
  const stopJobs = startJobs(platform, [
    { every_ms: SEAL_EVERY_MS, run: () => sealAudit(platform) },
    { every_ms: PURGE_EVERY_MS, run: () => purgeEnded(app.auth.pool) },
    { every_ms: REMIND_EVERY_MS, run: () => remindOfToday(platform) },
    { every_ms: RECOMPUTE_EVERY_MS, run: () => recomputeAfterChange(platform) },
    { every_ms: INSPECT_EVERY_MS, run: () => inspectWhenDue(platform) },
  ]);
  return {
    url,
    close: async () => {
      await stopJobs();
      await app.close();
    },
  };
}

function readPort(given: string | undefined): number {
  const port = Number(given ?? 8_080);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new StartRefusal(`PORT="${given ?? ''}" không phải số cổng.`);
}

type Job = { readonly every_ms: number; readonly run: () => Promise<unknown> };

/** Runs each job again and again, one run after the other; a run that fails is logged and the next comes as usual. */
function startJobs(platform: Platform, jobs: readonly Job[]): () => Promise<void> {
  const stopping = new AbortController();
  const running = jobs.map(async ({ every_ms, run }) => {
    while (!stopping.signal.aborted) {
      await run().catch((error: unknown) => platform.log.error({ error: String(error) }, 'job failed'));
      await pause(every_ms, stopping.signal);
    }
  });
  return async () => {
    stopping.abort();
    await Promise.all(running);
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Waits until the process is told to end. */
export function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
