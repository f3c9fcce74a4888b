/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';

export const exchangeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/exchange',
  component: lazyRouteComponent(() => import('#web/unbuilt-page.tsx'), 'UnbuiltPage'),
});

export const exchangeRoutes = [exchangeRoute] as const;
