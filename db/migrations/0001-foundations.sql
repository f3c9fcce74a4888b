-- Foundations: registries and provinces, the organisation, settings, and the tables behind every command: answers kept for
-- repeated keys, audit rows, outbox, read log. Every business key begins with registry_id, the register in which a row was
-- born; it never changes, so that the same schema can be distributed by it. No triggers, for the same reason.

create sequence id_block increment by 1000 minvalue 1000 start 1000;
comment on sequence id_block is 'Gives out identifiers in blocks of 1000: the value v covers v-999 to v.';

-- Row level security reads the actor from the session: lists of numbers separated by commas.
create function actor_registries() returns bigint[] language sql stable parallel safe
  as $$ select string_to_array(current_setting('thads.registries', true), ',')::bigint[] $$;
create function actor_units() returns bigint[] language sql stable parallel safe
  as $$ select string_to_array(current_setting('thads.units', true), ',')::bigint[] $$;

create table registry (
  registry_id bigint primary key,
  code text not null unique,
  name text not null,
  opened_through_year integer not null default 0
);
comment on column registry.opened_through_year is 'Last statistical year whose opening stock stands in the flows.';

create table province (code text primary key, name text not null);

create table province_registry (
  registry_id bigint not null references registry,
  province_code text not null references province,
  valid_from date not null,
  valid_to date,
  primary key (registry_id, province_code, valid_from)
);

create table unit (
  registry_id bigint not null references registry,
  id bigint not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('province-office', 'district-office', 'regional-office', 'department')),
  parent_id bigint,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (registry_id, id),
  unique (registry_id, code),
  foreign key (registry_id, parent_id) references unit (registry_id, id)
);

create table unit_succession (
  registry_id bigint not null,
  unit_id bigint not null,
  successor_registry_id bigint not null,
  successor_unit_id bigint not null,
  effective_on date not null,
  primary key (registry_id, unit_id, effective_on),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

create table staff_member (
  registry_id bigint not null references registry,
  id bigint not null,
  code text not null,
  name text not null,
  primary key (registry_id, id),
  unique (registry_id, code)
);

create table post (
  registry_id bigint not null,
  id bigint not null,
  staff_id bigint not null,
  unit_id bigint not null,
  post text not null check (post in ('head', 'deputy-head', 'officer', 'reviewer', 'secretary', 'accountant', 'cashier', 'storekeeper', 'clerk')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (registry_id, id),
  unique (registry_id, staff_id, unit_id, post, valid_from),
  foreign key (registry_id, staff_id) references staff_member (registry_id, id),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
create index post_of_unit on post (registry_id, unit_id);

create table delegation (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  from_staff_id bigint not null,
  to_staff_id bigint not null,
  number text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  revoked_on date,
  primary key (registry_id, id),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, from_staff_id) references staff_member (registry_id, id),
  foreign key (registry_id, to_staff_id) references staff_member (registry_id, id)
);
create index delegation_to on delegation (registry_id, to_staff_id);

create table setting (
  registry_id bigint not null,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (registry_id, name)
);
comment on table setting is 'registry_id 0 holds what concerns the whole database: the clock, whether it is a demonstration.';

create table command_answer (
  registry_id bigint not null,
  actor_id bigint not null,
  key text not null check (length(key) between 8 and 100),
  command text not null,
  input_digest text not null,
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (registry_id, actor_id, key)
);

create table audit_row (
  registry_id bigint not null,
  id bigint not null,
  at timestamptz not null,
  actor_id bigint not null,
  actor_name text not null,
  command text not null,
  subject text not null,
  detail jsonb not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (registry_id, id)
);
create index audit_row_of_subject on audit_row (registry_id, subject, id);
create index audit_row_by_transaction on audit_row (registry_id, transaction_id, id);

create table audit_block (
  registry_id bigint not null,
  number bigint not null,
  through_transaction_id xid8 not null,
  row_count bigint not null,
  merkle_root text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (registry_id, number)
);

create table outbox (
  registry_id bigint not null,
  id bigint not null,
  at timestamptz not null,
  event text not null,
  payload jsonb not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (registry_id, id)
);
create index outbox_by_transaction on outbox (registry_id, transaction_id, id);

create table read_log (
  registry_id bigint not null,
  id bigint not null,
  at timestamptz not null,
  actor_id bigint not null,
  subject text not null,
  primary key (registry_id, id)
);

create table closed_period (
  registry_id bigint not null,
  unit_id bigint not null,
  closed_through date not null,
  closed_at timestamptz not null,
  closed_by bigint not null,
  primary key (registry_id, unit_id),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

create table number_series (
  registry_id bigint not null,
  unit_id bigint not null,
  register text not null,
  year integer not null,
  last_number bigint not null,
  primary key (registry_id, unit_id, register, year),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);

-- Grants. What is a record of the past can be added to, never changed.
grant usage on sequence id_block to thads_app;
grant select on registry, province, province_registry, unit, unit_succession to thads_app, thads_reader;
grant insert, update on registry, province, province_registry, unit, unit_succession to thads_app;
grant select, insert, update on staff_member, post, delegation, setting, closed_period, number_series to thads_app;
grant select on staff_member, post, setting, closed_period to thads_reader;
grant select, insert on command_answer, audit_row, outbox, read_log, audit_block to thads_app;

alter table staff_member enable row level security;
alter table post enable row level security;
alter table delegation enable row level security;
alter table number_series enable row level security;
alter table closed_period enable row level security;
alter table audit_row enable row level security;
alter table command_answer enable row level security;
create policy of_registries on staff_member using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on post using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on delegation using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_units on number_series
  using (registry_id = any ((select actor_registries())::bigint[]) and unit_id = any ((select actor_units())::bigint[]));
create policy of_registries on closed_period using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on audit_row using (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on command_answer using (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[]));
