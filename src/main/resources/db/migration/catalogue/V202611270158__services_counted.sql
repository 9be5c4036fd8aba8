-- The programme counts services, not procedures: lists of services with numbers, some carried by procedures of our own
-- catalogue, some run by national systems outside. Whether one is deployed follows from the catalogue where it can, and
-- is else recorded with the document that proves it. Owners change by law, so they have days.
create table catalogue.counted_service (
    list   text not null check (list in ('essential', 'decision-422')),
    number int not null check (number > 0),
    sample boolean not null,
    primary key (list, number)
);
comment on column catalogue.counted_service.sample is 'Whether the name of the service is not known to us; its number is';

create table catalogue.service_owner (
    list       text not null,
    number     int not null,
    valid_from date not null,
    owner      text not null,
    primary key (list, number, valid_from),
    foreign key (list, number) references catalogue.counted_service
);

create table catalogue.service_deployment (
    id            bigint generated always as identity primary key,
    list          text not null,
    number        int not null,
    since         date,
    document      text not null check (length(document) between 1 and 200),
    document_date date not null,
    recorded      timestamptz not null,
    account       uuid not null,
    foreign key (list, number) references catalogue.counted_service
);
comment on column catalogue.service_deployment.since is 'From when the service runs; null takes back what was recorded before. The newest row of a service holds';
create index service_deployment_of on catalogue.service_deployment (list, number, id desc);

insert into catalogue.counted_service
select 'essential', n, false from generate_series(1, 25) n
union all
select 'decision-422', n, true from generate_series(1, 11) n;

insert into catalogue.service_owner
select 'essential', n, date '2022-01-06', owner
  from (values (1, 11, 'police'), (12, 14, 'justice'), (15, 15, 'interlinked'), (16, 16, 'interlinked'),
               (17, 17, 'social-insurance'), (18, 18, 'tax'), (19, 19, 'land'), (20, 20, 'transport'),
               (21, 21, 'education'), (22, 23, 'electricity'), (24, 24, 'labour'), (25, 25, 'justice'))
       as owners (first, last, owner), generate_series(first, last) n;
-- since the reorganisation of 2025 driving licences and criminal records are the police's
insert into catalogue.service_owner values
    ('essential', 20, '2025-03-01', 'police'), ('essential', 25, '2025-03-01', 'police');

grant select on catalogue.counted_service, catalogue.service_owner to ${program};
grant select, insert on catalogue.service_deployment to ${program};

-- Why and in which days a service is deployed: a row per reason. `until` is the first day on which it no longer holds.
-- A procedure of ours is offered online by its level or, where no source gives one, by an online channel of its own.
create view catalogue.service_fact as
select 'essential' as list, essential as number, 'catalogue' as ground, code as procedure_code,
       effective_from as since, effective_to as until
  from catalogue.procedure_version
 where essential is not null
   and outside_owner is null
   and cardinality(tiers) > 0
   and coalesce(online_level in ('partial', 'full'), facts @> '{"limits": [{"channel": "ONLINE"}]}')
union all
select list, number, 'recorded', null, since, null
  from (select distinct on (list, number) list, number, since
          from catalogue.service_deployment
         order by list, number, id desc) newest
 where since is not null;
grant select on catalogue.service_fact to ${program};
