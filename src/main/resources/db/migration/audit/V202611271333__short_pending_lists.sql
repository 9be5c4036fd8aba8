-- What was recorded last waits in a list beside the index that is read from end to end by every question who read a
-- citizen's data: up to four megabytes of it. It is sorted in earlier now, so that such a question costs the same whatever
-- was recorded before.
alter index audit.entry_by_subject set (gin_pending_list_limit = 128);
