-- An act that is drafted before it is done: what it will say, beside the draft of its paper, whose way it shares. When the
-- paper is issued the act is recorded, and stands here.
create table act_draft (
  registry_id bigint not null,
  draft_id bigint not null,
  case_id bigint not null,
  unit_id bigint not null,
  type text not null,
  terms jsonb not null,
  act_code text,
  primary key (registry_id, draft_id),
  foreign key (registry_id, draft_id) references paper_draft (registry_id, id),
  foreign key (registry_id, case_id) references enforcement_case (registry_id, id)
);
create index act_draft_of_case on act_draft (registry_id, case_id, draft_id desc);

grant select, insert, update on act_draft to thads_app;
grant select on act_draft to thads_reader;
alter table act_draft enable row level security;
create policy of_units on act_draft using (registry_id = any ((select actor_registries())::bigint[])
  and unit_id = any ((select actor_units())::bigint[]));
