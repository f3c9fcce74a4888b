-- Exchange: the imports of packages and the faults of their rows. Both stand outside the transaction of the import, so that
-- they outlive its rollback. registry_id is that of who imports; 0 for the operator, who may bring the first province.

create table import_job (
  registry_id bigint not null,
  id bigint not null,
  source_name text not null,
  actor_id bigint not null,
  actor_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  status text not null check (status in ('waiting', 'running', 'imported', 'refused', 'failed')),
  phase text,
  done bigint not null default 0,
  total bigint not null default 0,
  error_count integer not null default 0,
  refusals jsonb not null default '[]',
  summary jsonb,
  primary key (registry_id, id)
);
comment on column import_job.status is 'waiting or running without the advisory lock of the job being held: the programme ended in the middle.';
comment on column import_job.refusals is 'Why the package as a whole was refused; what is wrong with its rows stands in import_error.';

create table import_error (
  registry_id bigint not null,
  job_id bigint not null,
  table_order integer not null,
  line integer not null,
  column_order integer not null,
  ordinal integer not null,
  file text not null,
  column_name text not null,
  sentence text not null,
  primary key (registry_id, job_id, table_order, line, column_order, ordinal),
  foreign key (registry_id, job_id) references import_job (registry_id, id)
);

grant select, insert, update on import_job to thads_app;
grant select, insert on import_error to thads_app;
alter table import_job enable row level security;
alter table import_error enable row level security;
create policy of_registries on import_job using (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on import_error using (registry_id = 0 or registry_id = any ((select actor_registries())::bigint[]));

-- An import changes tables by more than the planner can foresee, and only their owner may have them analysed.
create function analyze_registers() returns void language plpgsql security definer set search_path = public as $$
begin
  analyze unit, staff_member, post, party, judgment, enforcement_case, case_party, obligation, obligation_party, act, movement,
    month_flow, month_flow_unit;
end $$;
revoke execute on function analyze_registers() from public;
grant execute on function analyze_registers() to thads_app;

-- The first load of a database checks foreign keys and builds indexes by the table instead of by the row: measured on 11,000
-- cases, keys checked row by row take three quarters of the writing. It takes the tables for itself until the transaction
-- ends, so it is for registers that are still empty, where nobody works yet.
create function begin_first_load() returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  loaded regclass[] := array['party', 'judgment', 'enforcement_case', 'case_party', 'obligation', 'obligation_party', 'act',
    'movement']::regclass[];
  step record;
begin
  if exists (select from party) or exists (select from judgment) or exists (select from enforcement_case) then
    return false;
  end if;
  lock table registry, unit, staff_member, party, judgment, enforcement_case, case_party, obligation, obligation_party, act,
    movement, request in access exclusive mode;
  if exists (select from party) or exists (select from judgment) or exists (select from enforcement_case) then
    return false;
  end if;
  create temp table first_load on commit drop as
    select row_number() over (order by kind, name) as ordinal, removing, restoring from (
      select case contype when 'u' then 1 else 2 end as kind, conname as name, format('alter table %s drop constraint %I', conrelid::regclass, conname) as removing,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restoring
      from pg_constraint where contype in ('f', 'u') and conrelid = any (loaded)
      union all
      select 1, i.indexrelid::regclass::text, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
      from pg_index i where i.indrelid = any (loaded) and not i.indisprimary
        and not exists (select from pg_constraint where conindid = i.indexrelid)
    ) parts;
  for step in select * from first_load order by ordinal loop
    execute step.removing;
  end loop;
  return true;
end $$;

-- Puts back what begin_first_load took away; what does not fit fails here, and with it the transaction.
create function end_first_load() returns void language plpgsql security definer
  set search_path = public, pg_temp set maintenance_work_mem = '128MB' as $$
declare
  step record;
begin
  for step in select * from first_load order by ordinal loop
    execute step.restoring;
  end loop;
  drop table first_load;
end $$;
revoke execute on function begin_first_load(), end_first_load() from public;
grant execute on function begin_first_load(), end_first_load() to thads_app;
