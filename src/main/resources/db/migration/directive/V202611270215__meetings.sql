-- Meetings: what is on the agenda, who is invited and was there by locality, what was concluded.
-- Of people only numbers and posts are kept. A conclusion holds the number of its task, so that
-- posting the conclusions twice makes no second task.
create table directive.meeting (
    id         uuid primary key,
    number     int generated always as identity unique,
    title      text not null check (title <> ''),
    host       int not null,
    starts     timestamptz not null,
    ends       timestamptz not null,
    place      text not null,
    conference text check (conference like 'https://%'),
    state      text not null check (state in ('planned', 'invited', 'held', 'concluded')),
    since      timestamptz not null,
    minutes    text,
    version    int not null default 0,
    check (ends > starts),
    check ((state = 'concluded') = (minutes is not null))
);
create index meeting_by_start on directive.meeting (starts desc, number desc);

create table directive.meeting_item (
    meeting_id uuid not null references directive.meeting,
    position   int not null,
    title      text not null check (title <> ''),
    presenter  int,
    length     smallint not null check (length between 1 and 600),
    paper      uuid,
    paper_name text,
    primary key (meeting_id, position),
    check ((paper is null) = (paper_name is null))
);
comment on column directive.meeting_item.length is 'Minutes';

create table directive.meeting_invitation (
    meeting_id uuid not null references directive.meeting,
    unit       int not null,
    post       text not null,
    remote     boolean not null,
    connected  boolean,
    people     int check (people >= 0),
    posts      text,
    noted      timestamptz,
    primary key (meeting_id, unit),
    check ((connected is null) = (noted is null)),
    check ((connected is null) = (people is null))
);
comment on column directive.meeting_invitation.post is 'Whom of the unit: a role';
comment on column directive.meeting_invitation.posts is 'Which posts were there, never names';
create index meeting_invitation_by_unit on directive.meeting_invitation (unit, meeting_id);

create table directive.meeting_conclusion (
    meeting_id     uuid not null references directive.meeting,
    position       int not null,
    key            uuid not null unique,
    work           text not null check (work <> ''),
    unit           int not null,
    deadline       date not null,
    product        text not null,
    responsibility text not null,
    authority      text not null,
    task           bigint,
    primary key (meeting_id, position)
);
comment on column directive.meeting_conclusion.key is 'Key of the form it came by: sent twice it is one conclusion';
grant select, insert, update on directive.meeting, directive.meeting_item,
    directive.meeting_invitation, directive.meeting_conclusion to ${program};
