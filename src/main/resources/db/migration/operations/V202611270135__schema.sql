-- The operations centre reads what others publish; it keeps only its own: alerts, maps, models of the process.
create schema if not exists operations;
grant usage on schema operations to ${program};
