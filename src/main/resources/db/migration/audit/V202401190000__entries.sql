-- Who read or changed whose data, when, for what and in which case. The program may add and read,
-- never change or remove: a province answers for every look at a citizen's data.
create schema if not exists audit;
grant usage on schema audit to ${program};

create table audit.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    actor_kind   text not null,
    account      uuid not null,
    post         int,
    client       text,
    act          text not null check (act in ('read', 'list', 'change', 'sign_in', 'manage')),
    purpose      text not null,
    subject_kind text not null,
    subjects     uuid[] not null
);
create index entry_by_subject on audit.entry using gin (subjects);
create index entry_by_account on audit.entry (account, id);

grant select, insert on audit.entry to ${program};
