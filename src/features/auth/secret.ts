/** The secret under which session cookies are signed: from the environment, or a demonstration's own. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { StartRefusal } from '#platform/start-refusal.ts';

const SHORTEST_SECRET = 32;

/**
 * Says at once, before anything is built or opened, that a database which is no demonstration needs a secret.
 *
 * @throws StartRefusal where the secret is missing or too short to be one
 */
export function checkSecret(environment: NodeJS.ProcessEnv, is_demonstration: boolean): void {
  const given = environment['THADS_SECRET'] ?? '';
  if (given === '' && !is_demonstration)
    throw new StartRefusal(`Chưa đặt THADS_SECRET, khóa bí mật để ký phiên đăng nhập. ${HOW_TO_MAKE_ONE}`);
  if (given !== '' && given.length < SHORTEST_SECRET)
    throw new StartRefusal(
      `THADS_SECRET quá ngắn: cần ít nhất ${SHORTEST_SECRET} ký tự ngẫu nhiên. ${HOW_TO_MAKE_ONE}`,
    );
}

/**
 * THADS_SECRET; in a demonstration without one, a secret made once and kept in its database.
 *
 * @throws StartRefusal as `checkSecret` does
 */
export async function getSecret(
  environment: NodeJS.ProcessEnv,
  pool: pg.Pool,
  is_demonstration: boolean,
): Promise<string> {
  checkSecret(environment, is_demonstration);
  const given = environment['THADS_SECRET'] ?? '';
  if (given !== '') return given;
  await pool.query('insert into demonstration_secret (secret) values ($1) on conflict do nothing', [
    randomBytes(48).toString('base64url'),
  ]);
  const kept = await pool.query<{ secret: string }>('select secret from demonstration_secret');
  const secret = kept.rows[0]?.secret;
  if (secret === undefined) throw new Error('the secret of the demonstration was not kept');
  return secret;
}

const HOW_TO_MAKE_ONE =
  'Hãy tạo một chuỗi ngẫu nhiên (ví dụ: openssl rand -base64 48), đặt vào biến môi trường THADS_SECRET và giữ nguyên qua các lần chạy.';
