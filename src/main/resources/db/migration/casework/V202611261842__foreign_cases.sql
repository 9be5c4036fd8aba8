-- Cases that another system led before ours keep what that system said of them, in its own words:
-- who did a step, in which group, and every attribute of case and step, so that an event log goes out
-- again as it came in. Which case of which system it was makes a second import of a log change nothing.
-- Append-only like the events they belong to.
create table casework.foreign_case (
    case_id    uuid primary key references casework.case_file,
    source     text not null,
    foreign_id text not null,
    digest     bytea not null,
    attributes jsonb not null,
    events     int not null,
    taken      timestamptz not null,
    unique (source, foreign_id)
);
comment on column casework.foreign_case.digest is 'SHA-256 of the case as it was read: another one means that the other system has gone on';
comment on column casework.foreign_case.attributes is 'Array of [type, key, value, children]; never what the mapping calls the applicant''s';

create table casework.foreign_event (
    case_id        uuid not null references casework.case_file,
    version        int not null,
    resource       text,
    team           text,
    lifecycle      text,
    offset_seconds int not null,
    attributes     jsonb not null,
    primary key (case_id, version)
);
comment on table casework.foreign_event is 'What the other system said of a step beside its activity (the event''s detail) and its moment';
comment on column casework.foreign_event.team is 'The group of the log (org:group)';
comment on column casework.foreign_event.offset_seconds is 'How far the log''s clock was from UTC';

grant select, insert on casework.foreign_case, casework.foreign_event to ${program};

create view casework.foreign_case_fact as
select case_id, source, foreign_id, events, taken
  from casework.foreign_case;
grant select on casework.foreign_case_fact to ${program};
