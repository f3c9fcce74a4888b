-- Registers: parties, judgments, requests; the cases with their obligations and acts; the case book and its flows.
-- Cases, acts and movements carry their unit, so that row level security needs no join.

create table party (
  registry_id bigint not null references registry,
  id bigint not null,
  code text not null,
  kind text not null check (kind in ('person', 'organisation', 'state')),
  name text not null,
  folded_name text not null,
  identity_number text,
  born_on date,
  address text,
  sector text check (sector in ('credit-institution', 'state')),
  primary key (registry_id, id),
  unique (registry_id, code)
);
create index party_by_identity_number on party (registry_id, identity_number) where identity_number is not null;
create index party_by_folded_name on party (registry_id, folded_name);

create table judgment (
  registry_id bigint not null,
  id bigint not null,
  code text not null,
  court text not null,
  number text not null,
  issued_on date not null,
  in_force_on date,
  received_on date not null,
  unit_id bigint not null,
  case_type text not null,
  primary key (registry_id, id),
  unique (registry_id, code),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
create index judgment_received on judgment (registry_id, unit_id, received_on desc, id desc);
create index judgment_by_number on judgment (registry_id, number);

create table enforcement_case (
  registry_id bigint not null,
  id bigint not null,
  code text not null,
  unit_id bigint not null,
  basis text not null check (basis in ('ex-officio', 'on-request')),
  case_type text not null check (case_type in ('civil', 'criminal', 'marriage-family', 'commercial', 'labour',
    'administrative', 'bankruptcy', 'arbitration', 'competition', 'other')),
  decision_number text not null,
  decided_on date not null,
  judgment_id bigint not null,
  continues_code text,
  credit_institution boolean not null,
  -- What follows is the fold of the acts, kept for lists; `check` compares it with the acts.
  position text not null,
  position_since date not null,
  whole_vnd bigint not null,
  rest_vnd bigint not null,
  collected_vnd bigint not null,
  officer_id bigint not null,
  officer_since date not null,
  notified_on date,
  verified_on date,
  last_act_on date not null,
  last_seq integer not null,
  primary key (registry_id, id),
  unique (registry_id, code),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, judgment_id) references judgment (registry_id, id),
  foreign key (registry_id, officer_id) references staff_member (registry_id, id)
);
create index case_by_decision_day on enforcement_case (registry_id, decided_on desc, id desc);
create index case_of_unit_by_decision_day on enforcement_case (registry_id, unit_id, decided_on desc, id desc);
create index case_of_unit_by_rest on enforcement_case (registry_id, unit_id, rest_vnd desc, id desc);
create index case_by_rest on enforcement_case (registry_id, rest_vnd desc, id desc);
create index case_of_officer on enforcement_case (registry_id, officer_id, position, last_act_on, id);
create index case_of_unit_by_last_act on enforcement_case (registry_id, unit_id, last_act_on, id);
create index case_by_last_act on enforcement_case (registry_id, last_act_on, id);
create index case_of_unit_by_position on enforcement_case (registry_id, unit_id, position, decided_on desc, id desc);
create index case_by_judgment on enforcement_case (registry_id, judgment_id);
create index case_by_number on enforcement_case (registry_id, unit_id, decision_number);

create table case_party (
  registry_id bigint not null,
  case_id bigint not null,
  role text not null check (role in ('debtor', 'creditor')),
  ordinal integer not null,
  party_id bigint not null,
  unit_id bigint not null,
  primary key (registry_id, case_id, role, ordinal),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id),
  foreign key (registry_id, party_id) references party (registry_id, id)
);
create index case_party_by_party on case_party (registry_id, party_id, case_id);

