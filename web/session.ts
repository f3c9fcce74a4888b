/** Who sits in front of the page and what they may do, as `GET /api/session` says. */
import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '#features/auth/contract.ts';
import { api } from '#ui/api-client.ts';
import { clearAllDrafts } from '#ui/form/form-draft.ts';

export type Session = SessionAnswer;
export type SignedIn = Extract<SessionAnswer, { signed_in: true }>;

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
  await api.post('/api/sign-out', { body: {} });
  clearAllDrafts();
  client.clear();
}
