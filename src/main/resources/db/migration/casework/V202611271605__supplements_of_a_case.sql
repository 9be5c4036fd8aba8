-- How often more was asked for is counted from a case's events; of all its events it is one or none.
create index case_event_supplements on casework.case_event (case_id) where kind = 'request-supplement';
