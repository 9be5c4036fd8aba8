-- What stands open is counted by all that it is counted by from one index, whole: the rows change with every step.
create index process_open_by_unit_and_step on operations.process_open (unit, activity, procedure) include (long_from, waits, since);
drop index operations.process_open_by_unit;

-- Whoever looks at one procedure in one office read all cases that office had ended, and so did the list of its procedures.
create index process_end_by_procedure_and_unit on operations.process_end (procedure, unit, day) include (path, working, elapsed);
create index process_end_by_unit_with_procedure on operations.process_end (unit, day) include (procedure);
drop index operations.process_end_by_unit;
-- rows are only ever added to it, see process_hand
alter table operations.process_end set (autovacuum_vacuum_insert_scale_factor = 0.005);
