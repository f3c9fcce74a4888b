/** What a person asks and changes of his own sign-in. */
import { queryOptions } from '@tanstack/react-query';
import type { OpenSession } from '#features/auth/contract.ts';
import { api } from '#ui/api-client.ts';

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => api.get<{ rows: readonly OpenSession[] }>('/api/sessions', { signal }),
});

export function endSession(id: string): Promise<unknown> {
  return api.delete(`/api/sessions/${encodeURIComponent(id)}`);
}

export interface PasswordChange {
  readonly current_password: string;
  readonly new_password: string;
}

export function changePassword(body: PasswordChange): Promise<unknown> {
  return api.post('/api/password', { body });
}

/** What an authenticator app needs, and the codes that stand in for it once each. */
export interface TotpEnrolment {
  readonly uri: string;
  readonly recovery_codes: readonly string[];
}

export function beginTotp(password: string): Promise<TotpEnrolment> {
  return api.post<TotpEnrolment>('/api/totp', { body: { password } });
}

export function confirmTotp(code: string): Promise<unknown> {
  return api.post('/api/totp/confirm', { body: { code } });
}

export function disableTotp(password: string): Promise<unknown> {
  return api.post('/api/totp/disable', { body: { password } });
}

/** The key of an `otpauth://` address in groups of four, for typing it into an app that cannot scan. */
export function totpKeyOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
