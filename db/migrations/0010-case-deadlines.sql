-- The deadlines that run: a copy of the fold of a case's acts, as the case row is, for desks, calendars and reminders. Written
-- with the act that changes them, and made anew by the inspection.
create table case_deadline (
  registry_id bigint not null,
  case_id bigint not null,
  opened_by_act_id bigint not null,
  rule text not null,
  unit_id bigint not null,
  asset text,
  nature text not null check (nature in ('duty', 'right', 'waiting')),
  responsible text not null,
  start_on date not null,
  due_on date not null,
  paused_since date,
  primary key (registry_id, case_id, opened_by_act_id, rule),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index case_deadline_due on case_deadline (registry_id, unit_id, due_on, case_id);

grant select, insert, update, delete on case_deadline to thads_app;
grant select on case_deadline to thads_reader;
alter table case_deadline enable row level security;
create policy of_units on case_deadline using (registry_id = any ((select actor_registries())::bigint[])
  and unit_id = any ((select actor_units())::bigint[]));

-- A package tells what happened but not which papers were sent; those are watched from this day on.
alter table registry add column papers_from date;
create index request_of_case on request (registry_id, case_id) where case_id is not null;
