/** The two addresses of the ministry's single sign-on: where it begins, and where the ministry sends the browser back. */
import type { ThadsServer } from '#platform/http/server.ts';
import type { Auth } from './auth.ts';
import { SINGLE_SIGN_ON } from './better-auth.ts';

/** Registered only where it is configured. */
export function singleSignOnRoutes(api: ThadsServer, auth: Auth, public_url: string): void {
  api.get(
    '/sign-in/single-sign-on',
    { config: { open_to_all: true }, schema: { hide: true } },
    async (_request, reply) => {
      const body = { provider: SINGLE_SIGN_ON, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true };
      const begun = await auth.better.api.signInSocial({ body, headers: new Headers(), returnHeaders: true });
      if (begun.response.url === undefined) throw new Error('single sign-on gave no address');
      return reply.header('set-cookie', begun.headers.getSetCookie()).redirect(begun.response.url);
    },
  );
  api.get(
    `/auth/callback/${SINGLE_SIGN_ON}`,
    { config: { open_to_all: true }, schema: { hide: true } },
    async (request, reply) => {
      const headers = new Headers({ 'user-agent': request.headers['user-agent'] ?? '' });
      if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
      const answer = await auth.better.handler(new Request(new URL(request.url, public_url), { headers }));
      reply.header('set-cookie', answer.headers.getSetCookie());
      return reply.redirect(answer.headers.get('location') ?? '/');
    },
  );
}
