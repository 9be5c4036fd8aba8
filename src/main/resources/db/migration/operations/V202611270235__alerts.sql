-- What the province wants to be warned of is data, not code: a figure, of whom, which way, how far, for how long, and who
-- has to do something about it. An alert is what a rule found; of one rule and one unit only one is open at a time.
create table operations.alert_rule (
    id         int generated always as identity primary key,
    version    int not null default 1,
    shipped    text unique,
    name       text not null check (length(name) between 1 and 200),
    figure     text not null,
    unit       int not null,
    spread     text not null check (spread in ('whole', 'below')),
    period     text not null check (period in ('day', 'month', 'quarter', 'half', 'year')),
    comparison text not null check (comparison in ('above', 'below')),
    threshold  numeric(12, 2) not null,
    lasting    int not null check (lasting between 0 and 43200),
    owner_unit int not null,
    owner_role text not null,
    active     boolean not null default true
);
comment on column operations.alert_rule.shipped is 'The key of a rule that came with the product; null for one of the installation''s own';
comment on column operations.alert_rule.lasting is 'Minutes for which it must hold before it is told';

create table operations.alert (
    id              bigint generated always as identity primary key,
    version         int not null default 1,
    rule            int not null references operations.alert_rule,
    unit            int not null,
    noticed         timestamptz not null,
    opened          timestamptz,
    measured        timestamptz not null,
    numerator       bigint not null,
    denominator     bigint,
    acknowledged    timestamptz,
    acknowledged_by uuid,
    silent_until    timestamptz,
    closed          timestamptz,
    check ((acknowledged is null) = (acknowledged_by is null)),
    check (closed is null or closed >= noticed)
);
comment on column operations.alert.denominator is 'Null when the figure is a number and not a share';
create unique index alert_open on operations.alert (rule, unit) where closed is null;
create index alert_by_time on operations.alert (opened desc, id desc) where opened is not null;

grant select, insert, update on operations.alert_rule, operations.alert to ${program};
