-- The load of a unit read the row of every step of its twenty days, and the outlook the row of every case that is expected:
-- both find all they ask for in the index now. Rows are only ever added to the hands; without a word a table of millions is
-- vacuumed after a fifth more, and until then its newest rows, which are just those that are asked for, are looked up one
-- by one all the same.
drop index operations.process_hand_by_unit;
create index process_hand_by_unit on operations.process_hand (unit, day) include (account, taken);
alter table operations.process_hand set (autovacuum_vacuum_insert_scale_factor = 0.005);

drop index operations.process_forecast_by_unit;
create index process_forecast_by_unit on operations.process_forecast (made, unit, due_day) include (chance);
