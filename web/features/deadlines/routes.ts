/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { calendarSearch } from './calendar-search.ts';
import { workDay } from './deadline-api.ts';

const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deadlines',
  validateSearch: calendarSearch,
  loader: ({ context, location }) =>
    void context.queryClient.query(workDay(calendarSearch({ ...location.search }).scope)).catch(noop),
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
});

export const deadlineRoutes = [calendarRoute] as const;
