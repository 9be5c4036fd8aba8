-- Office hours and local days of units. Rows are never changed: each holds from one numbered change
-- to another, so that a due date can be worked out again as it was known then.
create table organisation.calendar_change (
    number  bigint generated always as identity primary key,
    agency  int not null,
    kind    text not null check (kind in ('first', 'hours', 'day_set', 'day_removed')),
    reason  text not null,
    cases   text not null check (cases in ('moved', 'kept', 'none')),
    at      timestamptz not null,
    account uuid not null
);
create index calendar_change_by_agency on organisation.calendar_change (agency, number);

create table organisation.calendar_hours (
    id          bigint generated always as identity primary key,
    agency      int not null,
    starts      date not null,
    ends        date,
    season_from text,
    season_to   text,
    weekdays    text not null,
    windows     text not null,
    since       bigint not null references organisation.calendar_change (number),
    until       bigint references organisation.calendar_change (number)
);

create table organisation.calendar_day (
    id      bigint generated always as identity primary key,
    agency  int not null,
    date    date not null,
    kind    text not null,
    windows text not null,
    source  text not null,
    below   boolean not null,
    since   bigint not null references organisation.calendar_change (number),
    until   bigint references organisation.calendar_change (number)
);
create unique index calendar_day_once
    on organisation.calendar_day (agency, date) where until is null;

grant select, insert on organisation.calendar_change to ${program};
grant select, insert, update on organisation.calendar_hours, organisation.calendar_day to ${program};
