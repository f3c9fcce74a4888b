/** Sign-in as one thing that routes and the server use: better-auth, its connections, and who is behind a cookie. */
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { refusal } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { RequestRefusal } from '#platform/http/request-refusal.ts';
import type { Platform } from '#platform/platform.ts';
import { openAuthPool } from './auth-database.ts';
import { makeBetterAuth } from './better-auth.ts';
import type { BetterAuth } from './better-auth.ts';
import type { People } from './contract.ts';
import { findDemoSignIns } from './demonstration.ts';
import { getSecret } from './secret.ts';
import { SessionCache } from './session-cache.ts';
import type { SignedIn } from './session-cache.ts';
import { findSingleSignOn } from './single-sign-on.ts';

export type Auth = {
  readonly better: BetterAuth;
  readonly pool: pg.Pool;
  readonly people: People;
  readonly single_sign_on: boolean;
  /** Who sends a request; undefined where nobody is signed in. */
  readonly findSignedIn: (request: Pick<FastifyRequest, 'headers'>) => Promise<SignedIn | undefined>;
  /** The same for the server: the actor, unless the password must be changed first. */
  readonly findActor: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** After anything that changes sessions, accounts, posts or the day. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

export type AuthOptions = {
  readonly people: People;
  /** Where browsers reach the page. */
  readonly public_url: string;
  readonly environment: NodeJS.ProcessEnv;
};

/** @throws StartRefusal where the database is no demonstration and no secret is set */
export async function openAuth(platform: Platform, options: AuthOptions): Promise<Auth> {
  const pool = openAuthPool(platform.database.url);
  try {
    const is_demonstration = (await findDemoSignIns(platform)) !== undefined;
    const secret = await getSecret(options.environment, pool, is_demonstration);
    const single_sign_on = findSingleSignOn(options.environment);
    const log = (message: string) => platform.log.warn({ message }, 'sign-in library');
    const better = makeBetterAuth({ pool, secret, public_url: options.public_url, single_sign_on, log });
    const context = await better.$context;
    const cookie_name = context.authCookies.sessionToken.name;
    const sessions = new SessionCache((cookie) => readSession(better, pool, options.people, cookie_name, cookie));
    const findSignedIn = async (request: Pick<FastifyRequest, 'headers'>) => {
      const cookie = readCookie(request.headers.cookie, cookie_name);
      return cookie === undefined ? undefined : sessions.find(cookie);
    };
    return {
      better,
      pool,
      people: options.people,
      single_sign_on: single_sign_on !== undefined,
      findSignedIn,
      findActor: async (request) => actorOf(request, await findSignedIn(request)),
      forget: () => sessions.forget(),
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** A password that somebody else gave opens only the way to change it. */
function actorOf(request: FastifyRequest, signed_in: SignedIn | undefined): Actor | undefined {
  if (signed_in === undefined) return undefined;
  if (signed_in.must_change_password && request.routeOptions.config.open_to_all !== true)
    throw new RequestRefusal(
      403,
      refusal(
        'password-must-change',
        'Mật khẩu đang dùng là mật khẩu cấp một lần. Hãy đổi mật khẩu trước khi làm việc.',
      ),
    );
  return signed_in.person.actor;
}

/** The raw value of a cookie; parsing the header in full would cost more than all else that a remembered session needs. */
function readCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined;
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

type AccountRow = {
  readonly registry_id: string;
  readonly staff_code: string;
  readonly one_time_password: boolean;
  readonly locked_at: Date | null;
};

async function readSession(
  better: BetterAuth,
  pool: pg.Pool,
  people: People,
  cookie_name: string,
  cookie: string,
): Promise<SignedIn | undefined> {
  const found = await better.api.getSession({ headers: new Headers({ cookie: `${cookie_name}=${cookie}` }) });
  if (found === null) return undefined;
  const accounts = await pool.query<AccountRow>(
    'select registry_id, staff_code, one_time_password, locked_at from account where user_id = $1',
    [found.user.id],
  );
  const account = accounts.rows[0];
  if (account === undefined || account.locked_at !== null) return undefined;
  const person = await people.findPerson(BigInt(account.registry_id), account.staff_code);
  if (person === undefined) return undefined;
  return {
    session_id: found.session.id,
    user_id: found.user.id,
    username: found.user.username ?? '',
    must_change_password: account.one_time_password,
    totp_enabled: found.user.twoFactorEnabled === true,
    person,
  };
}
