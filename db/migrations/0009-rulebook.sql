-- What an administrator says of the law: days off and make-up days beside the standard calendar, and values of what the sources
-- leave open. Both are only ever added to; of the changes of a day, and of a setting from a day, the last one stands.

create table calendar_change (
  registry_id bigint not null references registry,
  seq integer not null,
  day date not null,
  effect text not null check (effect in ('off', 'worked', 'standard')),
  name text not null,
  document_number text not null,
  changed_by bigint not null,
  changed_by_name text not null,
  changed_on date not null,
  primary key (registry_id, seq)
);
comment on column calendar_change.effect is 'off and worked stand over the standard calendar; standard gives the day back to it.';

create table law_setting_change (
  registry_id bigint not null references registry,
  seq integer not null,
  name text not null,
  value text not null,
  valid_from date not null,
  document_number text not null,
  note text not null,
  changed_by bigint not null,
  changed_by_name text not null,
  changed_on date not null,
  primary key (registry_id, seq)
);

grant select, insert on calendar_change, law_setting_change to thads_app;
grant select on calendar_change, law_setting_change to thads_reader;

alter table calendar_change enable row level security;
alter table law_setting_change enable row level security;
create policy of_registries on calendar_change using (registry_id = any ((select actor_registries())::bigint[]));
create policy of_registries on law_setting_change using (registry_id = any ((select actor_registries())::bigint[]));
