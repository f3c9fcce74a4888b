/** The pages of the registers and their addresses. Each page is loaded when it is first gone to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { registersSearch } from './registers-search.ts';

export const registerListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/registers',
  validateSearch: registersSearch,
  component: lazyRouteComponent(() => import('./register-list-page.tsx'), 'RegisterListPage'),
});

export const registerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/registers/$code',
  validateSearch: registersSearch,
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
});

export const registersRoutes = [registerListRoute, registerRoute] as const;
