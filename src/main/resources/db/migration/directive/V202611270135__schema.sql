-- The programme's direction: documents, tasks, targets and what is reported on them.
create schema if not exists directive;
grant usage on schema directive to ${program};
