/** All pages in one tree. Search parameters are typed by each route's own check; pages are fetched on hover and focus. */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { accountRoutes } from './features/account/routes.ts';
import { adminJudgmentRoutes } from './features/admin-judgments/routes.ts';
import { casesRoutes } from './features/cases/routes.ts';
import { deadlineRoutes } from './features/deadlines/routes.ts';
import { deskRoutes } from './features/desk/routes.ts';
import { draftsRoutes } from './features/drafts/routes.ts';
import { documentsRoutes } from './features/documents/routes.ts';
import { exchangeRoutes } from './features/exchange/routes.ts';
import { inspectionsRoutes } from './features/inspections/routes.ts';
import { intakeRoutes } from './features/intake/routes.ts';
import { organisationRoutes } from './features/organisation/routes.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { registersRoutes } from './features/registers/routes.ts';
import { rulebookRoutes } from './features/rulebook/routes.ts';
import { signInRoutes } from './features/sign-in/routes.ts';
import { statisticsRoutes } from './features/statistics/routes.ts';
import { frameRoute } from './frame-route.tsx';
import { PageError, PageMissing, PagePending } from './page-states.tsx';
import { rootRoute } from './root-route.ts';
import { parseSearch, stringifySearch } from './search-words.ts';

/** An address no page answers to still stands in the frame, where the way on is at hand. */
const missingRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: PageMissing });

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  frameRoute.addChildren([
    ...deskRoutes,
    ...deadlineRoutes,
    ...inspectionsRoutes,
    ...intakeRoutes,
    ...casesRoutes,
    ...draftsRoutes,
    ...peopleRoutes,
    ...adminJudgmentRoutes,
    ...registersRoutes,
    ...statisticsRoutes,
    ...rulebookRoutes,
    ...documentsRoutes,
    ...exchangeRoutes,
    ...organisationRoutes,
    ...accountRoutes,
    missingRoute,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageError,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    scrollRestoration: false,
    parseSearch,
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
