/** The rulebook and its address. The page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { rulebookSearch } from './rulebook-search.ts';

export const rulebookRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rulebook',
  validateSearch: rulebookSearch,
  component: lazyRouteComponent(() => import('./rulebook-page.tsx'), 'RulebookPage'),
});

export const rulebookRoutes = [rulebookRoute] as const;
