/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { followCount, followPages } from './follow-queries.ts';
import { followSearch } from './follow-search.ts';

export const followListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/admin-judgments',
  validateSearch: followSearch,
  loader: ({ context, location }) => {
    const search = followSearch(location.search);
    if (search.view === 'report') return;
    void context.queryClient.infiniteQuery(followPages(search)).catch(noop);
    void context.queryClient.query(followCount(search)).catch(noop);
  },
  component: lazyRouteComponent(() => import('./follow-list-page.tsx'), 'FollowListPage'),
});

export const followEntryRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/admin-judgments/new',
  component: lazyRouteComponent(() => import('./entry-page.tsx'), 'EntryPage'),
});

// Only the page itself is fetched ahead: who opened a judgment goes into the log of what was read, and pointing is not reading.
export const followRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/admin-judgments/$code',
  component: lazyRouteComponent(() => import('./follow-page.tsx'), 'FollowPage'),
});

export const adminJudgmentRoutes = [followListRoute, followEntryRoute, followRoute] as const;
