-- A month that was added up stays so when something comes late: what comes is added to its sums with the rows it led to.
-- Adding one up anew took seven seconds of one transaction, and whoever follows the log waits for the oldest one that
-- writes. How often a month has changed is counted, so that sums made day by day are taken only if it stood still.
alter table operations.process_month_state add column changes int not null default 0;
grant update on operations.process_month, operations.process_path_month to ${program};
