-- What happened to a pilot model, a meeting, a proposal, a need, a finding or a campaign, in the
-- order in which it happened: the same for all of them, so that one list shows it.
create table directive.course_entry (
    id      bigint generated always as identity primary key,
    subject uuid not null,
    at      timestamptz not null,
    account uuid not null,
    step    text not null,
    note    text not null default ''
);
comment on column directive.course_entry.step is 'A word of the program, named in the reader''s language on pages';
create index course_entry_by_subject on directive.course_entry (subject, id);
grant select, insert on directive.course_entry to ${program};
