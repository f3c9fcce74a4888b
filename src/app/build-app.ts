/** Puts the slices together into one server: sign-in decides who asks, each slice adds its routes below `/api`. */
import { adminJudgmentRoutes } from '#features/admin-judgments/routes.ts';
import { accountRoutes } from '#features/auth/account-routes.ts';
import { openAuth } from '#features/auth/public.ts';
import type { Auth } from '#features/auth/public.ts';
import { authRoutes } from '#features/auth/routes.ts';
import { singleSignOnRoutes } from '#features/auth/single-sign-on-routes.ts';
import { calendarFeedRoutes } from '#features/calendar-feed/routes.ts';
import { openYearsThrough } from '#features/casebook/public.ts';
import { draftRoutes } from '#features/cases/draft-routes.ts';
import { deadlineRoutes } from '#features/cases/deadline-routes.ts';
import { claimRoutes } from '#features/cases/claim-routes.ts';
import { openingRoutes } from '#features/cases/opening-routes.ts';
import { partyCaseRoutes } from '#features/cases/party-case-routes.ts';
import { caseRoutes } from '#features/cases/routes.ts';
import { documentRoutes } from '#features/documents/routes.ts';
import { exchangeRoutes } from '#features/exchange/routes.ts';
import { inspectionRoutes } from '#features/inspections/routes.ts';
import { intakeRoutes } from '#features/intake/routes.ts';
import { ledgerRoutes } from '#features/ledger/routes.ts';
import { organisationRoutes } from '#features/organisation/routes.ts';
import { clockRoutes } from '#features/organisation/write-routes.ts';
import { registerRoutes } from '#features/registers/routes.ts';
import { rulebookRoutes } from '#features/rulebook/routes.ts';
import { searchRoutes } from '#features/search/routes.ts';
import { statisticsRoutes } from '#features/statistics/routes.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ServerOptions, ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import { inspectAfterImport } from './nightly-inspection.ts';
import { findPaperSubject } from './paper-subjects.ts';
import { peopleOf } from './people.ts';
import { recomputeAfterChange } from './recompute-deadlines.ts';

export type AppOptions = ServerOptions & {
  /** Where browsers reach the page, `http://127.0.0.1:8080`. */
  readonly public_url: string;
  /** Secrets and the ministry's sign-on are read from here. */
  readonly environment: NodeJS.ProcessEnv;
};

export type App = {
  readonly server: ThadsServer;
  readonly auth: Auth;
  /** Ends open requests and the connections of sign-in; the platform is closed by who opened it. */
  close(): Promise<void>;
};

/** @throws StartRefusal where no secret is set for a database that is no demonstration */
export async function buildApp(platform: Platform, options: AppOptions): Promise<App> {
  const auth = await openAuth(platform, { ...options, people: peopleOf(platform) });
  const server = await makeServer(platform, options);
  await registerApi(server, auth.findActor, (api) => {
    authRoutes(api, platform, auth);
    accountRoutes(api, platform, auth);
    if (auth.single_sign_on) singleSignOnRoutes(api, platform, auth, options.public_url);
    organisationRoutes(api, platform, auth.forget);
    clockRoutes(api, platform, openYearsThrough, auth.forget);
    rulebookRoutes(api, platform, { after_change: () => recomputeAfterChange(platform) });
    intakeRoutes(api, platform);
    openingRoutes(api, platform);
    claimRoutes(api, platform);
    caseRoutes(api, platform);
    deadlineRoutes(api, platform);
    calendarFeedRoutes(api, platform, options.public_url);
    draftRoutes(api, platform);
    partyCaseRoutes(api, platform);
    adminJudgmentRoutes(api, platform);
    inspectionRoutes(api, platform);
    ledgerRoutes(api, platform);
    statisticsRoutes(api, platform);
    searchRoutes(api, platform);
    registerRoutes(api, platform);
    exchangeRoutes(api, platform, { after_import: () => inspectAfterImport(platform) });
    documentRoutes(api, platform, findPaperSubject);
  });
  await server.ready();
  return {
    server,
    auth,
    close: async () => {
      await server.close();
      await auth.close();
    },
  };
}
