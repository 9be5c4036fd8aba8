-- Needs of the units for equipment and money: registered line by line, put together by the finance
-- department, decided, delivered. What was asked for stays beside what was granted.
create table directive.need (
    id               uuid primary key,
    number           int generated always as identity unique,
    unit             int not null,
    year             smallint not null check (year between 2020 and 2100),
    kind             text not null check (kind in ('equipment', 'budget')),
    item             text not null check (item <> ''),
    quantity         int not null check (quantity > 0),
    estimate         bigint not null check (estimate >= 0),
    reason           text not null,
    state            text not null check (state in ('registered', 'consolidated', 'granted', 'refused', 'delivered')),
    since            timestamptz not null,
    decision         text,
    granted_quantity int check (granted_quantity > 0),
    granted_amount   bigint check (granted_amount >= 0),
    refusal          text,
    delivered        date,
    receipt          text,
    version          int not null default 0,
    check ((state in ('granted', 'delivered')) = (decision is not null)),
    check ((decision is null) = (granted_quantity is null)),
    check ((decision is null) = (granted_amount is null)),
    check ((state = 'refused') = (refusal is not null)),
    check ((state = 'delivered') = (delivered is not null)),
    check ((delivered is null) = (receipt is null))
);
comment on column directive.need.estimate is 'Đồng, for the whole quantity';
comment on column directive.need.receipt is 'Number of the paper that says it was handed over';
create index need_by_unit on directive.need (unit, number);
create index need_by_year on directive.need (year, state);
grant select, insert, update on directive.need to ${program};
