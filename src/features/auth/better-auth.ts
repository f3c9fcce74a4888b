/**
 * better-auth, set up for an office: user name and password, TOTP, and the ministry's single sign-on where it is configured. Nobody
 * signs himself up, nothing is mailed, and its own routes stay closed: ours call it.
 */
import { betterAuth } from 'better-auth';
import type { BetterAuthOptions as LibraryOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './domain/password-rules.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** A day of work: whoever comes the next morning signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;
export const SINGLE_SIGN_ON = 'ministry';
export const USERNAME_SHAPE = /^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/;
export const AUTH_PATH = '/api/auth';

export type BetterAuthOptions = {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Where browsers reach the page, `https://thads.example.gov.vn`; decides whether cookies are for https only. */
  readonly public_url: string;
  readonly single_sign_on: SingleSignOn | undefined;
  readonly log: (message: string) => void;
};

/** The address that better-auth wants and nobody sees. */
export function emailOf(user_name: string): string {
  return `${user_name}@thads.invalid`;
}

/** better-auth's models, with the tables and columns that hold them, and what they are set to. */
const TABLES = {
  user: { modelName: 'sign_in_user', fields: snake(['emailVerified', 'createdAt', 'updatedAt']) },
  session: {
    modelName: 'session',
    fields: snake(['userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt']),
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'credential',
    fields: snake([
      'userId',
      'accountId',
      'providerId',
      'accessToken',
      'refreshToken',
      'idToken',
      'accessTokenExpiresAt',
      'refreshTokenExpiresAt',
      'createdAt',
      'updatedAt',
    ]),
    accountLinking: { enabled: true, trustedProviders: [SINGLE_SIGN_ON] },
  },
  verification: { modelName: 'verification', fields: snake(['expiresAt', 'createdAt', 'updatedAt']) },
} satisfies Pick<LibraryOptions, 'user' | 'session' | 'account' | 'verification'>;

// The type of what comes back carries all of better-auth's endpoints; writing it out by hand would only repeat it.
export function makeBetterAuth(options: BetterAuthOptions) {
  const database = new Kysely<object>({ dialect: new PostgresDialect({ pool: options.pool }) });
  return betterAuth({
    appName: 'THADS',
    baseURL: options.public_url,
    basePath: AUTH_PATH,
    secret: options.secret,
    trustedOrigins: [options.public_url],
    telemetry: { enabled: false },
    // Refusals are answered in Vietnamese by our routes. The details, which can name accounts, are left out of the log.
    logger: { level: 'error', log: (_level, message) => options.log(message) },
    rateLimit: { enabled: false },
    database: { db: database, type: 'postgres', transaction: true },
    advanced: {
      cookiePrefix: 'thads',
      useSecureCookies: options.public_url.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    ...TABLES,
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 60,
        usernameValidator: (text) => USERNAME_SHAPE.test(text),
        validationOrder: { username: 'post-normalization' },
      }),
      twoFactor({
        issuer: 'THADS',
        // Failures of both factors are counted together, by the account, in sign_in_attempt.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: snake(['twoFactorEnabled']) },
          twoFactor: {
            modelName: 'two_factor',
            fields: snake(['backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil']),
          },
        },
      }),
      ...(options.single_sign_on === undefined ? [] : [singleSignOn(options.single_sign_on)]),
    ],
  });
}

export type BetterAuth = ReturnType<typeof makeBetterAuth>;

/** The person of the ministry's sign-on is whoever has the account of that name here; it makes none. */
function singleSignOn(settings: SingleSignOn) {
  return genericOAuth({
    config: [
      {
        providerId: SINGLE_SIGN_ON,
        discoveryUrl: settings.discovery_url,
        clientId: settings.client_id,
        clientSecret: settings.client_secret,
        scopes: ['openid', 'profile'],
        pkce: true,
        disableSignUp: true,
        mapProfileToUser: (profile) => {
          const claim = profile[settings.user_name_claim];
          const user_name = typeof claim === 'string' ? claim.toLowerCase() : '';
          if (!USERNAME_SHAPE.test(user_name)) throw new APIError('FORBIDDEN', { code: 'no_user_name' });
          return { email: emailOf(user_name), emailVerified: true };
        },
      },
    ],
  });
}

/** better-auth's names of fields, with the columns that hold them. */
function snake<const F extends string>(fields: readonly F[]): Record<F, string> {
  const pairs = fields.map((field) => [field, field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]);
  return Object.fromEntries(pairs) as Record<F, string>;
}
