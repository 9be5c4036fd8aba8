-- A request that is sent twice acts once. The key, scoped by who sends it and to which route,
-- commits together with its effect; the answer is kept sealed, because it may hold personal data.
create schema if not exists web;
grant usage on schema web to ${program};

create table web.idempotency_key (
    scope   text not null,
    key     text not null,
    digest  bytea not null,
    at      timestamptz not null,
    status  int,
    answer  bytea,
    primary key (scope, key)
);
create index idempotency_key_by_age on web.idempotency_key (at);

grant select, insert, update, delete on web.idempotency_key to ${program};
