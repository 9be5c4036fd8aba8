-- What no vacuum has seen yet is in no summary and was read for each month that was added up.
alter index operations.process_move_by_day set (autosummarize = on);
alter index operations.process_end_by_day set (autosummarize = on);
-- rows are only ever added to it, see process_hand
alter table operations.process_move set (autovacuum_vacuum_insert_scale_factor = 0.005);
