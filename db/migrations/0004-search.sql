-- Search. The operators of word and trigram indexes are not leakproof, so under row level security no index serves them.
-- What is searched therefore goes through one SECURITY DEFINER function, owned by a role without login, which applies
-- registries and units itself. All its indexes are on expressions: whoever writes a party, a judgment or a case has nothing
-- else to keep.

-- Folds like `foldVietnamese` in TypeScript, for text of Latin letters: no diacritics, đ as d, lower case, single spaces.
create function fold_text(value text) returns text language sql immutable strict parallel safe
  as $$ select btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(value, nfd), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd')),
    '[^a-z0-9]+', ' ', 'g')) $$;

-- The words of a folded name, and its registry as one more word, so that one index answers for both.
create function name_words(registry_id bigint, folded_name text) returns text[] language sql immutable parallel safe
  as $$ select array_append(string_to_array(folded_name, ' '), '#' || registry_id::text) $$;

-- The words by which a judgment is looked for, and its unit as one more.
create function judgment_words(unit_id bigint, number text, court text) returns text[] language sql immutable parallel safe
  as $$ select array_append(
    string_to_array(replace(public.fold_text(number || ' ' || court), 'toa an nhan dan', 'tand'), ' '),
    '@' || unit_id::text) $$;

-- The running number at the head of a printed number: 531 of `531/QĐ-CCTHADS`.
create function running_number(printed text) returns integer language sql immutable strict parallel safe
  as $$ select substring(printed from '^0*([0-9]{1,9})/')::integer $$;

create index party_by_name_words on party using gin (name_words(registry_id, folded_name)) with (gin_pending_list_limit = 256);
create index party_by_name_beginning on party (registry_id, folded_name collate "C");
create index judgment_by_words on judgment using gin (judgment_words(unit_id, number, court)) with (gin_pending_list_limit = 256);
create index judgment_by_number_beginning on judgment (registry_id, lower(number) collate "C");
create index judgment_of_unit_by_court on judgment (registry_id, unit_id, court);
create index judgment_received_in_registry on judgment (registry_id, received_on desc, id desc);
create index request_received_in_registry on request (registry_id, received_on desc, id desc);
create index request_of_judgment on request (registry_id, judgment_id);
create index case_by_running_number on enforcement_case (registry_id, running_number(decision_number), decided_on desc);
create index case_by_code_beginning on enforcement_case (registry_id, lower(code) collate "C");

grant usage on schema public to thads_search;
grant select on unit, party, judgment, enforcement_case, case_party to thads_search;
create policy of_search on party for select to thads_search using (true);
create policy of_search on judgment for select to thads_search using (true);
create policy of_search on enforcement_case for select to thads_search using (true);
create policy of_search on case_party for select to thads_search using (true);

alter table request add column refusal_ground text check (refusal_ground in ('no-right', 'wrong-agency', 'out-of-time'));

-- What was typed, taken apart by `parseSearch`; what does not apply is null.
create type search_question as (
  codes text[],
  code_beginning text,
  identity_number text,
  running_number integer,
  in_year integer,
  unit_words text[],
  number_beginning text,
  judgment_words text[],
  name text,
  name_words text[],
  similar_names text[],
  similar_words text[],
  odd_words text[],
  odd_variants text[],
  born_year integer
);

-- People, the best first. `rank` 0: this very code or number; 1: this name; 2: a name that begins so; 3: a name that holds
-- these words; 4: a name one or two typing errors away, the likelier with less `closeness`; 5: a name that holds such words. Later
-- steps run only while fewer than `enough` are found. Bitmap scans only: the choice is between good plans and a walk through a whole index.
create function search_parties(question search_question, registries bigint[], enough integer)
returns table (registry_id bigint, id bigint, rank integer, closeness integer) language plpgsql stable
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off
as $$
declare
  most constant integer := 400;
  marks constant text[] := (select array_agg('#' || r::text) from unnest(registries) as r);
  last_letter constant text := chr(1114111);
  found_now integer;
  so_far integer := 0;
