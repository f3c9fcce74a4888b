/** What a signed-in person changes of his own account: password, second factor. Each asks for the password again, and counts it. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Platform } from '#platform/platform.ts';
import { countAttempt } from '../attempts.ts';
import type { Auth } from '../auth.ts';
import { checkNewPassword } from '../domain/password-rules.ts';
import type { SignedIn } from '../session-cache.ts';
import { leaveTrace } from './leave-trace.ts';
import { refusedByBetterAuth } from './sign-in.ts';

/** The browser's own cookie and name, for better-auth to know the session by. */
export type Browser = { readonly headers: Headers };
type WithCookies<T> = T & { readonly set_cookies: readonly string[] };

function refusePassword(field: string): Result<never> {
  return refuse(refusal('password-wrong', 'Mật khẩu hiện tại không đúng.', field));
}

/** Changes the password and ends every other session of the account. */
export async function changePassword(
  auth: Auth,
  platform: Platform,
  signed_in: SignedIn,
  browser: Browser,
  input: { readonly current_password: string; readonly new_password: string },
): Promise<Result<WithCookies<object>>> {
  const { current_password: currentPassword, new_password: newPassword } = input;
  const fits = checkNewPassword(newPassword, signed_in.username, signed_in.person.name);
  if (!fits.ok) return fits;
  if (currentPassword === newPassword)
    return refuse(refusal('password-unchanged', 'Mật khẩu mới phải khác mật khẩu hiện tại.', 'new_password'));
  return countAttempt(auth.pool, signed_in.username, async () => {
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    const changed = await auth.better.api
      .changePassword({ body, headers: browser.headers, returnHeaders: true })
      .catch(refusedByBetterAuth);
    if (changed === 'refused') return refusePassword('current_password');
    await auth.pool.query('update account set one_time_password = false where user_id = $1', [signed_in.user_id]);
    await leaveTrace(platform, 'change-password', signed_in);
    auth.forget();
    return accept({ set_cookies: changed.headers.getSetCookie() });
  });
}

/** Begins to enrol the second factor; it counts only after `confirmTotp`. The address is for an authenticator app to scan. */
export async function enrolTotp(
  auth: Auth,
  signed_in: SignedIn,
  browser: Browser,
  password: string,
): Promise<Result<{ readonly uri: string; readonly recovery_codes: readonly string[] }>> {
  if (signed_in.totp_enabled) return refuse(refusal('totp-already-enabled', 'Tài khoản đã bật xác thực hai bước.'));
  return countAttempt(auth.pool, signed_in.username, async () => {
    const begun = await auth.better.api
      .enableTwoFactor({ body: { password, method: 'totp' }, headers: browser.headers })
      .catch(refusedByBetterAuth);
    if (begun === 'refused' || !('totpURI' in begun)) return refusePassword('password');
    // better-auth names the account by its e-mail address, which nobody knows.
    const uri = begun.totpURI.replace(/^(otpauth:\/\/totp\/[^:]+:)[^?]*/, `$1${signed_in.username}`);
    return accept({ uri, recovery_codes: begun.backupCodes });
  });
}

/** Proves that the app shows the right codes; from then on signing in asks for one. */
export async function confirmTotp(
  auth: Auth,
  platform: Platform,
  signed_in: SignedIn,
  browser: Browser,
  code: string,
): Promise<Result<WithCookies<object>>> {
  return countAttempt(auth.pool, signed_in.username, async () => {
    const confirmed = await auth.better.api
      .verifyTOTP({ body: { code: code.replaceAll(' ', '') }, headers: browser.headers, returnHeaders: true })
      .catch(refusedByBetterAuth);
    if (confirmed === 'refused')
      return refuse(
        refusal('totp-wrong', 'Mã xác thực không đúng. Hãy kiểm tra giờ trên điện thoại rồi nhập mã mới.', 'code'),
      );
    await leaveTrace(platform, 'enable-totp', signed_in);
    auth.forget();
    return accept({ set_cookies: confirmed.headers.getSetCookie() });
  });
}

export async function disableTotp(
  auth: Auth,
  platform: Platform,
  signed_in: SignedIn,
  browser: Browser,
  password: string,
): Promise<Result<WithCookies<object>>> {
  if (!signed_in.totp_enabled) return refuse(refusal('totp-not-enabled', 'Tài khoản chưa bật xác thực hai bước.'));
  return countAttempt(auth.pool, signed_in.username, async () => {
    const disabled = await auth.better.api
      .disableTwoFactor({ body: { password }, headers: browser.headers, returnHeaders: true })
      .catch(refusedByBetterAuth);
    if (disabled === 'refused') return refusePassword('password');
    await leaveTrace(platform, 'disable-totp', signed_in);
    auth.forget();
    return accept({ set_cookies: disabled.headers.getSetCookie() });
  });
}
