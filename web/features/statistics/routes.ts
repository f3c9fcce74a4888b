/** The statistics page and its address. The page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { statisticsSearch } from './report-search.ts';

export const statisticsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('./statistics-page.tsx'), 'StatisticsPage'),
});

export const statisticsRoutes = [statisticsRoute] as const;