begin
  return query select p.registry_id, p.id, 0, 0 from party p
    where p.registry_id = any (registries)
      and (p.code = any (question.codes) or p.identity_number = question.identity_number)
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if question.name is null or so_far >= enough then return; end if;

  return query select p.registry_id, p.id, 1, 0 from party p
    where p.registry_id = any (registries) and p.folded_name collate "C" = question.name
      and (question.born_year is null or extract(year from p.born_on) = question.born_year)
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if so_far >= enough then return; end if;

  return query select p.registry_id, p.id, 2, 0 from party p
    where p.registry_id = any (registries)
      and p.folded_name collate "C" > question.name and p.folded_name collate "C" < question.name || last_letter
      and (question.born_year is null or extract(year from p.born_on) = question.born_year)
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if so_far >= enough then return; end if;

  return query select p.registry_id, p.id, 3, 0 from party p
    where name_words(p.registry_id, p.folded_name) @> question.name_words
      and name_words(p.registry_id, p.folded_name) && marks
      and (question.born_year is null or extract(year from p.born_on) = question.born_year)
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if so_far >= enough then return; end if;

  return query select p.registry_id, p.id, 4, array_position(question.similar_names, p.folded_name) from party p
    where p.registry_id = any (registries) and p.folded_name collate "C" = any (question.similar_names)
      and (question.born_year is null or extract(year from p.born_on) = question.born_year)
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if so_far >= enough then return; end if;

  return query select p.registry_id, p.id, 5, wanted.place::integer
    from unnest(question.similar_words) with ordinality as wanted(words, place), lateral (
      select q.registry_id, q.id from party q
      where name_words(q.registry_id, q.folded_name) @> string_to_array(wanted.words, ' ')
        and name_words(q.registry_id, q.folded_name) && marks
        and (question.born_year is null or extract(year from q.born_on) = question.born_year)
      limit 50) p
    limit most;
  get diagnostics found_now = row_count;
  so_far := so_far + found_now;
  if so_far >= enough or question.odd_variants is null then return; end if;

  return query select p.registry_id, p.id, 5, 1000 from party p
    where name_words(p.registry_id, p.folded_name) && question.odd_variants
      and name_words(p.registry_id, p.folded_name) @> question.odd_words
      and name_words(p.registry_id, p.folded_name) && marks
      and (question.born_year is null or extract(year from p.born_on) = question.born_year)
    limit most;
end $$;

-- Cases by code or number. `rank` 0: this code, or this number; 1: a code or number that begins so.
create function search_case_numbers(question search_question, registries bigint[], units bigint[], enough integer)
returns table (registry_id bigint, id bigint, rank integer, day date) language plpgsql stable
set enable_seqscan = off set jit = off
as $$
declare
  number constant bigint := question.running_number;
  wanted_units bigint[] := units;
  last_letter constant text := chr(1114111);
  found_now integer;
begin
  return query select c.registry_id, c.id, case when c.code = any (question.codes) then 0 else 1 end, c.decided_on
    from enforcement_case c
    where c.registry_id = any (registries) and lower(c.code) collate "C" >= question.code_beginning
      and lower(c.code) collate "C" < question.code_beginning || last_letter and c.unit_id = any (units)
    order by lower(c.code) collate "C" limit enough;
  get diagnostics found_now = row_count;
  if number is null or found_now >= enough then return; end if;

  if question.unit_words is not null then
    wanted_units := (select array_agg(u.id) from unit u where u.registry_id = any (registries) and u.id = any (units)
      and string_to_array(fold_text(u.code || ' ' || u.name), ' ') @> question.unit_words);
  end if;
  return query select c.registry_id, c.id, 0, c.decided_on from enforcement_case c
    where c.registry_id = any (registries) and running_number(c.decision_number) = number and c.unit_id = any (wanted_units)
      and (question.in_year is null or question.in_year in (
        extract(year from c.decided_on), extract(year from c.decided_on + interval '3 months')))
    order by c.decided_on desc limit enough;
  get diagnostics found_now = row_count;
  if found_now > 0 or question.in_year is not null then return; end if;

  return query select c.registry_id, c.id, 1, c.decided_on from enforcement_case c
    where c.registry_id = any (registries) and c.unit_id = any (wanted_units)
      and (running_number(c.decision_number) between number * 10 and number * 10 + 9
        or number < 1000 and running_number(c.decision_number) between number * 100 and number * 100 + 99)
    order by c.decided_on desc limit enough;
end $$;

-- Judgments by number, court, or both. `rank` 0: this code or number; 1: a number that begins so; 3: the words are there.
create function search_judgments(question search_question, registries bigint[], units bigint[], enough integer)
returns table (registry_id bigint, id bigint, rank integer, day date) language plpgsql stable
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off
as $$
declare
  marks constant text[] := (select array_agg('@' || u::text) from unnest(units) as u);
  last_letter constant text := chr(1114111);
