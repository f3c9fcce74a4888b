/** The page of papers to sign and its address. It is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { draftsSearch } from './drafts-search.ts';

export const draftsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/drafts',
  validateSearch: draftsSearch,
  component: lazyRouteComponent(() => import('./drafts-page.tsx'), 'DraftsPage'),
});

export const draftsRoutes = [draftsRoute] as const;
