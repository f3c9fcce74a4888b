-- Flows by case type without officers, so that a report whose rows are case types reads a seventh of the rows.
create table month_flow_case_type (
  registry_id bigint not null,
  rules text not null,
  month date not null,
  unit_id bigint not null,
  case_type text not null,
  basis text not null,
  credit_institution boolean not null,
  line_column text not null,
  matters bigint not null,
  amount_vnd bigint not null,
  primary key (registry_id, rules, month, unit_id, case_type, basis, credit_institution, line_column)
);

insert into month_flow_case_type (registry_id, rules, month, unit_id, case_type, basis, credit_institution, line_column,
  matters, amount_vnd)
select registry_id, rules, month, unit_id, case_type, basis, credit_institution, line_column, sum(matters), sum(amount_vnd)
from month_flow group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(matters) <> 0 or sum(amount_vnd) <> 0;

grant select, insert, update on month_flow_case_type to thads_app;
grant select on month_flow_case_type to thads_reader;
alter table month_flow_case_type enable row level security;
create policy of_units on month_flow_case_type using (registry_id = any ((select actor_registries())::bigint[])
  and unit_id = any ((select actor_units())::bigint[]));

-- A coarse look at every table is enough to plan by, and takes a quarter of the time.
create or replace function analyze_registers() returns void language plpgsql security definer set search_path = public
  set default_statistics_target = 20 as $$
begin
  analyze unit, staff_member, post, party, judgment, enforcement_case, case_party, obligation, obligation_party, act, movement,
    month_flow, month_flow_case_type, month_flow_unit;
end $$;
