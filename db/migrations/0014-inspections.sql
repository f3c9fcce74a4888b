-- The self-inspection: what it found, the reasons with which findings were closed, its runs, and what stood open at the end of
-- each month. Findings are never deleted; a closed one keeps its row.
create table finding (
  registry_id bigint not null references registry,
  -- The code of its case (or unit), its rule and what tells it apart: the same breach has the same key every night.
  key text not null,
  rule text not null,
  severity text not null check (severity in ('serious', 'ordinary', 'notice')),
  unit_id bigint not null,
  officer_id bigint,
  case_id bigint,
  act_id bigint,
  since date not null,
  ended_on date,
  -- What it rests on, without running days: a note holds for as long as these stay.
  article text not null,
  sentence text not null,
  state text not null check (state in ('open', 'mended', 'noted', 'lapsed')),
  found_on date not null,
  -- How many acts the case had when it was found: what mends it comes after.
  found_seq integer not null,
  mended_by_act_id bigint,
  primary key (registry_id, key),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
create index finding_of_case on finding (registry_id, case_id);
create index finding_of_unit on finding (registry_id, unit_id, state, since, key);

create table finding_note (
  registry_id bigint not null,
  id bigint not null,
  finding_key text not null,
  unit_id bigint not null,
  reason text not null,
  noted_by bigint not null,
  noted_by_name text not null,
  noted_on date not null,
  primary key (registry_id, id),
  foreign key (registry_id, finding_key) references finding (registry_id, key)
);
create index finding_note_of on finding_note (registry_id, finding_key, id desc);

create table inspection (
  registry_id bigint not null references registry,
  id bigint not null,
  inspected_on date not null,
  -- Null where the whole registry was inspected.
  unit_id bigint,
  reason text not null check (reason in ('nightly', 'asked', 'import')),
  run_by_name text not null,
  cases integer not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  primary key (registry_id, id)
);
create index inspection_newest on inspection (registry_id, ended_at desc);

create table finding_month (
  registry_id bigint not null,
  month date not null,
  unit_id bigint not null,
  -- 0 for what belongs to no officer.
  officer_id bigint not null,
  rule text not null,
  severity text not null,
  open integer not null,
  -- No inspection ran in that month: counted afterwards from the days on which findings began and ended.
  is_recounted boolean not null,
  primary key (registry_id, month, unit_id, officer_id, rule)
);

grant select, insert, update on finding to thads_app;
grant select, insert, update, delete on finding_month to thads_app;
grant select, insert on finding_note, inspection to thads_app;
grant select on finding, finding_note, inspection, finding_month to thads_reader;

alter table inspection enable row level security;
create policy of_registries on inspection using (registry_id = any ((select actor_registries())::bigint[]));
do $$
declare
  secured text;
begin
  foreach secured in array array['finding', 'finding_note', 'finding_month']
  loop
    execute format('alter table %I enable row level security', secured);
    execute format(
      'create policy of_units on %I using (registry_id = any ((select actor_registries())::bigint[])
         and unit_id = any ((select actor_units())::bigint[]))', secured);
  end loop;
end $$;
