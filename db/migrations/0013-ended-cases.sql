-- Ended cases by the day they ended: what is looked through before it goes to the archive.
create index case_ended_by_day on enforcement_case (registry_id, position_since, id)
  where position in ('completed', 'discontinued', 'entrusted-out', 'withdrawn', 'taken-up');
