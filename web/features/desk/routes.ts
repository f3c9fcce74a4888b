/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { workDay } from '#web/features/deadlines/deadline-api.ts';
import { deskQuery } from './desk-query.ts';
import { deskSearch } from './desk-search.ts';

export const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: deskSearch,
  loader: ({ context, location }) => {
    void context.queryClient.query(deskQuery).catch(noop);
    void context.queryClient.query(workDay(deskSearch({ ...location.search }).scope)).catch(noop);
  },
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});

export const deskRoutes = [deskRoute] as const;
