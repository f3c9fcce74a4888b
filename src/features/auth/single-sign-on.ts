/** The ministry's single sign-on (OpenID Connect), as the environment configures it. */
import { StartRefusal } from '#platform/start-refusal.ts';

export type SingleSignOn = {
  readonly discovery_url: string;
  readonly client_id: string;
  readonly client_secret: string;
  /** The claim that carries the user name here. */
  readonly user_name_claim: string;
};

/**
 * Reads THADS_OIDC_ISSUER, THADS_OIDC_CLIENT_ID, THADS_OIDC_CLIENT_SECRET and, if it is not `preferred_username`,
 * THADS_OIDC_USERNAME_CLAIM; undefined where none is set.
 *
 * @throws StartRefusal where only some are set
 */
export function findSingleSignOn(environment: NodeJS.ProcessEnv): SingleSignOn | undefined {
  const names = ['THADS_OIDC_ISSUER', 'THADS_OIDC_CLIENT_ID', 'THADS_OIDC_CLIENT_SECRET'] as const;
  const [issuer = '', client_id = '', client_secret = ''] = names.map((name) => environment[name]);
  const missing = names.filter((name) => (environment[name] ?? '') === '');
  if (missing.length === names.length) return undefined;
  if (missing.length > 0)
    throw new StartRefusal(
      `Đăng nhập một lần của Bộ cần đủ ${names.join(', ')}; còn thiếu ${missing.join(', ')}. Hãy đặt đủ hoặc bỏ tất cả.`,
    );
  return {
    discovery_url: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    client_id,
    client_secret,
    user_name_claim: environment['THADS_OIDC_USERNAME_CLAIM'] ?? 'preferred_username',
  };
}
