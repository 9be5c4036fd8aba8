-- What people say of the service. A rating is one short row per case and decision, because a province writes hundreds
-- of thousands of them a year and only counts them; its words lie apart, since only they are personal. A complaint is
-- a small case of its own with clocks, and its words lie apart as well. Both write one append-only log, so that
-- indexes and walls can follow them as they follow cases.
create table feedback.rating (
    id             bigint generated always as identity primary key,
    case_id        uuid not null,
    decision       text not null check (decision in ('result', 'refusal')),
    unit           int not null,
    procedure_code text not null,
    score          smallint not null check (score between 1 and 5),
    via            text not null check (via in ('account', 'token')),
    at             timestamptz not null,
    changed        timestamptz check (changed >= at),
    version        int not null default 1,
    unique (case_id, decision)
);
create index rating_by_unit on feedback.rating (unit, at desc, id desc);
create index rating_by_time on feedback.rating (at desc, id desc);

create table feedback.rating_words (
    case_id  uuid not null,
    decision text not null,
    words    text not null check (length(words) between 1 and 2000),
    primary key (case_id, decision),
    foreign key (case_id, decision) references feedback.rating (case_id, decision)
);
comment on table feedback.rating_words is 'What somebody wrote with a rating: may name people, so apart from the rating, read by right and audited';

create table feedback.complaint (
    id            uuid primary key,
    code          text not null unique,
    version       int not null,
    subject       text not null check (subject in ('rules', 'conduct')),
    case_id       uuid,
    unit          int not null,
    -- the unit that answers it now, and the one above that was called when a clock ran out
    desk          int not null,
    escalated     int,
    -- whom it concerns, as the unit found; they do not handle it
    concerns      uuid,
    account       uuid,
    via           text not null check (via in ('account', 'token', 'anonymous')),
    state         text not null check (state in ('filed', 'accepted', 'awaiting_more', 'refused', 'answered',
                      'published', 'withheld', 'withdrawn')),
    since         timestamptz not null,
    filed         timestamptz not null,
    accepted      timestamptz,
    answered      timestamptz,
    ended         timestamptz,
    -- when what comes next is due, by the clocks of `clocks`; none while others have to act
    due           timestamptz,
    days_left     int check (days_left >= 0),
    clocks        date not null,
    overdue       boolean not null default false,
    upheld        boolean,

    check (via <> 'account' or account is not null),
    check (via <> 'token' or case_id is not null),
    check ((state in ('filed', 'accepted', 'answered')) = (due is not null)),
    check ((state = 'awaiting_more') = (days_left is not null)),
    check ((state in ('answered', 'published', 'withheld')) = (upheld is not null)),
    check ((state in ('answered', 'published', 'withheld')) = (answered is not null)),
    check (state not in ('accepted', 'awaiting_more', 'answered', 'published', 'withheld') or accepted is not null),
    check ((state in ('refused', 'published', 'withheld', 'withdrawn')) = (ended is not null))
);
comment on column feedback.complaint.code is 'What the complainant follows it by: 50 random bits, known to the one who filed and to those who handle it';
-- a worklist: what is due first
create index complaint_by_desk on feedback.complaint (desk, due, id) where ended is null;
create index complaint_escalated on feedback.complaint (escalated, due, id) where ended is null and escalated is not null;
create index complaint_by_due on feedback.complaint (due) where due is not null;
create index complaint_by_unit on feedback.complaint (unit, filed desc, id desc);
create index complaint_by_time on feedback.complaint (filed desc, id desc);
create index complaint_by_account on feedback.complaint (account, filed desc, id desc) where account is not null;
create index complaint_by_case on feedback.complaint (case_id) where case_id is not null;

create table feedback.complaint_words (
    complaint uuid not null references feedback.complaint,
    version   int not null,
    words     text not null check (length(words) between 1 and 8000),
    primary key (complaint, version)
);
comment on table feedback.complaint_words is 'What was written with each step of a complaint: personal data, read by right and audited';

create table feedback.publication (
    complaint uuid primary key references feedback.complaint,
    unit      int not null,
    subject   text not null,
    upheld    boolean not null,
    question  text not null,
    answer    text not null,
    at        timestamptz not null
);
comment on table feedback.publication is 'A complaint and its answer in words for everyone, written by the unit that answered; names nobody';
create index publication_newest on feedback.publication (at desc, complaint desc);

-- One row per happening, of ratings and of complaints: identifiers and numbers, never words. A reader takes the state
-- from the facts and follows from there; ratings that were loaded in bulk need no row here.
create table feedback.feedback_event (
    id         bigint generated always as identity primary key,
    xid        xid8 not null default pg_current_xact_id(),
    kind       text not null,
    rating     bigint,
    complaint  uuid,
    version    int not null,
    case_id    uuid,
    unit       int not null,
    at         timestamptz not null,
    score      smallint,
    state      text,
    due        timestamptz,
    actor_kind text not null,
    account    uuid not null,
    post       int,
    check ((rating is null) <> (complaint is null)),
    check ((rating is null) = (score is null)),
    check ((complaint is null) = (state is null))
);
create index feedback_event_by_follower on feedback.feedback_event (xid, id);
create unique index feedback_event_of_complaint on feedback.feedback_event (complaint, version) where complaint is not null;
create unique index feedback_event_of_rating on feedback.feedback_event (rating, version) where rating is not null;

-- The clocks of complaints, each with the day from which it holds. They are practice: no legal text is known to us that
-- sets these very numbers, so they are rows and never claimed as law.
create table feedback.complaint_clocks (
    valid_from   date primary key,
    trust        text not null check (trust in ('law', 'practice', 'assumed')),
    accept_days  int not null check (accept_days > 0),
    ask_days     int not null check (ask_days > 0),
    answer_days  int not null check (answer_days > 0),
    publish_days int not null check (publish_days > 0)
);
insert into feedback.complaint_clocks values ('2018-01-01', 'practice', 2, 5, 15, 2);

create table feedback.attempt (
    subject text not null,
    at      timestamptz not null
);
comment on table feedback.attempt is 'Filings without an account and look-ups by code, by hashed address, for the limits';
create index attempt_by_subject on feedback.attempt (subject, at);

grant select, insert, update on feedback.rating, feedback.complaint to ${program};
grant select, insert, update, delete on feedback.rating_words to ${program};
grant select, insert on feedback.complaint_words, feedback.publication, feedback.feedback_event to ${program};
grant select on feedback.complaint_clocks to ${program};
grant select, insert, delete on feedback.attempt to ${program};

-- What other modules may read in bulk: never words, never people, and not the code that opens a complaint.
create view feedback.rating_fact as
select id, case_id, unit, procedure_code, score, at, decision
  from feedback.rating;
create view feedback.complaint_fact as
select id, case_id, unit, subject, state, filed, due, answered, overdue, upheld, accepted, ended, since, desk
  from feedback.complaint;
grant select on feedback.rating_fact, feedback.complaint_fact to ${program};
