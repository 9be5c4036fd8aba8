-- What looks as if figures were made to look better than the work was: found by following the log of cases, explained
-- case by case, looked into by inspectors. A signal is no proof. It can be dropped and found anew; the notes cannot.
create table indicators.signal_follower (
    name        text primary key,
    transaction bigint not null,
    id          bigint not null
);
comment on table indicators.signal_follower is 'How far the log of cases was looked through';
insert into indicators.signal_follower (name, transaction, id) values ('signals', 0, 0);

create table indicators.signal (
    id             bigint generated always as identity primary key,
    kind           text not null check (kind in ('before_due', 'asked_on_due_date', 'filed_anew', 'dated_back', 'no_time')),
    case_id        uuid not null,
    version        int not null,
    case_code      text not null,
    procedure_code text not null,
    unit           int not null,
    day            date not null,
    at             timestamptz not null,
    event          text not null,
    measured       bigint not null,
    threshold      bigint not null,
    other_code     text,
    unique (kind, case_id, version)
);
comment on column indicators.signal.measured is 'Minutes before due, days since the refusal, minutes dated back, seconds for the step; 0 where a day is compared';
comment on column indicators.signal.threshold is 'The threshold in force when it was found, in the same unit';
create index signal_by_unit on indicators.signal (unit, id desc);
create index signal_by_day on indicators.signal (day);

create table indicators.signal_refused (
    account        uuid not null,
    procedure_code text not null,
    case_id        uuid not null primary key,
    case_code      text not null,
    at             timestamptz not null
);
comment on table indicators.signal_refused is 'Refusals of cases that somebody filed with an account, kept only as long as a new filing could follow';
create index signal_refused_by_account on indicators.signal_refused (account, procedure_code, at);
create index signal_refused_by_time on indicators.signal_refused (at);

create table indicators.signal_note (
    id        bigint generated always as identity primary key,
    signal_id bigint not null references indicators.signal,
    finding   text not null check (finding in ('nothing', 'follow_up')),
    text      text not null,
    noted_by  uuid not null,
    at        timestamptz not null
);
create unique index signal_note_once on indicators.signal_note (signal_id, finding, md5(text), noted_by);

grant select, update on indicators.signal_follower to ${program};
grant select, insert on indicators.signal, indicators.signal_note to ${program};
grant select, insert, delete on indicators.signal_refused to ${program};