create table obligation (
  registry_id bigint not null,
  id bigint not null,
  code text not null,
  case_id bigint not null,
  unit_id bigint not null,
  ordinal integer not null,
  kind text not null check (kind in ('court-fee', 'fine', 'confiscation', 'recovery', 'return-of-property', 'debt',
    'bank-loan', 'damages', 'maintenance', 'property-division', 'wages', 'interest', 'act', 'other')),
  liability text check (liability in ('joint', 'several')),
  amount_vnd bigint check (amount_vnd between 1 and 1000000000000000),
  description text,
  primary key (registry_id, id),
  unique (registry_id, code),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index obligation_of_case on obligation (registry_id, case_id, ordinal);

create table obligation_party (
  registry_id bigint not null,
  obligation_id bigint not null,
  role text not null check (role in ('debtor', 'creditor')),
  ordinal integer not null,
  party_id bigint not null,
  unit_id bigint not null,
  primary key (registry_id, obligation_id, role, ordinal),
  foreign key (registry_id, obligation_id) references obligation (registry_id, id),
  foreign key (registry_id, party_id) references party (registry_id, id)
);

-- A request of a creditor, from its receipt to the decision it led to or the refusal it met.
create table request (
  registry_id bigint not null,
  id bigint not null,
  code text not null,
  unit_id bigint not null,
  judgment_id bigint not null,
  requester_id bigint not null,
  received_on date not null,
  content text not null,
  case_id bigint,
  refused_on date,
  refusal_reason text,
  primary key (registry_id, id),
  unique (registry_id, code),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, judgment_id) references judgment (registry_id, id),
  foreign key (registry_id, requester_id) references party (registry_id, id)
);
create index request_received on request (registry_id, unit_id, received_on desc, id desc);

create table act (
  registry_id bigint not null,
  id bigint not null,
  case_id bigint not null,
  unit_id bigint not null,
  seq integer not null,
  code text not null,
  type text not null,
  dated_on date not null,
  booked_on date not null,
  ground text,
  amount_vnd bigint,
  receiving_unit text,
  officer_id bigint,
  obligation_id bigint,
  corrects_act_id bigint,
  number text,
  data jsonb not null,
  rule_version text not null,
  recorded_by bigint not null,
  recorded_at timestamptz not null,
  primary key (registry_id, id),
  constraint act_sequence unique (registry_id, case_id, seq),
  unique (registry_id, code),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index act_holder_changes on act (registry_id, booked_on, case_id) where type in ('officer-changed', 'corrected');

create table movement (
  registry_id bigint not null,
  id bigint not null,
  case_id bigint not null,
  act_id bigint not null,
  unit_id bigint not null,
  from_position text not null,
  to_position text not null,
  matters smallint not null check (matters in (0, 1)),
  amount_vnd bigint not null check (amount_vnd >= 0),
  effective_on date not null,
  booked_on date not null,
  mirrors_movement_id bigint,
  primary key (registry_id, id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index movement_of_case on movement (registry_id, case_id, id);
create index movement_booked on movement (registry_id, booked_on, case_id);

-- Flows: what the lines of a unit's cases changed by in a month (architecture 5). Two tables, because the report without
-- officer and case type reads thirty times fewer rows from the first.
create table month_flow_unit (
  registry_id bigint not null,
  rules text not null,
  month date not null,
  unit_id bigint not null,
  basis text not null,
  credit_institution boolean not null,
  line_column text not null,
  matters bigint not null,
  amount_vnd bigint not null,
  primary key (registry_id, rules, month, unit_id, basis, credit_institution, line_column)
);

create table month_flow (
  registry_id bigint not null,
  rules text not null,
  month date not null,
  unit_id bigint not null,
  officer_id bigint not null,
  case_type text not null,
  basis text not null,
  credit_institution boolean not null,
  line_column text not null,
  matters bigint not null,
  amount_vnd bigint not null,
  primary key (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution, line_column)
);

grant select, insert, update on party, judgment, enforcement_case, request, month_flow_unit, month_flow to thads_app;
grant select, insert on case_party, obligation, obligation_party, act, movement to thads_app;
grant select on party, judgment, enforcement_case, request, case_party, obligation, obligation_party, act, movement,
  month_flow_unit, month_flow to thads_reader;

alter table party enable row level security;
create policy of_registries on party using (registry_id = any ((select actor_registries())::bigint[]));

do $$
declare
  secured text;
begin
  foreach secured in array array['judgment', 'enforcement_case', 'case_party', 'obligation', 'obligation_party', 'request',
    'act', 'movement', 'month_flow_unit', 'month_flow']
  loop
    execute format('alter table %I enable row level security', secured);
    execute format(
      'create policy of_units on %I using (registry_id = any ((select actor_registries())::bigint[])
         and unit_id = any ((select actor_units())::bigint[]))', secured);
  end loop;
end $$;
create index case_by_continued on enforcement_case (registry_id, continues_code) where continues_code is not null;
