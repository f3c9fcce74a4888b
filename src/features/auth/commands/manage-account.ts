/**
 * What the head of the province does with accounts: make one for a staff member, give a new password for one use, lock and unlock,
 * end all sessions. The account and its audit row are written together.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { may, mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { asAuthRole } from '../auth-database.ts';
import { emailOf, USERNAME_SHAPE } from '../better-auth.ts';
import type { Colleague, People } from '../contract.ts';
import { makeOneTimePassword } from '../domain/password-rules.ts';
import { hashPassword } from '../password-hash.ts';

export type CreateAccountInput = { readonly staff: string; readonly username: string | null };
export type StaffInput = { readonly staff: string };
export type NewPassword = { readonly staff: string; readonly username: string; readonly one_time_password: string };

const MAY_NOT = 'quản lý tài khoản của người này';

/** Makes an account with a password for one use, which the answer tells and nothing keeps. */
export function createAccount(people: People): Command<CreateAccountInput, NewPassword> {
  return {
    name: 'auth.create-account',
    subject: ({ staff }) => `staff ${staff}`,
    authorise: authoriseAnywhere,
    run: async (context, input) => {
      const found = await findManaged(people, context, input.staff);
      if (!found.ok) return found;
      const username = input.username ?? foldVietnamese(input.staff).replaceAll(' ', '-');
      if (!USERNAME_SHAPE.test(username))
        return refuse(
          refusal(
            'username-not-valid',
            `Tên đăng nhập "${username}" không hợp lệ: 3 đến 60 ký tự gồm chữ thường không dấu, số, dấu chấm, gạch nối.`,
            'username',
          ),
        );
      const one_time_password = makeOneTimePassword();
      const password_hash = await hashPassword(one_time_password);
      const made = await insertAccount(context.transaction, found.value, { username, password_hash, one_time: true });
      return made.ok ? accept({ staff: input.staff, username, one_time_password }) : made;
    },
  };
}

/** Replaces the password by one for one use, takes the second factor off, and ends all sessions: for who lost either. */
export function resetAccount(people: People): Command<StaffInput, NewPassword> {
  return onAccount(people, 'auth.reset-account', async ({ transaction }, { staff }, account) => {
    const one_time_password = makeOneTimePassword();
    const password_hash = await hashPassword(one_time_password);
    await asAuthRole(transaction, async () => {
      await sql`update auth.credential set password = ${password_hash}, updated_at = clock_timestamp()
        where user_id = ${account.user_id} and provider_id = 'credential'`.execute(transaction);
      await sql`update auth.account set one_time_password = true where user_id = ${account.user_id}`.execute(
        transaction,
      );
      await sql`update auth.sign_in_user set two_factor_enabled = false where id = ${account.user_id}`.execute(
        transaction,
      );
      await sql`delete from auth.two_factor where user_id = ${account.user_id}`.execute(transaction);
      await sql`delete from auth.session where user_id = ${account.user_id}`.execute(transaction);
    });
    return accept({ staff, username: account.username, one_time_password });
  });
}

/** Locks an account and ends its sessions. */
export function lockAccount(people: People): Command<StaffInput, null> {
  return onAccount(people, 'auth.lock-account', async ({ transaction }, _input, account) => {
    await asAuthRole(transaction, async () => {
      await sql`update auth.account set locked_at = clock_timestamp() where user_id = ${account.user_id}`.execute(
        transaction,
      );
      await sql`delete from auth.session where user_id = ${account.user_id}`.execute(transaction);
    });
    return accept(null);
  });
}

/** Unlocks an account, whoever or whatever locked it. */
export function unlockAccount(people: People): Command<StaffInput, null> {
  return onAccount(people, 'auth.unlock-account', async ({ transaction }, _input, account) => {
    await asAuthRole(transaction, async () => {
      await sql`update auth.account set locked_at = null where user_id = ${account.user_id}`.execute(transaction);
      await sql`delete from auth.sign_in_attempt where username = ${account.username}`.execute(transaction);
    });
    return accept(null);
  });
}

