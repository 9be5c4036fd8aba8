-- Rare events between modules are kept until their listener has done its work (Spring Modulith's
-- publication registry, layout v2). Case steps do not pass here: they have their own event log.
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_by_completion_date on event_publication (completion_date);

grant select, insert, update, delete on event_publication to ${program};
