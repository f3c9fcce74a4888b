/** The pages of this slice and their addresses. Each page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { caseDetail, casePages, caseSums } from './case-queries.ts';
import { caseListSearch, filterQueryOf, sortQueryOf } from './case-search.ts';

export const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases',
  validateSearch: caseListSearch,
  loaderDeps: ({ search }) => ({ ...filterQueryOf(search), ...sortQueryOf(search) }),
  // The data is fetched together with the page's code, on pointing at a link already; failures are the page's to show.
  loader: ({ context, location }) => {
    const search = caseListSearch(location.search);
    void context.queryClient.infiniteQuery(casePages(search)).catch(noop);
    void context.queryClient.query(caseSums(search)).catch(noop);
  },
  component: lazyRouteComponent(() => import('./case-list-page.tsx'), 'CaseListPage'),
});

const TABS = [
  'acts',
  'next',
  'deadlines',
  'assets',
  'papers',
  'findings',
  'obligations',
  'parties',
  'judgment',
] as const;

export interface CaseSearch {
  readonly tab?: (typeof TABS)[number];
}

export const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$code',
  validateSearch: (search: Record<string, unknown>): CaseSearch => {
    const tab = TABS.find((one) => one === search['tab']);
    return tab === undefined ? {} : { tab };
  },
  // On pointing at a link only the page's code is fetched: what a case says goes into the log of what was read, and pointing is
  // not reading.
  loader: ({ context, params, preload }) => {
    if (!preload) void context.queryClient.query(caseDetail(params.code)).catch(noop);
  },
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});

export const casesRoutes = [casesRoute, caseRoute] as const;
