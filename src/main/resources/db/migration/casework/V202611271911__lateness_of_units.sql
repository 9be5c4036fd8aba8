-- What is open and what is late by unit is counted on the wall and below it: from an index that holds all of it.
create index case_file_due_by_unit on casework.case_file (unit, due, id) where clock in ('running', 'exhausted') and queue is not null;
