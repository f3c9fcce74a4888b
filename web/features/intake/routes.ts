/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { intakeSearch } from './intake-search.ts';

export const intakeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/intake',
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import('./intake-page.tsx'), 'IntakePage'),
});

export interface OpeningSearch {
  readonly judgment?: string;
  readonly request?: string;
}

export const openingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/intake/new',
  validateSearch: ({ judgment, request }: Record<string, unknown>): OpeningSearch => ({
    ...(typeof judgment === 'string' ? { judgment } : {}),
    ...(typeof request === 'string' ? { request } : {}),
  }),
  component: lazyRouteComponent(() => import('./opening-page.tsx'), 'OpeningPage'),
});

export const intakeRoutes = [intakeRoute, openingRoute] as const;
