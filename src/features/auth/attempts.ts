/**
 * The lock-out: ten attempts without success lock an account for fifteen minutes, by the account and not by the address, because
 * an office shares one. An attempt is counted before the password is looked at, so that a hundred at once gain nothing.
 */
import type pg from 'pg';
import { refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';

export const ATTEMPTS_BEFORE_LOCK = 10;

type Counted = { readonly attempts: number; readonly locked_until: Date | null };

/**
 * Counts an attempt on an account and runs it; a success clears the count. While the account is locked nothing is run:
 * `account-locked`.
 */
export async function countAttempt<T>(
  pool: pg.Pool,
  user_name: string,
  run: (attempts_left: number) => Promise<Result<T>>,
): Promise<Result<T>> {
  const counted = await pool.query<Counted>(COUNT, [user_name, ATTEMPTS_BEFORE_LOCK]);
  const row = counted.rows[0];
  if (row === undefined) throw new Error('the attempt was not counted');
  if (row.attempts > ATTEMPTS_BEFORE_LOCK) return refuseLocked(row.locked_until);
  const result = await run(ATTEMPTS_BEFORE_LOCK - row.attempts);
  if (result.ok) await clearAttempts(pool, user_name);
  return result;
}

/** Takes back one attempt that was no guess: the password was right, and only the second factor is still to come. */
export async function uncountAttempt(pool: pg.Pool, user_name: string): Promise<void> {
  await pool.query(
    `update sign_in_attempt set attempts = attempts - 1, locked_until = null
     where username = $1 and attempts between 1 and $2`,
    [user_name, ATTEMPTS_BEFORE_LOCK],
  );
}

export async function clearAttempts(pool: pg.Pool, user_name: string): Promise<void> {
  await pool.query('delete from sign_in_attempt where username = $1', [user_name]);
}

/** A lock that has passed and a count of more than a day ago begin anew; while locked the lock is not lengthened. */
const COUNT = `
  insert into sign_in_attempt as a (username, attempts, last_at) values ($1, 1, clock_timestamp())
  on conflict (username) do update set
    last_at = clock_timestamp(),
    attempts = case
      when a.locked_until <= clock_timestamp() or a.last_at < clock_timestamp() - interval '1 day' then 1
      else a.attempts + 1 end,
    locked_until = case
      when a.locked_until > clock_timestamp() then a.locked_until
      when a.locked_until is null and a.last_at >= clock_timestamp() - interval '1 day' and a.attempts + 1 >= $2
        then clock_timestamp() + interval '15 minutes'
      else null end
  returning attempts, locked_until`;

function refuseLocked(until: Date | null): Result<never> {
  const time = until?.toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return refuse(
    refusal(
      'account-locked',
      `Tài khoản đang bị khóa${time === undefined ? '' : ` đến ${time}`} vì ${ATTEMPTS_BEFORE_LOCK} lần đăng nhập không đúng. ` +
        'Hãy chờ, hoặc nhờ thủ trưởng mở khóa.',
    ),
  );
}
