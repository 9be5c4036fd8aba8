-- A province of a million cases takes minutes to write. What was begun here and how far it has come is kept beside the
-- cases, and each batch is noted in the transaction that writes it, so that a generation that was cut off goes on
-- where it stopped and gives the same province.
create schema if not exists demonstration;
grant usage on schema demonstration to ${program};

create table demonstration.generation (
    only_one      boolean primary key default true check (only_one),
    province      text not null,
    at            date not null,
    scale         numeric not null check (scale > 0),
    seed          bigint not null,
    sample_papers uuid[] not null,
    sample_result uuid not null,
    begun         timestamptz not null,
    finished      timestamptz
);
comment on column demonstration.generation.sample_papers is 'The stored files that stand for every scanned paper';

create table demonstration.generation_batch (
    number int primary key,
    cases  int not null
);

grant select, insert on demonstration.generation, demonstration.generation_batch to ${program};
grant update (finished) on demonstration.generation to ${program};
