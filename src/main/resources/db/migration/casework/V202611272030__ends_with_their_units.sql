-- How many cases came to an end today is read from the index alone, for some units and for all.
create index case_file_by_end_and_unit on casework.case_file (finished) include (unit) where finished is not null;
drop index casework.case_file_by_end;
