-- What applicants are told: entries of their mailbox, and mail that waits here until a mail server
-- has taken it. A mail's address and text are sealed with the installation's key and emptied when
-- they are no longer needed. Both hang on the case's version, so that following the log twice tells
-- nobody twice.
create schema if not exists notification;
grant usage on schema notification to ${program};

create table notification.follower (
    name        text primary key,
    transaction bigint not null,
    id          bigint not null
);
comment on table notification.follower is 'How far the log of cases has been followed; moves in the transaction of what it led to';
insert into notification.follower (name, transaction, id) values ('notices', 0, 0);

create table notification.message (
    id        bigint generated always as identity primary key,
    case_id   uuid not null,
    version   int not null,
    account   uuid not null,
    kind      text not null,
    code      text not null,
    procedure text not null,
    path      text not null,
    due       timestamptz,
    detail    text,
    at        timestamptz not null,
    read      timestamptz,
    unique (case_id, version)
);
create index message_by_account on notification.message (account, id desc);
create index message_unread on notification.message (account) where read is null;

create table notification.mail (
    id       uuid primary key,
    key      text not null unique,
    purpose  text not null check (purpose in ('case', 'account')),
    language text not null,
    subject  text not null,
    sealed   bytea,
    state    text not null check (state in ('waiting', 'sent', 'given_up')),
    tries    int not null default 0,
    created  timestamptz not null,
    expires  timestamptz not null,
    next     timestamptz,
    ended    timestamptz,
    problem  text,
    check ((state = 'waiting') = (next is not null)),
    check ((state = 'waiting') = (ended is null)),
    check (state <> 'waiting' or sealed is not null)
);
comment on column notification.mail.sealed is 'Address and text, sealed with the key of the installation';
comment on column notification.mail.problem is 'A word for why the last try failed; never what the server answered, which may repeat the address';
create index mail_waiting on notification.mail (next) where state = 'waiting';
create index mail_by_state on notification.mail (state, created desc, id);

grant select, update on notification.follower to ${program};
grant select, insert on notification.message to ${program};
grant update (read) on notification.message to ${program};
grant select, insert, update, delete on notification.mail to ${program};