export function endAllSessions(people: People): Command<StaffInput, { ended: number }> {
  return onAccount(people, 'auth.end-all-sessions', async ({ transaction }, _input, account) => {
    const ended = await asAuthRole(transaction, () =>
      sql`delete from auth.session where user_id = ${account.user_id}`.execute(transaction),
    );
    return accept({ ended: Number(ended.numAffectedRows ?? 0n) });
  });
}

type Account = { readonly user_id: string; readonly username: string };

/** A command on an account that is there and belongs to somebody else. */
function onAccount<Answer extends NewPassword | { ended: number } | null>(
  people: People,
  name: string,
  run: (context: CommandContext, input: StaffInput, account: Account) => Promise<Result<Answer>>,
): Command<StaffInput, Answer> {
  return {
    name,
    subject: ({ staff }) => `staff ${staff}`,
    authorise: authoriseAnywhere,
    run: async (context, input) => {
      const found = await findManaged(people, context, input.staff);
      if (!found.ok) return found;
      const { registry_id, code } = found.value;
      const account = await asAuthRole(context.transaction, async (transaction) => {
        const rows = await sql<Account>`
          select a.user_id, u.username from auth.account a join auth.sign_in_user u on u.id = a.user_id
          where a.registry_id = ${registry_id} and a.staff_code = ${code}`.execute(transaction);
        return rows.rows[0];
      });
      if (account === undefined)
        return refuse(refusal('account-not-found', `"${input.staff}" chưa có tài khoản đăng nhập.`, 'staff'));
      return run(context, input, account);
    },
  };
}

function authoriseAnywhere(actor: Actor): Result<null> {
  return mayAnywhere(actor, 'auth.manage') ? accept(null) : refuseNotPermitted(actor, MAY_NOT);
}

async function findManaged(people: People, context: CommandContext, staff: string): Promise<Result<Colleague>> {
  const { actor, transaction } = context;
  const colleague = await people.findColleague(transaction, staff);
  if (colleague === undefined) return refuse(refusal('staff-not-found', `Không có cán bộ "${staff}".`, 'staff'));
  if (!colleague.unit_ids.some((unit_id) => may(actor, 'auth.manage', unit_id)))
    return refuseNotPermitted(actor, MAY_NOT);
  if (colleague.staff_id === actor.id)
    return refuse(refusal('own-account', 'Không tự quản lý tài khoản của chính mình ở đây.', 'staff'));
  return accept(colleague);
}

/** Writes user, password and link to the staff member, in the transaction of a command. */
export async function insertAccount(
  transaction: Connection,
  staff: Pick<Colleague, 'registry_id' | 'code' | 'name'>,
  account: { readonly username: string; readonly password_hash: string; readonly one_time: boolean },
): Promise<Result<null>> {
  const { username, password_hash, one_time } = account;
  return asAuthRole(transaction, async () => {
    const taken = await sql<{ what: 'staff' | 'username' }>`
      select 'staff' as what from auth.account where registry_id = ${staff.registry_id} and staff_code = ${staff.code}
      union all select 'username' from auth.sign_in_user where username = ${username}`.execute(transaction);
    const what = taken.rows[0]?.what;
    if (what === 'staff')
      return refuse(refusal('account-exists', `"${staff.code}" đã có tài khoản đăng nhập.`, 'staff'));
    if (what === 'username')
      return refuse(refusal('username-taken', `Tên đăng nhập "${username}" đã có người dùng.`, 'username'));
    const user_id = randomUUID();
    await sql`insert into auth.sign_in_user (id, name, email, email_verified, username, created_at, updated_at)
      values (${user_id}, ${staff.name}, ${emailOf(username)}, true, ${username}, clock_timestamp(), clock_timestamp())`.execute(
      transaction,
    );
    await sql`insert into auth.credential (id, account_id, provider_id, user_id, password, created_at, updated_at)
      values (${randomUUID()}, ${user_id}, 'credential', ${user_id}, ${password_hash}, clock_timestamp(), clock_timestamp())`.execute(
      transaction,
    );
    await sql`insert into auth.account (user_id, registry_id, staff_code, one_time_password)
      values (${user_id}, ${staff.registry_id}, ${staff.code}, ${one_time})`.execute(transaction);
    return accept(null);
  });
}
