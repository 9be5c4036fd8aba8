-- Cases and all that belongs to them. What the state of a case is, is in case_file (one row a case,
-- narrow and updated in place); what happened, in case_event (append-only, without personal data,
-- followed by notices, index and exchange); whose it is, in applicant and content, which are read
-- only with an audit entry.
create schema if not exists casework;
grant usage on schema casework to ${program};

create table casework.unit_day (
    unit int  not null,
    day  date not null,
    last int  not null,
    primary key (unit, day)
);
comment on table casework.unit_day is 'The last number given to a case by a unit on a day; taken in the statement that inserts the case';

create table casework.case_file (
    id                uuid primary key,
    code              text not null unique,
    version           int not null,
    procedure_version int not null,
    procedure_code    text not null,
    channel           text not null check (channel in ('counter', 'online', 'post')),
    filed_by          text not null check (filed_by in ('person', 'helped', 'officer', 'unknown')),
    receiving_unit    int not null,
    unit              int not null,
    account           uuid,
    filed             timestamptz not null,
    accepted          timestamptz,
    finished          timestamptz,
    -- where it stands
    state             text not null check (state in ('submitted', 'accepted', 'awaiting_assignment', 'working',
                          'awaiting_signature', 'awaiting_issue', 'awaiting_supplement', 'awaiting_payment',
                          'issued', 'refused', 'returned', 'withdrawn', 'stopped')),
    since             timestamptz not null,
    step              int,
    holder            uuid,
    resumes           text check (resumes in ('submitted', 'accepted', 'working')),
    -- whose desk it lies on: the unit and the role that act next
    desk              int not null,
    queue             text,
    -- its clock
    clock             text not null check (clock in ('not_started', 'unlimited', 'running', 'stopped', 'exhausted', 'over', 'promised')),
    limit_amount      int,
    limit_unit        text check (limit_unit in ('hour', 'working_day', 'calendar_day')),
    rule              text,
    calendar          bigint,
    clock_since       timestamptz,
    clock_left        int,
    due               timestamptz,
    urgency           timestamptz not null generated always as (coalesce(due, '9999-12-31 00:00:00+00'::timestamptz)) stored,
    -- its result
    result_number     text,
    result_form       text check (result_form in ('electronic', 'paper', 'both')),

    check ((state in ('awaiting_supplement', 'awaiting_payment')) = (resumes is not null)),
    check (state not in ('accepted', 'awaiting_assignment', 'working', 'awaiting_signature', 'awaiting_issue', 'issued')
        or step is not null),
    check ((clock in ('running', 'exhausted')) <= (due is not null)),
    check ((clock in ('running', 'stopped', 'exhausted', 'over')) <= (limit_amount is not null and rule is not null and calendar is not null)),
    check ((clock in ('running', 'stopped')) <= (clock_left is not null and clock_since is not null)),
    check ((state in ('refused', 'returned', 'withdrawn', 'stopped')) <= (queue is null))
) with (fillfactor = 80);
-- a worklist: one desk, one queue, most urgent first
create index case_file_by_desk on casework.case_file (desk, queue, urgency, id) where queue is not null;
-- a unit's cases, newest first
create index case_file_by_unit on casework.case_file (unit, filed desc, id desc);
create index case_file_by_receiving_unit on casework.case_file (receiving_unit, filed desc, id desc);
create index case_file_by_account on casework.case_file (account, filed desc, id desc) where account is not null;
create index case_file_by_holder on casework.case_file (holder, urgency, id) where holder is not null and queue is not null;
create index case_file_due on casework.case_file (due) where clock in ('running', 'exhausted') and queue is not null;

create table casework.case_event (
    id         bigint generated always as identity primary key,
    xid        xid8 not null default pg_current_xact_id(),
    case_id    uuid not null references casework.case_file,
    version    int not null,
    at         timestamptz not null,
    kind       text not null,
    actor_kind text not null,
    account    uuid not null,
    post       int,
    client     text,
    unit       int not null,
    from_state text,
    to_state   text not null,
    step       int,
    due        timestamptz,
    detail     text,
    unique (case_id, version)
);
comment on column casework.case_event.detail is 'A number or code of the event (result number, target unit); never personal data';
create index case_event_by_follower on casework.case_event (xid, id);

