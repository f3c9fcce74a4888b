-- The results report recomputed from the acts alone, in SQL that PostgreSQL and DuckDB both run: the floor of bench/report.ts.
-- :begin is the first day of the statistical year, :day the last day counted, :group the column of the rows.
with undone as (
  select corrects_act_id as id from act where corrects_act_id is not null and booked_on <= :day
), counted as (
  select a.case_id, a.seq, a.type, a.booked_on, a.ground, a.amount_vnd is null as whole,
    case when a.type in ('decided', 'amount-added') then a.amount_vnd
      when a.type in ('collected', 'reduced', 'discontinued', 'entrusted') then -a.amount_vnd else 0 end as change_vnd
  from act a
  where a.booked_on <= :day and a.type not in ('corrected', 'notified', 'verified', 'officer-changed')
    and a.id not in (select id from undone)
), stepped as (
  select *, row_number() over in_order as step, lag(type) over in_order = 'moved-to-separate-book' as returns,
    booked_on >= :begin as in_year
  from counted window in_order as (partition by case_id order by booked_on, seq)
), placed as (
  -- Positions as numbers: 1 to 6 open, 7 the separate book, 8 to 12 ended.
  select *, case type
      when 'decided' then 1 when 'resumed' then 1 when 'postponed' then case when ground = 'c' then 2 else 3 end
      when 'suspended' then 4 when 'paused-for-complaint' then 5 when 'classified-no-means' then 6
      when 'moved-to-separate-book' then 7 when 'completed' then 8 when 'withdrawn' then 11 when 'cancelled' then 11
      when 'taken-up' then 12
      when 'discontinued' then case when whole then 9 when returns then 1 end
      when 'entrusted' then case when whole then 10 when returns then 1 end
      else case when returns then 1 end
    end as place
  from stepped
), folded as (
  select case_id,
    coalesce(max(step * 16 + place) filter (where not in_year) % 16, 0) as eve,
    max(step * 16 + place) % 16 as stands,
    coalesce(sum(change_vnd) filter (where not in_year), 0) as eve_vnd,
    coalesce(sum(change_vnd), 0) as left_vnd,
    bool_or(in_year and place is not null) as placed_in_year,
    bool_or(in_year and type = 'decided') as is_new,
    bool_or(in_year and returns) as returned,
    bool_or(in_year and type = 'moved-to-separate-book') as moved,
    coalesce(sum(change_vnd) filter (where in_year and type in ('decided', 'amount-added')), 0) as new_vnd,
    coalesce(-sum(change_vnd) filter (where in_year and type = 'collected'), 0) as paid_vnd,
    coalesce(-sum(change_vnd) filter (where in_year and type in ('reduced', 'discontinued')), 0) as reduced_vnd,
    coalesce(-sum(change_vnd) filter (where in_year and type = 'entrusted'), 0) as parted_vnd
  from placed group by case_id
), line as (
  select *, eve between 1 and 6 or (eve = 7 and returned) as is_old, stands = 7 and moved as is_out,
    case when stands > 7 and placed_in_year then stands else 0 end as ended
  from folded
)
select c.:group as "group",
  count(*) filter (where is_old and not is_out) as "old.matters",
  coalesce(sum(eve_vnd) filter (where is_old), 0) - coalesce(sum(left_vnd) filter (where is_old and is_out), 0) as "old.money_vnd",
  count(*) filter (where is_new and not is_out) as "new.matters",
  sum(new_vnd) - coalesce(sum(left_vnd) filter (where is_new and is_out), 0) as "new.money_vnd",
  count(*) filter (where ended = 10) as "entrusted.matters",
  sum(parted_vnd) + coalesce(sum(left_vnd) filter (where ended = 10), 0) as "entrusted.money_vnd",
  count(*) filter (where ended = 12) as "taken-up.matters",
  coalesce(sum(left_vnd) filter (where ended = 12), 0) as "taken-up.money_vnd",
  count(*) filter (where ended = 11) as "withdrawn.matters",
  coalesce(sum(left_vnd) filter (where ended = 11), 0) as "withdrawn.money_vnd",
  count(*) filter (where ended = 8) as "completed.matters",
  sum(paid_vnd) as "completed.money_vnd",
  count(*) filter (where ended = 9) as "discontinued.matters",
  sum(reduced_vnd) + coalesce(sum(left_vnd) filter (where ended = 9), 0) as "discontinued.money_vnd",
  count(*) filter (where stands = 1) as "under-way.matters",
  coalesce(sum(left_vnd) filter (where stands = 1), 0) as "under-way.money_vnd",
  count(*) filter (where stands = 2) as "postponed-by-agreement.matters",
  coalesce(sum(left_vnd) filter (where stands = 2), 0) as "postponed-by-agreement.money_vnd",
  count(*) filter (where stands = 5) as "paused-for-complaint.matters",
  coalesce(sum(left_vnd) filter (where stands = 5), 0) as "paused-for-complaint.money_vnd",
  count(*) filter (where stands = 6) as "no-means.matters",
  coalesce(sum(left_vnd) filter (where stands = 6), 0) as "no-means.money_vnd",
  count(*) filter (where stands = 3) as "postponed.matters",
  coalesce(sum(left_vnd) filter (where stands = 3), 0) as "postponed.money_vnd",
  count(*) filter (where stands = 4) as "suspended.matters",
  coalesce(sum(left_vnd) filter (where stands = 4), 0) as "suspended.money_vnd",
  count(*) filter (where stands = 7) as "separate-book.matters",
  coalesce(sum(left_vnd) filter (where stands = 7), 0) as "separate-book.money_vnd"
from line join enforcement_case c on c.id = line.case_id
group by c.:group
