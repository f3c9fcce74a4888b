-- The books of decisions read the acts of a unit by type and day.
create index act_of_unit_by_day on act (registry_id, unit_id, type, dated_on, id);
