-- The day of a signal is that of its time, by which the list is in order: one index for both costs each new signal less than
-- two, and tells how many each unit has without a look at the rows.
drop index indicators.signal_by_day;
drop index indicators.signal_by_time;
create index signal_by_time on indicators.signal (at desc, id desc) include (unit);
alter table indicators.signal drop column day;
