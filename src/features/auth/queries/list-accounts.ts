/** The accounts of those who serve in a unit, and who of them has none. */
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import type { Platform } from '#platform/platform.ts';
import { ATTEMPTS_BEFORE_LOCK } from '../attempts.ts';
import type { Auth } from '../auth.ts';
import type { AccountRow } from '../contract.ts';

export type ListAccountsInput = { readonly unit?: string; readonly after?: string; readonly limit?: number };

type Stored = {
  readonly registry_id: string;
  readonly staff_code: string;
  readonly username: string;
  readonly one_time_password: boolean;
  readonly totp_enabled: boolean;
  readonly locked: boolean;
  readonly locked_after_failures: boolean;
  readonly open_sessions: number;
};

const ROWS = 100;

export async function listAccounts(
  auth: Auth,
  platform: Platform,
  actor: Actor,
  input: ListAccountsInput,
): Promise<Result<{ rows: readonly AccountRow[]; next: string | null }>> {
  if (!mayAnywhere(actor, 'auth.read')) return refuseNotPermitted(actor, 'xem tài khoản đăng nhập');
  const after = input.after === undefined ? undefined : readCursor(input.after, 1);
  if (after?.ok === false) return refuse(...after.refusals);
  const limit = input.limit ?? ROWS;
  const wanted = { unit_code: input.unit, after: String(after?.value[0] ?? ''), limit: limit + 1 };
  const served = await platform.database.as(actor, (connection) => auth.people.listColleagues(connection, wanted));
  const colleagues = served.slice(0, limit);
  const seen = colleagues.filter((one) => one.unit_ids.some((unit_id) => may(actor, 'auth.read', unit_id)));
  const found = await auth.pool.query<Stored>(FIND, [
    seen.map((one) => one.registry_id),
    seen.map((one) => one.code),
    ATTEMPTS_BEFORE_LOCK,
  ]);
  const stored = new Map(found.rows.map((row) => [`${row.registry_id}/${row.staff_code}`, row]));
  const last = colleagues.at(-1);
  return accept({
    rows: seen.map((one) => present(one.code, one.name, stored.get(`${one.registry_id}/${one.code}`))),
    next: served.length > limit && last !== undefined ? makeCursor([last.code]) : null,
  });
}

const FIND = `
  select a.registry_id, a.staff_code, u.username, a.one_time_password, u.two_factor_enabled as totp_enabled,
    a.locked_at is not null as locked,
    coalesce(t.locked_until > clock_timestamp() and t.attempts >= $3, false) as locked_after_failures,
    (select count(*)::int from session s where s.user_id = a.user_id and s.expires_at > clock_timestamp()) as open_sessions
  from unnest($1::bigint[], $2::text[]) as wanted (registry_id, staff_code)
  join account a on a.registry_id = wanted.registry_id and a.staff_code = wanted.staff_code
  join sign_in_user u on u.id = a.user_id
  left join sign_in_attempt t on t.username = u.username`;

function present(staff: string, name: string, row: Stored | undefined): AccountRow {
  if (row === undefined)
    return {
      staff,
      name,
      username: null,
      state: 'none',
      one_time_password: false,
      totp_enabled: false,
      open_sessions: 0,
    };
  const { username, one_time_password, totp_enabled, open_sessions } = row;
  const state = row.locked ? 'locked' : row.locked_after_failures ? 'locked-after-failures' : 'active';
  return { staff, name, username, state, one_time_password, totp_enabled, open_sessions };
}
