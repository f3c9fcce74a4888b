/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';

export const intakeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/intake',
  component: lazyRouteComponent(() => import('#web/unbuilt-page.tsx'), 'UnbuiltPage'),
});

export const intakeRoutes = [intakeRoute] as const;
