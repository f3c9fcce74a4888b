/** Who sits in front of the page and what they may do, as `GET /api/session` says. */
import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { api } from '#ui/api-client.ts';
import { clearAllDrafts } from '#ui/form/form-draft.ts';

export interface DemoSignIn {
  readonly username: string;
  readonly password?: string;
  readonly label?: string;
  readonly [detail: string]: unknown;
}

export interface SignedOut {
  readonly signed_in: false;
  /** Only where the database was made by the demonstration. */
  readonly demo_sign_ins?: readonly DemoSignIn[];
}

export interface SignedIn {
  readonly signed_in: true;
  readonly person: {
    readonly code: string;
    readonly name: string;
    readonly post_label: string;
    readonly unit_code: string;
    readonly unit_name: string;
  };
  readonly abilities: readonly string[];
  /** The day of work, `yyyy-mm-dd`. */
  readonly today: string;
  /** Whether the day of work may be moved forward: only in a demonstration. */
  readonly clock_movable: boolean;
}

export type Session = SignedOut | SignedIn;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/api/session', { signal }),
  staleTime: 60_000,
});

/** The session of a page inside the frame, where the router has seen to it that somebody is signed in. */
export function useSession(): SignedIn {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data.signed_in) throw new Error('a page of the frame is shown without a session');
  return data;
}

/** Ends the session, forgets every draft and every answer of this tab. */
export async function signOut(client: QueryClient): Promise<void> {
  await api.post('/api/auth/sign-out', { body: {} });
  clearAllDrafts();
  client.clear();
}
