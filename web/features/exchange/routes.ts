/** The exchange page and its address. The page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { exchangeSearch } from './exchange-search.ts';

export const exchangeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/exchange',
  validateSearch: exchangeSearch,
  component: lazyRouteComponent(() => import('./exchange-page.tsx'), 'ExchangePage'),
});

export const exchangeRoutes = [exchangeRoute] as const;
