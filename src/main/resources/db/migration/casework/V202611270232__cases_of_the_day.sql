-- The wall counts what came to an end today; without this it would look through all cases that ever ended.
create index case_file_by_end on casework.case_file (finished) where finished is not null;
