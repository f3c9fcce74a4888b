-- Administrative judgments that the agency follows (theo dõi thi hành án hành chính): the judgment, its parties, and its acts. The
-- head keeps the fold of the acts for lists; the acts are only ever added to.

create table followed_judgment (
  registry_id bigint not null,
  id bigint not null,
  code text not null,
  unit_id bigint not null,
  judgment_id bigint not null,
  received_on date not null,
  folded_text text not null,
  -- What follows is the fold of the acts.
  content_kind text not null,
  debtor_kind text not null,
  duty text not null,
  superior text not null,
  stage text not null,
  stage_since date not null,
  officer_id bigint,
  partly boolean not null,
  voluntary_ends_on date not null,
  noticed_on date,
  order_number text,
  ordered_on date,
  performed_on date,
  ended_on date,
  waiting_petitions integer not null,
  next_due_on date,
  next_due_code text,
  last_act_on date not null,
  last_seq integer not null,
  primary key (registry_id, id),
  unique (registry_id, code),
  unique (registry_id, judgment_id),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, judgment_id) references judgment (registry_id, id),
  foreign key (registry_id, officer_id) references staff_member (registry_id, id)
);
-- Each order of the list, within a unit: the list takes the first rows of each unit and merges them.
create index followed_judgment_received on followed_judgment (registry_id, unit_id, received_on desc, id desc);
create index followed_judgment_due on followed_judgment
  (registry_id, unit_id, (coalesce(next_due_on, date '2999-12-31')), id);
create index followed_judgment_by_last_act on followed_judgment (registry_id, unit_id, last_act_on desc, id desc);

create table followed_judgment_party (
  registry_id bigint not null,
  followed_judgment_id bigint not null,
  role text not null check (role in ('debtor', 'creditor')),
  ordinal integer not null,
  party_id bigint not null,
  unit_id bigint not null,
  primary key (registry_id, followed_judgment_id, role, ordinal),
  foreign key (registry_id, followed_judgment_id) references followed_judgment (registry_id, id),
  foreign key (registry_id, party_id) references party (registry_id, id)
);
create index followed_judgment_party_by_party on followed_judgment_party (registry_id, party_id);

create table followed_judgment_act (
  registry_id bigint not null,
  id bigint not null,
  followed_judgment_id bigint not null,
  unit_id bigint not null,
  seq integer not null,
  code text not null,
  type text not null,
  dated_on date not null,
  -- The day on which it counts in reports: its own, or the first open day where that one's books are closed.
  booked_on date not null,
  -- The day of work on which it was written down.
  recorded_on date not null,
  officer_id bigint,
  corrects text,
  data jsonb not null,
  rule_version text not null,
  recorded_by bigint not null,
  recorded_at timestamptz not null,
  primary key (registry_id, id),
  unique (registry_id, followed_judgment_id, seq),
  unique (registry_id, code),
  foreign key (registry_id, followed_judgment_id) references followed_judgment (registry_id, id)
);

grant select, insert, update on followed_judgment to thads_app;
grant select, insert on followed_judgment_party, followed_judgment_act to thads_app;
grant select on followed_judgment, followed_judgment_party, followed_judgment_act to thads_reader;

do $$
declare
  secured text;
begin
  foreach secured in array array['followed_judgment', 'followed_judgment_party', 'followed_judgment_act']
  loop
    execute format('alter table %I enable row level security', secured);
    execute format(
      'create policy of_units on %I using (registry_id = any ((select actor_registries())::bigint[])
         and unit_id = any ((select actor_units())::bigint[]))', secured);
  end loop;
end $$;
