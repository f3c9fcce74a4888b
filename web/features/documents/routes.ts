/** The pages of papers and their addresses. Each page is loaded when it is first gone to. */
import { noop } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#web/frame-route.tsx';
import { templatesQuery } from './documents-api.ts';
import { documentsSearch } from './documents-search.ts';

export const documentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents',
  validateSearch: documentsSearch,
  loader: ({ context }) => void context.queryClient.query(templatesQuery).catch(noop),
  component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
});

export const casePapersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/documents/cases/$code',
  component: lazyRouteComponent(() => import('./case-papers-page.tsx'), 'CasePapersPage'),
});

export const documentsRoutes = [documentsRoute, casePapersRoute] as const;