begin
  return query select j.registry_id, j.id, 0, j.received_on from judgment j
    where j.registry_id = any (registries) and j.code = any (question.codes) and j.unit_id = any (units) limit enough;
  return query select j.registry_id, j.id,
      case when lower(j.number) = question.number_beginning then 0 else 1 end, j.received_on
    from judgment j
    where j.registry_id = any (registries) and lower(j.number) collate "C" >= question.number_beginning
      and lower(j.number) collate "C" < question.number_beginning || last_letter and j.unit_id = any (units)
    order by lower(j.number) collate "C", j.received_on desc limit enough;
  return query select j.registry_id, j.id, 3, j.received_on from judgment j
    where judgment_words(j.unit_id, j.number, j.court) @> question.judgment_words
      and judgment_words(j.unit_id, j.number, j.court) && marks and j.registry_id = any (registries)
    limit 1000;
end $$;

-- The one door. Registries and units are those of the session, which row level security reads too; no argument widens them.
-- Gives keys only: what is shown of them is read under row level security. A case found by a party's name has `by_party`.
create function search_hits(question search_question, enough integer)
returns table (kind text, registry_id bigint, id bigint, rank integer, by_party boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  registries constant bigint[] := coalesce(actor_registries(), '{}');
  units constant bigint[] := coalesce(actor_units(), '{}');
begin
  return query
    with person as materialized (
      select p.registry_id, p.id, min(p.rank * 1000 + p.closeness) as place
      from search_parties(question, registries, enough) p group by 1, 2
    ), of_person as materialized (
      select person.registry_id, person.id as party_id, person.place, cp.case_id
      from person left join case_party cp
        on cp.registry_id = person.registry_id and cp.party_id = person.id and cp.unit_id = any (units)
    ), by_name as (
      select c.registry_id, c.id, min(o.place) as place, c.decided_on
      from of_person o join enforcement_case c on c.registry_id = o.registry_id and c.id = o.case_id
      where c.unit_id = any (units) group by c.registry_id, c.id
      order by 3, c.decided_on desc limit enough
    ), found_case as (
      select n.registry_id, n.id, n.rank * 1000 as place, false as by_party, n.day
      from search_case_numbers(question, registries, units, enough) n
      union all
      select b.registry_id, b.id, b.place, true, b.decided_on from by_name b
    )
    (select 'person', o.registry_id, o.party_id, min(o.place) / 1000, false from of_person o
      group by o.registry_id, o.party_id order by min(o.place), count(o.case_id) = 0, o.party_id desc limit enough)
    union all
    (select 'case', f.registry_id, f.id, min(f.place) / 1000, bool_and(f.by_party) from found_case f
      group by f.registry_id, f.id order by min(f.place), bool_and(f.by_party), max(f.day) desc limit enough)
    union all
    (select 'judgment', j.registry_id, j.id, min(j.rank), false from search_judgments(question, registries, units, enough) j
      group by j.registry_id, j.id order by 4, max(j.day) desc limit enough);
end $$;

-- In how many cases of the whole province a party stands; the number alone, so that look-alikes can be weighed.
create function count_cases_of_parties(party_ids bigint[]) returns table (party_id bigint, case_count integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select cp.party_id, count(distinct cp.case_id)::integer from case_party cp
  where cp.registry_id = any (coalesce(actor_registries(), '{}')) and cp.party_id = any (party_ids) group by cp.party_id
$$;

-- What a unit must know of a case of another unit that it goes on from: take-up, entrustment received.
create function find_continued_case(wanted text)
returns table (code text, decision_number text, case_position text, position_since date, decided_on date, unit_id bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select c.code, c.decision_number, c.position, c.position_since, c.decided_on, c.unit_id from enforcement_case c
  where c.registry_id = any (coalesce(actor_registries(), '{}')) and c.code = wanted
$$;

revoke execute on function search_parties, search_case_numbers, search_judgments, search_hits, count_cases_of_parties,
  find_continued_case from public;
grant create on schema public to thads_search;
alter function search_parties owner to thads_search;
alter function search_case_numbers owner to thads_search;
alter function search_judgments owner to thads_search;
alter function search_hits owner to thads_search;
alter function count_cases_of_parties owner to thads_search;
alter function find_continued_case owner to thads_search;
revoke create on schema public from thads_search;
set local role thads_search;
grant execute on function search_hits, count_cases_of_parties, find_continued_case to thads_app;
set local role thads_owner;
