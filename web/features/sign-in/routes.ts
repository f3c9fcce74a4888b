/** Signing in: the one page outside the frame. `next` is the address to come back to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/root-route.ts';

export interface SignInSearch {
  readonly next?: string;
}

/** Only addresses of this page itself: a link must not be able to send a person elsewhere after signing in. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const next = search['next'];
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

export const signInRoutes = [signInRoute] as const;
