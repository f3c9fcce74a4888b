/** The browsers in which a person is signed in, and how to end one from another. */
import type pg from 'pg';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { OpenSession } from './contract.ts';
import type { SignedIn } from './session-cache.ts';

type Row = {
  readonly id: string;
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
};

/** Those that have not ended, the newest first. One person has few; the longest list holds a hundred. */
export async function listOwnSessions(pool: pg.Pool, signed_in: SignedIn): Promise<readonly OpenSession[]> {
  const found = await pool.query<Row>(
    `select id, user_agent, created_at, expires_at from session
     where user_id = $1 and expires_at > clock_timestamp() order by created_at desc limit 100`,
    [signed_in.user_id],
  );
  return found.rows.map((row) => ({
    id: row.id,
    device: row.user_agent ?? '',
    began_at: row.created_at.toISOString(),
    ends_at: row.expires_at.toISOString(),
    current: row.id === signed_in.session_id,
  }));
}

export async function endOwnSession(
  pool: pg.Pool,
  signed_in: SignedIn,
  id: string,
): Promise<Result<{ ended: number }>> {
  const ended = await pool.query('delete from session where id = $1 and user_id = $2', [id, signed_in.user_id]);
  if (ended.rowCount === 0) return refuse(refusal('session-not-found', 'Phiên đăng nhập này không còn.'));
  return accept({ ended: 1 });
}

/** Removes what has ended: sessions, challenges of the second factor, old counts of attempts. */
export async function purgeEnded(pool: pg.Pool): Promise<void> {
  await pool.query('delete from session where expires_at < clock_timestamp()');
  await pool.query('delete from verification where expires_at < clock_timestamp()');
  await pool.query(`delete from sign_in_attempt where last_at < clock_timestamp() - interval '1 day'`);
}