create table casework.event_text (
    case_id uuid not null references casework.case_file,
    version int not null,
    text    text not null,
    primary key (case_id, version)
);
comment on table casework.event_text is 'What was written with an event: reasons, requests, answers. May name people, so apart from the event';

create table casework.applicant (
    case_id                  uuid primary key references casework.case_file,
    kind                     text not null check (kind in ('citizen', 'business', 'state_agency', 'other_organisation')),
    name                     text not null,
    birth_date               date,
    id_number                text,
    phone                    text,
    email                    text,
    address                  text,
    representative_name      text,
    representative_id_number text,
    representative_ground    text,
    helper_name              text,
    helper_relation          text,
    helper_consent           text,
    search                   text not null
);
create index applicant_by_id_number on casework.applicant (id_number) where id_number is not null;
create index applicant_by_phone on casework.applicant (phone) where phone is not null;
create index applicant_by_name on casework.applicant using gin (search extensions.gin_trgm_ops);

create table casework.content (
    case_id      uuid primary key references casework.case_file,
    form         text not null,
    form_version int not null,
    answers      jsonb not null
);

create table casework.paper (
    case_id   uuid not null references casework.case_file,
    position  int not null,
    component int,
    name      text not null,
    handed_in text not null check (handed_in in ('missing', 'original', 'copy', 'file', 'held')),
    document  uuid,
    held_ref  text,
    primary key (case_id, position)
);
comment on column casework.paper.held_ref is 'Where the office already holds it, when it was not asked for again';

create table casework.tracking_token (
    hash    bytea primary key,
    case_id uuid not null references casework.case_file,
    issued  timestamptz not null
);
create index tracking_token_by_case on casework.tracking_token (case_id);

create table casework.fee_demand (
    case_id        uuid not null references casework.case_file,
    version        int not null,
    amount         bigint not null check (amount >= 0),
    demanded       timestamptz not null,
    receipt_number text,
    paid           timestamptz,
    primary key (case_id, version)
);

create table casework.result_paper (
    case_id  uuid primary key references casework.case_file,
    document uuid not null,
    at       timestamptz not null
);

create table casework.draft (
    id                uuid primary key,
    account           uuid not null,
    version           int not null,
    procedure_version int not null,
    procedure_code    text not null,
    form              text not null,
    form_version      int not null,
    answers           jsonb not null,
    filing            jsonb not null,
    created           timestamptz not null,
    touched           timestamptz not null,
    expires           timestamptz not null,
    filed_as          uuid
);
create index draft_by_account on casework.draft (account, touched desc);
create index draft_by_expiry on casework.draft (expires);

create table casework.correction (
    case_id uuid not null references casework.case_file,
    version int not null,
    field   text not null,
    before  text,
    after   text,
    primary key (case_id, version, field)
);
comment on table casework.correction is 'What a mistyped intake said before and after: the history keeps both';

create table casework.look_up (
    subject text not null,
    at      timestamptz not null
);
comment on table casework.look_up is 'Public look-ups that failed or succeeded, by hashed address and by hashed code, for the limits';
create index look_up_by_subject on casework.look_up (subject, at);

grant select, insert, update on casework.unit_day, casework.case_file to ${program};
grant select, insert on casework.case_event, casework.event_text, casework.correction to ${program};
grant select, insert, update on casework.applicant, casework.content, casework.fee_demand, casework.result_paper to ${program};
grant select, insert, update, delete on casework.paper, casework.draft, casework.tracking_token, casework.look_up to ${program};

-- What other modules may read in bulk: cases and what happened to them, without personal data.
create view casework.case_fact as
select id, code, version, procedure_version, procedure_code, channel, filed_by, receiving_unit, unit, filed, accepted,
       finished, state, since, desk, queue, clock, limit_amount, limit_unit, rule, due
  from casework.case_file;
create view casework.case_event_fact as
select id, xid, case_id, version, at, kind, actor_kind, account, unit, from_state, to_state, step, due, detail
  from casework.case_event;
grant select on casework.case_fact, casework.case_event_fact to ${program};
