-- Documents: the templates of an office by version, papers from draft to issue, attachments. The files themselves stand outside
-- the tables, in the blob store under their SHA-256, so that no list and no backup of the tables carries them.

-- A version an office uploaded; the ready templates come with the programme and have no row. Of two versions valid on a day the
-- later one counts, of two valid from the same day the one uploaded last.
create table paper_template (
  registry_id bigint not null references registry,
  id bigint not null,
  code text not null,
  valid_from date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  file_name text not null,
  note text not null default '',
  uploaded_by bigint not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  primary key (registry_id, id)
);
create index paper_template_by_code on paper_template (registry_id, code, valid_from desc, id desc);

-- subject names what a paper is about: `case VP-0001`, `act VP-0001.7`.
create table paper_draft (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  subject text not null,
  template text not null,
  data jsonb not null,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  status text not null check (status in ('draft', 'submitted', 'returned', 'approved', 'issued', 'dropped')),
  remark text,
  made_by bigint not null,
  made_by_name text not null,
  made_at timestamptz not null,
  changed_by bigint not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  version integer not null,
  primary key (registry_id, id),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
comment on column paper_draft.file_sha256 is 'The draft as somebody completed it in Word; number and date are filled in on issue.';
comment on column paper_draft.version is 'Counts the changes; a change names the version it was made on, so that two do not overwrite each other.';
create index paper_draft_of_subject on paper_draft (registry_id, subject, id desc);
create index paper_draft_of_unit on paper_draft (registry_id, unit_id, status, id desc);
create index paper_draft_by_maker on paper_draft (registry_id, made_by, status, id desc);

create table issued_paper (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  subject text not null,
  template text not null,
  template_sha256 text not null,
  draft_id bigint,
  title text not null,
  number text,
  dated_on date not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  issued_by bigint not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  primary key (registry_id, id),
  foreign key (registry_id, unit_id) references unit (registry_id, id),
  foreign key (registry_id, draft_id) references paper_draft (registry_id, id)
);
comment on column issued_paper.template_sha256 is 'The very template it was filled from, an office''s own or a ready one: an old file keeps its form.';
create index issued_paper_of_subject on issued_paper (registry_id, subject, id desc);
create index issued_paper_of_unit on issued_paper (registry_id, unit_id, dated_on desc, id desc);
create unique index issued_paper_of_draft on issued_paper (registry_id, draft_id) where draft_id is not null;

create table attachment (
  registry_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  subject text not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text not null default '',
  added_by bigint not null,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (registry_id, id),
  foreign key (registry_id, unit_id) references unit (registry_id, id)
);
create index attachment_of_subject on attachment (registry_id, subject, id desc);

-- Taking an attachment away is said by a row more; what was there stays readable.
create table attachment_removal (
  registry_id bigint not null,
  attachment_id bigint not null,
  unit_id bigint not null,
  reason text not null,
  removed_by bigint not null,
  removed_by_name text not null,
  removed_at timestamptz not null,
  primary key (registry_id, attachment_id),
  foreign key (registry_id, attachment_id) references attachment (registry_id, id)
);

grant select, insert on paper_template, issued_paper, attachment, attachment_removal to thads_app;
grant select, insert, update on paper_draft to thads_app;
grant select on paper_template, paper_draft, issued_paper, attachment, attachment_removal to thads_reader;

alter table paper_template enable row level security;
create policy of_registries on paper_template using (registry_id = any ((select actor_registries())::bigint[]));

do $$
declare
  secured text;
begin
  foreach secured in array array['paper_draft', 'issued_paper', 'attachment', 'attachment_removal']
  loop
    execute format('alter table %I enable row level security', secured);
    execute format(
      'create policy of_units on %I using (registry_id = any ((select actor_registries())::bigint[])
         and unit_id = any ((select actor_units())::bigint[]))', secured);
  end loop;
end $$;
