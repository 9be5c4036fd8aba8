-- From which moment an open case waits longer than usual is worked out once, when it has come to where it stands, and
-- again each morning when what is usual may have changed. A page then counts those whose moment is past instead of
-- asking the calendar of each of thirteen thousand cases.
alter table operations.process_open
    add column long_from timestamptz,
    add column marked date;
comment on column operations.process_open.long_from is 'From when on it waits longer than nine of ten of its kind; null where the applicant has to act, nothing is known of its kind, or it was not worked out yet';
comment on column operations.process_open.marked is 'The day whose experience long_from was worked out from; null since the last step';
create index process_open_by_mark on operations.process_open (marked);
create index process_open_long on operations.process_open (long_from) where long_from is not null;
create index process_open_by_time on operations.process_open (since, case_id);
