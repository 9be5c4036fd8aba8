-- What the index of service gave is published by period: once a draft has been approved by somebody else, its rows are
-- sealed and stand for good. Data that come late or are corrected lead to another edition beside the first one, with its
-- reason. So editions and their totals can be added and read, never changed.
create table indicators.index_draft (
    id                int generated always as identity primary key,
    period            text not null,
    edition           int not null check (edition > 0),
    version           int not null,
    state             text not null check (state in ('open', 'published', 'discarded')),
    reason            text not null,
    drafted_by        uuid not null,
    drafted           timestamptz not null,
    content           text not null,
    sent              timestamptz,
    corrections_until date,
    check (edition = 1 or reason <> ''),
    check ((sent is null) = (corrections_until is null))
);
comment on table indicators.index_draft is 'What is to be published: computed, looked at, corrected at its sources and computed again';
create unique index index_draft_open on indicators.index_draft (period) where state = 'open';

create table indicators.index_edition (
    period      text not null,
    edition     int not null,
    kind        text not null check (kind in ('month', 'quarter', 'half', 'year')),
    first       date not null,
    reason      text not null,
    formula     text not null,
    drafted_by  uuid not null,
    drafted     timestamptz not null,
    approved_by uuid not null,
    approved    timestamptz not null,
    content     text not null,
    sha256      text not null,
    key         text not null,
    signature   text not null,
    public_key  text not null,
    primary key (period, edition),
    check (drafted_by <> approved_by)
);
comment on column indicators.index_edition.content is 'The canonical rows whose UTF-8 bytes are sealed, see docs/decisions/0023';
create index index_edition_by_time on indicators.index_edition (kind, first desc, edition desc);

create table indicators.index_total (
    period     text not null,
    edition    int not null,
    unit       int not null,
    reached    numeric(5, 2) not null,
    measurable int not null,
    primary key (period, edition, unit),
    foreign key (period, edition) references indicators.index_edition
);
comment on table indicators.index_total is 'The sums of the sealed rows, for rankings and courses';
create index index_total_by_unit on indicators.index_total (unit, period, edition desc);

create table indicators.index_correction (
    id         int generated always as identity primary key,
    draft      int not null references indicators.index_draft,
    version    int not null,
    unit       int not null,
    component  text not null,
    case_code  text,
    reason     text not null,
    asked_by   uuid not null,
    asked      timestamptz not null,
    state      text not null check (state in ('asked', 'accepted', 'rejected')),
    answer     text,
    decided_by uuid,
    decided    timestamptz,
    check ((state = 'asked') = (decided is null)),
    check ((decided is null) = (answer is null) and (decided is null) = (decided_by is null))
);
comment on table indicators.index_correction is 'What units said against their draft figures, and what became of it';
create index index_correction_by_draft on indicators.index_correction (draft, id);
create index index_correction_open on indicators.index_correction (asked) where state = 'asked';
-- sent twice is asked once
create unique index index_correction_once on indicators.index_correction (draft, unit, component, coalesce(case_code, ''), md5(reason));

-- Scores the national portal gave. A later file does not overwrite an earlier one: the latest is shown, all are kept.
create table indicators.portal_import (
    id          int generated always as identity primary key,
    sha256      text not null unique,
    file_name   text not null,
    imported_by uuid not null,
    imported    timestamptz not null,
    scores      int not null,
    cases       int not null
);
create table indicators.portal_score (
    import    int not null references indicators.portal_import,
    period    text not null,
    unit      int not null,
    component text not null,
    score     numeric(5, 2) not null,
    primary key (import, period, unit, component)
);
create index portal_score_by_unit on indicators.portal_score (period, unit, component, import desc);
create table indicators.portal_case (
    import    int not null references indicators.portal_import,
    period    text not null,
    unit      int not null,
    component text not null,
    case_code text not null,
    met       boolean not null,
    primary key (import, period, component, case_code)
);
create index portal_case_by_unit on indicators.portal_case (period, unit, component, case_code);

grant select, insert on indicators.index_draft, indicators.index_correction to ${program};
grant update (version, state, drafted_by, drafted, content, sent, corrections_until) on indicators.index_draft to ${program};
grant update (version, state, answer, decided_by, decided) on indicators.index_correction to ${program};
grant select, insert on indicators.index_edition, indicators.index_total to ${program};
grant select, insert on indicators.portal_import, indicators.portal_score, indicators.portal_case to ${program};
