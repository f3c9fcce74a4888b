/** The root of all routes and what they are given: the query cache. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { PageMissing } from './page-states.tsx';

export interface RouteContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({ notFoundComponent: PageMissing });
