/**
 * The frame that every page but signing in stands in. A slice hangs its pages on `frameRoute`; before any of them is
 * shown, the session is known, and who is not signed in is sent to sign in and comes back to the same address.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createRoute, Outlet, redirect, useRouter, useRouterState } from '@tanstack/react-router';
import { Shell } from '#ui/shell/shell.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { refusalsOf } from '#ui/api-client.ts';
import { workDay } from './features/deadlines/deadline-api.ts';
import { deskQuery } from './features/desk/desk-query.ts';
import { DemoClock } from './features/organisation/demo-clock.tsx';
import { PageError, PageMissing, PagePending } from './page-states.tsx';
import { placesFor, type PlaceWork } from './places.ts';
import { rootRoute } from './root-route.ts';
import { searchEverything } from './search.ts';
import { sessionQuery, signOut, useSession, type SignedIn } from './session.ts';

export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query(sessionQuery);
    if (!session.signed_in) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
    // A password given by somebody else opens nothing but the place where it is changed.
    else if (session.must_change_password && location.pathname !== '/account')
      redirect({ to: '/account', search: {}, throw: true });
    return { session };
  },
  component: Frame,
  errorComponent: PageError,
  pendingComponent: PagePending,
  notFoundComponent: PageMissing,
});

/**
 * What waits: open cases in hand, reminders not read. The desk's own answers, asked for once and again when an act was recorded,
 * never for a page that is gone to.
 */
function usePlaceWork(session: SignedIn): PlaceWork {
  const once = {
    enabled: !session.must_change_password && session.abilities.includes('cases.read'),
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  };
  const cases = useQuery({ ...deskQuery, ...once, select: (desk) => desk.open.count }).data;
  const day = useQuery({ ...workDay(), ...once }).data;
  return {
    ...(cases === undefined ? {} : { cases: { count: cases } }),
    ...(day === undefined ? {} : { desk: { count: day.unread_reminders, hot: day.counts.late > 0 } }),
  };
}

function Frame() {
  const session = useSession();
  const work = usePlaceWork(session);
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const leave = async () => {
    try {
      await signOut(queryClient);
      await router.navigate({ to: '/sign-in', search: {} });
    } catch (error) {
      toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa đăng xuất được.' });
    }
  };
  return (
    <Shell
      places={session.must_change_password ? [] : placesFor(session.abilities, work)}
      path={path}
      unitName={session.person.unit_name}
      today={session.today}
      person={session.person}
      personActions={[
        { label: 'Tài khoản của tôi', icon: 'person', run: () => void router.navigate({ to: '/account' }) },
        { label: 'Đăng xuất', icon: 'sign-out', run: () => void leave() },
      ]}
      onSearch={searchEverything}
      topTools={session.clock_movable ? <DemoClock today={session.today} /> : null}
    >
      <Outlet />
    </Shell>
  );
}
