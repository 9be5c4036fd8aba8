-- Leaders and inspectors of the province look into every unit. Their worklist and their list of
-- cases went through all cases and sorted them; along these two indexes a page ends after its rows.
create index case_file_by_urgency on casework.case_file (urgency, id) where queue is not null;
create index case_file_by_filing on casework.case_file (filed desc, id desc);
