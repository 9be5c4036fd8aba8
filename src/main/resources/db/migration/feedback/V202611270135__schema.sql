-- Ratings and complaints have a schema of their own: cases know nothing of what is said about them.
create schema if not exists feedback;
grant usage on schema feedback to ${program};
