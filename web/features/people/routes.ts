/** The page of a person and its address. The page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { personCases } from './people-queries.ts';

export const personRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$code',
  // Only the cases are fetched ahead: who the person is goes into the log of what was read, and pointing is not reading.
  loader: ({ context, params }) => void context.queryClient.infiniteQuery(personCases(params.code)).catch(noop),
  component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
});

export const peopleRoutes = [personRoute] as const;
