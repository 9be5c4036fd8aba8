-- Whoever files online promises papers and brings them later; an officer notes that one came. Until
-- then it is not there, however it is to come.
alter table casework.paper add column brought timestamptz;
comment on column casework.paper.brought is 'When a promised or missing paper was handed in at the desk';
