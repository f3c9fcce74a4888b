/** The page of a person's own sign-in: password, second step, open sessions. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';

export const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});

export const accountRoutes = [accountRoute] as const;
