/** Signs in by user name, password and, where it is enrolled, a code of the second factor or a recovery code. */
import { isAPIError } from 'better-auth/api';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Platform } from '#platform/platform.ts';
import { countAttempt, uncountAttempt } from '../attempts.ts';
import type { Auth } from '../auth.ts';
import { USERNAME_SHAPE } from '../better-auth.ts';
import type { Person } from '../contract.ts';
import { leaveTrace } from './leave-trace.ts';

export type SignInInput = {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  /** Shown to the person in the list of his sessions. */
  readonly device: string;
};

/** Cookies for the browser to keep. */
export type SignInAnswer = { readonly set_cookies: readonly string[] };

/**
 * Refuses with `sign-in-refused` whether the name or the password is wrong, `totp-required` and `totp-wrong` for the second
 * factor, `account-locked` after ten failures, and says plainly what keeps a person out whose password was right.
 */
export async function signIn(auth: Auth, platform: Platform, input: SignInInput): Promise<Result<SignInAnswer>> {
  const username = input.username.trim().toLowerCase();
  // A text that can be no user name is kept out of the table of attempts, where it would only pile up.
  if (!USERNAME_SHAPE.test(username)) return refuseSignIn();
  return countAttempt(auth.pool, username, async (attempts_left) => {
    const begun = await beginSession(auth, { ...input, username }, attempts_left);
    if (!begun.ok) return begun;
    const admitted = await admit(auth, begun.value.user_id);
    if (!admitted.ok) {
      await auth.pool.query('delete from session where token = $1', [begun.value.token]);
      return admitted;
    }
    await leaveTrace(platform, 'sign-in', { username, person: admitted.value });
    return accept({ set_cookies: begun.value.set_cookies });
  });
}

type Begun = { readonly user_id: string; readonly token: string; readonly set_cookies: readonly string[] };

async function beginSession(auth: Auth, input: SignInInput, attempts_left: number): Promise<Result<Begun>> {
  const { username, password } = input;
  const headers = new Headers({ 'user-agent': input.device });
  const first = await auth.better.api
    .signInUsername({ body: { username, password }, headers, returnHeaders: true })
    .catch(refusedByBetterAuth);
  if (first === 'refused') return refuseSignIn(attempts_left);
  const set_cookies = first.headers.getSetCookie();
  // The plugin of the second factor answers in place of the sign-in, which its type does not tell.
  const answer: { token?: string; user?: { id: string }; twoFactorRedirect?: boolean } = first.response;
  if (answer.twoFactorRedirect === true) return finishWithSecondFactor(auth, input, set_cookies, attempts_left);
  if (answer.token === undefined || answer.user === undefined) throw new Error('a sign-in without a session');
  return accept({ user_id: answer.user.id, token: answer.token, set_cookies });
}

async function finishWithSecondFactor(
  auth: Auth,
  input: SignInInput,
  challenge: readonly string[],
  attempts_left: number,
): Promise<Result<Begun>> {
  const code = input.totp?.replaceAll(' ', '') ?? '';
  if (code === '') {
    await uncountAttempt(auth.pool, input.username);
    return refuse(refusal('totp-required', 'Hãy nhập mã 6 số trong ứng dụng xác thực.', 'totp'));
  }
  const cookie = challenge.map((one) => one.split(';', 1)[0]).join('; ');
  const headers = new Headers({ 'user-agent': input.device, cookie });
  const asked = { body: { code }, headers, returnHeaders: true } as const;
  const second = await (
    /^\d{6}$/.test(code) ? auth.better.api.verifyTOTP(asked) : auth.better.api.verifyBackupCode(asked)
  ).catch(refusedByBetterAuth);
  if (second === 'refused')
    return refuse(refusal('totp-wrong', `Mã xác thực không đúng. ${attemptsText(attempts_left)}`, 'totp'));
  const { token, user } = second.response;
  if (token === undefined) throw new Error('a second factor without a session');
  return accept({ user_id: user.id, token, set_cookies: second.headers.getSetCookie() });
}

/** What keeps out a person whose password was right. */
async function admit(auth: Auth, user_id: string): Promise<Result<Person>> {
  const found = await auth.pool.query<{ registry_id: string; staff_code: string; locked_at: Date | null }>(
    'select registry_id, staff_code, locked_at from account where user_id = $1',
    [user_id],
  );
  const account = found.rows[0];
  if (account === undefined || account.locked_at !== null)
    return refuse(refusal('account-locked-by-head', 'Tài khoản đã bị khóa. Hãy liên hệ thủ trưởng để mở khóa.'));
  const person = await auth.people.findPerson(BigInt(account.registry_id), account.staff_code);
  if (person === undefined)
    return refuse(
      refusal('no-post-today', 'Tài khoản không gắn với chức vụ nào vào hôm nay nên không đăng nhập được.'),
    );
  return accept(person);
}

/** Only what better-auth itself refuses counts as refused; a failing database must not look like a wrong password. */
export function refusedByBetterAuth(error: unknown): 'refused' {
  if (isAPIError(error) && error.statusCode >= 400 && error.statusCode < 500) return 'refused';
  throw error;
}

function refuseSignIn(attempts_left?: number): Result<never> {
  const left = attempts_left === undefined ? '' : ` ${attemptsText(attempts_left)}`;
  return refuse(refusal('sign-in-refused', `Tên đăng nhập hoặc mật khẩu không đúng.${left}`));
}

function attemptsText(left: number): string {
  return left === 0 ? 'Tài khoản bị khóa 15 phút.' : `Còn ${left} lần thử.`;
}
