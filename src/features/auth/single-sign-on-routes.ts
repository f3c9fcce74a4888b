/** The two addresses of the ministry's single sign-on: where it begins, and where the ministry sends the browser back. */
import type { ThadsServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import type { Auth } from './auth.ts';
import { SINGLE_SIGN_ON } from './better-auth.ts';
import { leaveTrace } from './commands/leave-trace.ts';

const REFUSED = '/sign-in?refused=single-sign-on';

/** Registered only where it is configured. `public_url` is where browsers reach the page. */
export function singleSignOnRoutes(api: ThadsServer, platform: Platform, auth: Auth, public_url: string): void {
  const open = { config: { open_to_all: true }, schema: { hide: true } } as const;
  api.get('/sign-in/single-sign-on', open, async (_request, reply) => {
    const body = { provider: SINGLE_SIGN_ON, callbackURL: '/', errorCallbackURL: REFUSED, disableRedirect: true };
    const begun = await auth.better.api.signInSocial({ body, headers: new Headers(), returnHeaders: true });
    if (begun.response.url === undefined) throw new Error('single sign-on gave no address');
    return reply.header('set-cookie', begun.headers.getSetCookie()).redirect(begun.response.url);
  });
  api.get(`/auth/callback/${SINGLE_SIGN_ON}`, open, async (request, reply) => {
    const headers = new Headers({ 'user-agent': request.headers['user-agent']?.slice(0, 300) ?? '' });
    if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
    const address = new URL(request.url, public_url);
    const answer = await auth.better.handler(new Request(address, { headers }));
    const cookies = answer.headers.getSetCookie();
    const signed_in = await auth.findSignedIn({
      headers: { cookie: cookies.map((one) => one.split(';', 1)[0]).join('; ') },
    });
    // Signed in at the ministry, and not admitted here: no account, locked, or no post today.
    if (signed_in === undefined) {
      const token = /session_token=([^;.%]+)/.exec(cookies.join('\n'))?.[1];
      await auth.pool.query('delete from session where token = $1', [token ?? '']);
      return reply.redirect(REFUSED);
    }
    await leaveTrace(platform, 'sign-in', signed_in);
    return reply.header('set-cookie', cookies).redirect('/');
  });
}
