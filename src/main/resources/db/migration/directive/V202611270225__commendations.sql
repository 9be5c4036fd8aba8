-- Commendation: units and holders of posts proposed with figures that were frozen when they were
-- picked, so that a later restatement does not change what the decision rested on.
create table directive.merit (
    id       uuid primary key,
    number   int generated always as identity unique,
    unit     int not null,
    post     int,
    honour   text not null check (honour in ('merit', 'praise')),
    grounds  text not null check (grounds <> ''),
    state    text not null check (state in ('proposed', 'awarded', 'declined')),
    since    timestamptz not null,
    decision text,
    decided  date,
    reason   text,
    version  int not null default 0,
    check ((state = 'awarded') = (decision is not null)),
    check ((state = 'awarded') = (decided is not null)),
    check ((state = 'declined') = (reason is not null))
);
comment on column directive.merit.post is 'The post whose holder is proposed; null when the whole unit is';
create index merit_by_unit on directive.merit (unit, number);
create index merit_by_state on directive.merit (state, number);

create table directive.merit_figure (
    merit_id    uuid not null references directive.merit,
    position    smallint not null,
    figure      text not null,
    period      text not null,
    numerator   bigint,
    denominator bigint,
    path        text,
    primary key (merit_id, position)
);
grant select, insert, update on directive.merit to ${program};
grant select, insert on directive.merit_figure to ${program};
