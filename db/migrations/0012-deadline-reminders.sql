-- Who was warned of which deadline and when, and the calendars that people subscribe to. Reminders are only ever added to: they
-- prove that somebody knew.
create table deadline_reminder (
  registry_id bigint not null,
  seq bigint not null,
  unit_id bigint not null,
  case_id bigint not null,
  opened_by_act_id bigint not null,
  rule text not null,
  asset text,
  due_on date not null,
  kind text not null check (kind in ('warning', 'alarm')),
  working_days_before integer not null,
  staff_id bigint not null,
  as_post text not null check (as_post in ('officer', 'head')),
  reminded_on date not null,
  primary key (registry_id, seq),
  unique (registry_id, case_id, opened_by_act_id, rule, due_on, kind, working_days_before, staff_id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
comment on column deadline_reminder.working_days_before is '0 for an alarm. A deadline that moves is warned of again, because its day is another.';
create index deadline_reminder_of_staff on deadline_reminder (registry_id, staff_id, seq desc);

-- How far a person has read; what came later is counted beside the desk.
create table reminder_reading (
  registry_id bigint not null,
  staff_id bigint not null,
  read_through bigint not null,
  primary key (registry_id, staff_id)
);

-- An address that a calendar program asks without signing in. Only a digest of its secret is kept.
create table calendar_feed (
  registry_id bigint not null,
  staff_id bigint not null,
  scope text not null check (scope in ('own', 'units')),
  token_digest bytea not null unique,
  made_at timestamptz not null,
  primary key (registry_id, staff_id, scope)
);

grant select, insert on deadline_reminder to thads_app;
grant select, insert, update on reminder_reading to thads_app;
grant select, insert, update, delete on calendar_feed to thads_app;
grant select on deadline_reminder to thads_reader;

alter table deadline_reminder enable row level security;
alter table reminder_reading enable row level security;
alter table calendar_feed enable row level security;
create policy of_units on deadline_reminder using (registry_id = any ((select actor_registries())::bigint[])
  and unit_id = any ((select actor_units())::bigint[]));
create policy of_registries on reminder_reading using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on calendar_feed using (registry_id = any ((select actor_registries())::bigint[]));
