-- Staff are told as well: of tasks, reminders and alerts. A notice is a text key with its parts, so
-- that each reads it in their own language; the account and what it is about make it one, so that a
-- job that runs twice tells nobody twice. No personal data in it.
create table notification.staff_notice (
    id       bigint generated always as identity primary key,
    account  uuid not null,
    once     text not null,
    text_key text not null,
    parts    text[] not null,
    path     text not null check (path like '/%'),
    at       timestamptz not null,
    read     timestamptz,
    unique (account, once)
);
create index staff_notice_by_account on notification.staff_notice (account, id desc);
create index staff_notice_unread on notification.staff_notice (account) where read is null;
grant select, insert on notification.staff_notice to ${program};
grant update (read) on notification.staff_notice to ${program};

alter table notification.mail drop constraint mail_purpose_check;
alter table notification.mail add constraint mail_purpose_check
    check (purpose in ('case', 'account', 'staff'));
