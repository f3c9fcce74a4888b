-- A request that comes after the five years is refused, unless the head accepts it with its ground (NĐ 62/2015 Đ4 k2; NĐ 152/2026
-- Đ10 k2). And what the lists of claims that lapse and of requests that wait are read by.
alter table request
  add column late_accepted_on date,
  add column late_ground text check (late_ground in ('force-majeure', 'objective-obstacle', 'emergency', 'due-later')),
  add column late_reason text,
  add check ((late_accepted_on is null) = (late_ground is null) and (late_ground is null) = (late_reason is null));
create index request_waiting on request (registry_id, received_on desc, id desc) where case_id is null and refused_on is null;
create index judgment_by_day_in_force on judgment (registry_id, in_force_on, id) where in_force_on is not null;
