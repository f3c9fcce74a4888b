/** Routes of the money book: balances, entries and papers to read; what the accountant and the cashier keep. */
import { keepingRoutes } from './keeping-routes.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { readingRoutes } from './reading-routes.ts';

export function ledgerRoutes(api: ThadsServer, platform: Platform): void {
  readingRoutes(api, platform);
  keepingRoutes(api, platform);
}
