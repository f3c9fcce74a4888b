/** The page of the self-inspection and its address. The page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { inspectionSearch } from './inspection-search.ts';

export const inspectionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inspections',
  validateSearch: inspectionSearch,
  component: lazyRouteComponent(() => import('./inspections-page.tsx'), 'InspectionsPage'),
});

export const inspectionsRoutes = [inspectionsRoute] as const;
