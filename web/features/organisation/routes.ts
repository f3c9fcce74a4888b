/** The organisation page and its address. The page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { organisationSearch } from './organisation-search.ts';

export const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/organisation',
  validateSearch: organisationSearch,
  component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
});

export const organisationRoutes = [organisationRoute] as const;
