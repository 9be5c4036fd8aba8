-- Inspections and what they found: each finding goes to a unit with a day by which it is to be
-- remedied, and is closed only when whoever inspected has seen the evidence.
create table directive.inspection (
    id       uuid primary key,
    number   int generated always as identity unique,
    title    text not null check (title <> ''),
    decision text not null,
    unit     int not null,
    day      date not null
);
comment on column directive.inspection.unit is 'The unit that inspects';
create index inspection_by_unit on directive.inspection (unit, number desc);

create table directive.finding (
    id            uuid primary key,
    inspection_id uuid not null references directive.inspection,
    number        int generated always as identity unique,
    unit          int not null,
    what          text not null check (what <> ''),
    due           date not null,
    state         text not null check (state in ('open', 'remedied', 'confirmed')),
    since         timestamptz not null,
    evidence      text,
    paper         uuid,
    paper_name    text,
    version       int not null default 0,
    check ((state = 'open') = (evidence is null)),
    check ((paper is null) = (paper_name is null)),
    check (paper is null or evidence is not null)
);
create index finding_by_inspection on directive.finding (inspection_id, number);
create index finding_by_unit on directive.finding (unit, state, due);
grant select, insert on directive.inspection to ${program};
grant select, insert, update on directive.finding to ${program};
