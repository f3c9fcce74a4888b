-- Sign-in. A schema of its own that belongs to thads_auth: the working role cannot read a password or a session. The tables
-- sign_in_user, session, credential, verification and two_factor are those that better-auth works with, in our names; the others
-- are ours.

create schema auth authorization thads_auth;
set local role thads_auth;

create table auth.sign_in_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  username text not null unique,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column auth.sign_in_user.email is 'Wanted by better-auth; <user name>@thads.invalid, never shown and never mailed.';

create table auth.session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth.sign_in_user on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of_user on auth.session (user_id);
create index session_by_expiry on auth.session (expires_at);

create table auth.credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth.sign_in_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index credential_of_user on auth.credential (user_id);

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on auth.verification (identifier);
create index verification_by_expiry on auth.verification (expires_at);

create table auth.two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references auth.sign_in_user on delete cascade,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- Whose account it is: a staff member, by registry and code.
create table auth.account (
  user_id text primary key references auth.sign_in_user on delete cascade,
  registry_id bigint not null,
  staff_code text not null,
  one_time_password boolean not null,
  locked_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  unique (registry_id, staff_code)
);
comment on column auth.account.one_time_password is 'The password was given by somebody else and must be changed first.';
comment on column auth.account.locked_at is 'Locked by the head; the lock after failures is in sign_in_attempt.';

-- Attempts since the last success, by the user name that was typed, whether there is such an account or not.
create table auth.sign_in_attempt (
  username text primary key,
  attempts integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_by_day on auth.sign_in_attempt (last_at);

-- The secret of a demonstration, which makes its own; any other database takes it from the environment.
create table auth.demonstration_secret (only_row boolean primary key default true check (only_row), secret text not null);
