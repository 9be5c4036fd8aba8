-- How many signals each unit has in a period is read from the index alone.
drop index indicators.signal_by_day;
create index signal_by_day on indicators.signal (day) include (unit, id);
