// The roles inside the database: who owns, who works, who only reads.

import type pg from 'pg';
import { errorCode } from './file-lock.ts';
import { StartRefusal } from './start-refusal.ts';

/**
 * Roles without login. A connection takes one with `options: '-c role=thads_app'`, so that row level security and grants hold
 * for it whatever the login user may do.
 */
export const DATABASE_ROLES = [
  // Owns the tables; migrations run under it.
  'thads_owner',
  // The programme at work, under row level security.
  'thads_app',
  // Statistics.
  'thads_reader',
  // The portal's views only.
  'thads_portal',
  // Sign-in, in the schema `auth`.
  'thads_auth',
  // Owns the search function, which applies registries and units itself.
  'thads_search',
] as const;

/** What migrations hand over to: the owner must be a member to make these roles owners of their objects. */
const ROLES_OF_OWNER = ['thads_auth', 'thads_search'] as const;

/**
 * Makes the roles that are missing and lets the login user take each of them. Can be repeated, and run by several processes at
 * once: roles belong to the whole server while an advisory lock belongs to one database, so what somebody else makes in between
 * counts as made.
 *
 * @throws StartRefusal when the login user may not make the roles or take them
 */
export async function ensureDatabaseRoles(client: pg.ClientBase): Promise<void> {
  for (let attempt = 1; !(await areRolesReady(client)); attempt += 1) {
    if (attempt > 5) throw new StartRefusal(ROLES_REFUSAL);
    try {
      await client.query(MAKE_ROLES);
    } catch (error) {
      // 42501: insufficient privilege.
      if (errorCode(error) === '42501') throw new StartRefusal(ROLES_REFUSAL);
      throw error;
    }
  }
}

const ROLES_REFUSAL =
  `Người dùng đăng nhập PostgreSQL không có quyền tạo hoặc nhận các vai trò ${DATABASE_ROLES.join(', ')}. ` +
  'Hãy cấp quyền CREATEROLE cho người dùng đó, hoặc nhờ người quản trị tạo sẵn các vai trò và cấp cho người dùng đó.';

const ROLE_ARRAY = `array[${DATABASE_ROLES.map((role) => `'${role}'`).join(', ')}]`;

/** Pairs (role, member): the login user takes every role, the owner those it hands over to. */
const MEMBERSHIPS = `(
  select role, session_user::text as member from unnest(${ROLE_ARRAY}) as role
  union all
  select role, 'thads_owner' from unnest(array[${ROLES_OF_OWNER.map((role) => `'${role}'`).join(', ')}]) as role
)`;

/** From PostgreSQL 16 on a member may lack the right to take the role; before, every member had it. */
const MAY_TAKE = `case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end`;

/** A superuser may take every role without being a member, so nothing is granted to one. */
const MAKE_ROLES = `do $make$
declare
  wanted record;
begin
  perform pg_advisory_xact_lock(hashtext('thads roles'));
  for wanted in select role from unnest(${ROLE_ARRAY}) as role loop
    if not exists (select from pg_roles where rolname = wanted.role) then
      begin
        execute format('create role %I nologin', wanted.role);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  for wanted in select * from ${MEMBERSHIPS} as membership loop
    if not pg_has_role(wanted.member, wanted.role, ${MAY_TAKE}) then
      begin
        execute format('grant %I to %I', wanted.role, wanted.member);
      -- "tuple concurrently updated" is an internal error of PostgreSQL; the caller looks and comes again.
      exception when unique_violation or internal_error then null;
      end;
    end if;
  end loop;
end
$make$`;

async function areRolesReady(client: pg.ClientBase): Promise<boolean> {
  const roles = await client.query(`select 1 from pg_roles where rolname = any (${ROLE_ARRAY})`);
  if (roles.rowCount !== DATABASE_ROLES.length) return false;
  const missing = await client.query(
    `select 1 from ${MEMBERSHIPS} as membership where not pg_has_role(member, role, ${MAY_TAKE}) limit 1`,
  );
  return missing.rowCount === 0;
}
