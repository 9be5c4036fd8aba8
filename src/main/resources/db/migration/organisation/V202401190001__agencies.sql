-- Agencies change with the law: units are merged, split, renamed and moved from a day on. Every row
-- holds for a span of days, so that any day of the past and of the announced future can be drawn.
create schema if not exists organisation;
grant usage on schema organisation to ${program};

-- Copies in memory are trusted while the number of their part stands still.
create table organisation.edition (
    part    text primary key check (part in ('agencies', 'people', 'calendars')),
    version bigint not null
);
insert into organisation.edition values ('agencies', 0), ('people', 0), ('calendars', 0);

create table organisation.agency (
    id         int not null,
    valid_from date not null,
    valid_to   date,
    code       text not null,
    name       text not null,
    tier       text not null check (tier in ('province', 'department', 'district', 'commune')),
    kind       text not null,
    parent     int,
    gso_code   text,
    sample     boolean not null,
    primary key (id, valid_from),
    check (valid_to > valid_from),
    constraint agency_one_at_a_time
        exclude using gist (id with =, daterange(valid_from, valid_to) with &&),
    constraint agency_code_once_at_a_time
        exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

create table organisation.reorganisation (
    id        int generated always as identity primary key,
    kind      text not null
        check (kind in ('found', 'merge', 'split', 'rename', 'move', 'abolish')),
    effective date not null,
    source    text not null,
    units     int[] not null,
    recorded  timestamptz not null,
    account   uuid not null
);
create index reorganisation_by_unit on organisation.reorganisation using gin (units);

-- Who goes on for whom. Of several successors one goes on with open cases and rights.
create table organisation.succession (
    predecessor int not null,
    successor   int not null,
    effective   date not null,
    continues   boolean not null,
    primary key (predecessor, successor, effective)
);
create unique index succession_one_continues
    on organisation.succession (predecessor, effective) where continues;

grant select, update on organisation.edition to ${program};
grant select, insert, update, delete on organisation.agency to ${program};
grant select, insert on organisation.reorganisation, organisation.succession to ${program};
