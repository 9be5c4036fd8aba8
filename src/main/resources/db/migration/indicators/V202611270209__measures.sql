-- Figures are counted from cases once, by one expression (case_now) and one function (count_cases), whether a case has just
-- moved or everything is counted anew. What a case last gave is kept (case_measure), so that a change is the difference
-- between what it gives now and what it gave before; the sums of units (tally) take up that difference. Nobody but the
-- follower writes here, so no step of a case waits for a counter.
--
-- There are two generations of it. One is read; the other is counted anew beside it while the follower keeps both, and
-- takes its place in one small step when it is whole. Each is a partition, so that emptying one costs nothing.
create table indicators.follower (
    name        text primary key,
    transaction bigint not null,
    id          bigint not null,
    event       timestamptz
);
comment on column indicators.follower.event is 'When the last event happened that was counted';
insert into indicators.follower values ('cases', 0, 0, null);

create table indicators.generation (
    number      smallint primary key check (number in (0, 1)),
    state       text not null check (state in ('current', 'building', 'spare')),
    counted_to  uuid,
    cases       bigint not null default 0,
    horizon     bigint not null default 0,
    started     timestamptz,
    finished    timestamptz
);
comment on column indicators.generation.counted_to is 'The last case counted while it is built: where a killed recomputation goes on';
comment on column indicators.generation.horizon is 'All that earlier transactions did was there to be counted when it was begun';
create unique index generation_one_current on indicators.generation (state) where state = 'current';
insert into indicators.generation (number, state) values (0, 'current'), (1, 'spare');

create table indicators.case_measure (
    generation    smallint not null,
    case_id       uuid not null,
    unit          int not null,
    procedure     text not null,
    day           date not null,
    online        boolean not null,
    by_person     boolean not null,
    helped        boolean not null,
    by_officer    boolean not null,
    essential     boolean not null,
    eligible      boolean not null,
    supplements   int not null,
    finished      boolean not null,
    refused       boolean not null,
    late          boolean not null,
    due           timestamptz,
    minutes       int,
    resulted      boolean not null,
    electronic    boolean not null,
    online_result boolean not null,
    digitised     boolean not null,
    reused        boolean not null,
    primary key (generation, case_id)
) partition by list (generation);
create table indicators.case_measure_0 partition of indicators.case_measure for values in (0);
create table indicators.case_measure_1 partition of indicators.case_measure for values in (1);
-- lists behind a figure: of one unit, of the province
create index case_measure_by_unit on indicators.case_measure (generation, unit, day, case_id);
create index case_measure_by_day on indicators.case_measure (generation, day, case_id);
-- open cases past a moment
create index case_measure_open on indicators.case_measure (generation, unit, due) where due is not null;
comment on column indicators.case_measure.day is 'The day it was filed, in Vietnam';
comment on column indicators.case_measure.late is 'It ended after it was due';
comment on column indicators.case_measure.due is 'When an open case is due; null when it has ended or its clock stands';
comment on column indicators.case_measure.minutes is 'From intake to the end';

-- What a case gives, from its facts as they are. Not counted: a filing that was taken back, or closed as an error, before
-- the office took it in.
create view indicators.case_now as
select f.id as case_id,
       f.unit,
       f.procedure_code as procedure,
       (f.filed at time zone 'Asia/Ho_Chi_Minh')::date as day,
       f.channel = 'online' as online,
       f.channel = 'online' and f.filed_by = 'person' as by_person,
       f.channel = 'online' and f.filed_by = 'helped' as helped,
       f.channel = 'online' and f.filed_by = 'officer' as by_officer,
       p.essential is not null as essential,
       p.online as eligible,
       f.supplements,
       f.finished is not null as finished,
       f.state = 'refused' as refused,
       coalesce(f.finished > f.due, false) as late,
       case when f.finished is null then f.due end as due,
       case when f.accepted <= f.finished then floor(extract(epoch from f.finished - f.accepted) / 60)::int end as minutes,
       f.state in ('issued', 'returned') as resulted,
       f.state in ('issued', 'returned') and coalesce(f.result_form in ('electronic', 'both'), false) as electronic,
       f.channel = 'online' and (not p.owes_result
           or f.state in ('issued', 'returned') and coalesce(f.result_form in ('electronic', 'both'), false)) as online_result,
       case when f.state in ('issued', 'returned') and f.result_form in ('electronic', 'both') then f.paper_files
            else false end as digitised,
       f.papers_held as reused
  from casework.case_fact f
  join catalogue.procedure_fact p on p.id = f.procedure_version
 where f.accepted is not null or f.state not in ('withdrawn', 'stopped');

create table indicators.tally (
    generation       smallint not null,
    kind             text not null check (kind in ('day', 'month', 'procedure')),
    unit             int not null,
    first            date not null,
    procedure        text not null,
    cases            bigint not null,
    online           bigint not null,
    by_person        bigint not null,
    helped           bigint not null,
    by_officer       bigint not null,
    essential        bigint not null,
    essential_online bigint not null,
    eligible         bigint not null,
    eligible_online  bigint not null,
    finished         bigint not null,
    refused          bigint not null,
    in_time          bigint not null,
    in_time_once     bigint not null,
    open_asked_again bigint not null,
    handled          bigint not null,
    minutes          bigint not null,
    resulted         bigint not null,
    electronic       bigint not null,
    online_result    bigint not null,
    digitised        bigint not null,
    reused           bigint not null,
    primary key (generation, kind, unit, first, procedure)
) partition by list (generation);
create table indicators.tally_0 partition of indicators.tally for values in (0) with (fillfactor = 80);
create table indicators.tally_1 partition of indicators.tally for values in (1) with (fillfactor = 80);
create index tally_empty on indicators.tally (generation) where cases = 0;
comment on column indicators.tally.kind is 'Of a unit on a day or in a month, or of a unit and a procedure in a month';
comment on column indicators.tally.in_time_once is 'Of those in time: asked for more at most once';

-- Counts these cases anew in a generation: all that differs between what they gave and what they give. Counting a case
-- again that has not changed does nothing.
create function indicators.count_cases(into_generation smallint, ids uuid[]) returns void
language plpgsql as $$
begin
    with asked as (
        select distinct id from unnest(ids) id
    ), before as materialized (
        select m.case_id, m.unit, m.procedure, m.day, m.online, m.by_person, m.helped, m.by_officer, m.essential, m.eligible,
               m.supplements, m.finished, m.refused, m.late, m.due, m.minutes, m.resulted, m.electronic, m.online_result,
               m.digitised, m.reused
          from asked join indicators.case_measure m on m.generation = into_generation and m.case_id = asked.id
    ), after as materialized (
        select n.* from asked join indicators.case_now n on n.case_id = asked.id
    ), changed as materialized (
        select after.case_id from after left join before using (case_id)
         where before.case_id is null or row(after.*) is distinct from row(before.*)
        union all
        select before.case_id from before where not exists (select from after where after.case_id = before.case_id)
    ), removed as (
        delete from indicators.case_measure m
         using changed c
         where m.generation = into_generation and m.case_id = c.case_id
           and not exists (select from after where after.case_id = m.case_id)
    ), written as (
        insert into indicators.case_measure
        select into_generation, after.* from after join changed using (case_id)
        on conflict (generation, case_id) do update set
            unit = excluded.unit, procedure = excluded.procedure, day = excluded.day, online = excluded.online,
            by_person = excluded.by_person, helped = excluded.helped, by_officer = excluded.by_officer,
            essential = excluded.essential, eligible = excluded.eligible, supplements = excluded.supplements,
            finished = excluded.finished, refused = excluded.refused, late = excluded.late, due = excluded.due,
            minutes = excluded.minutes, resulted = excluded.resulted, electronic = excluded.electronic,
            online_result = excluded.online_result, digitised = excluded.digitised, reused = excluded.reused
    ), signed as (
        select 1 as sign, date_trunc('month', day::timestamp)::date as month, after.* from after join changed using (case_id)
        union all
        select -1, date_trunc('month', day::timestamp)::date, before.* from before join changed using (case_id)
    ), delta as (
        select case when grouping(day) = 0 then 'day' when grouping(procedure) = 1 then 'month' else 'procedure' end as kind,
               unit,
               coalesce(day, month) as first,
               coalesce(procedure, '') as procedure,
               coalesce(sum(sign), 0) as cases,
               coalesce(sum(sign) filter (where online), 0) as online,
               coalesce(sum(sign) filter (where by_person), 0) as by_person,
               coalesce(sum(sign) filter (where helped), 0) as helped,
               coalesce(sum(sign) filter (where by_officer), 0) as by_officer,
               coalesce(sum(sign) filter (where essential), 0) as essential,
               coalesce(sum(sign) filter (where essential and online), 0) as essential_online,
               coalesce(sum(sign) filter (where eligible), 0) as eligible,
               coalesce(sum(sign) filter (where eligible and online), 0) as eligible_online,
               coalesce(sum(sign) filter (where finished), 0) as finished,
               coalesce(sum(sign) filter (where refused), 0) as refused,
               coalesce(sum(sign) filter (where finished and not late), 0) as in_time,
               coalesce(sum(sign) filter (where finished and not late and supplements <= 1), 0) as in_time_once,
               coalesce(sum(sign) filter (where not finished and supplements > 1), 0) as open_asked_again,
               coalesce(sum(sign) filter (where minutes is not null), 0) as handled,
               coalesce(sum(sign * minutes), 0) as minutes,
               coalesce(sum(sign) filter (where resulted), 0) as resulted,
               coalesce(sum(sign) filter (where electronic), 0) as electronic,
               coalesce(sum(sign) filter (where online_result), 0) as online_result,
               coalesce(sum(sign) filter (where digitised), 0) as digitised,
               coalesce(sum(sign) filter (where reused), 0) as reused
          from signed
         group by grouping sets ((unit, day), (unit, month), (unit, month, procedure))
    )
    insert into indicators.tally as t
    select into_generation, kind, unit, first, procedure, cases, online, by_person, helped, by_officer, essential, essential_online, eligible, eligible_online, finished,
           refused, in_time, in_time_once, open_asked_again, handled, minutes, resulted, electronic, online_result, digitised,
           reused
      from delta
     where cases <> 0 or online <> 0 or by_person <> 0 or helped <> 0 or by_officer <> 0 or essential <> 0
        or essential_online <> 0 or eligible <> 0 or eligible_online <> 0 or finished <> 0 or refused <> 0 or in_time <> 0
        or in_time_once <> 0 or open_asked_again <> 0 or handled <> 0 or minutes <> 0 or resulted <> 0 or electronic <> 0
        or online_result <> 0 or digitised <> 0 or reused <> 0
    on conflict (generation, kind, unit, first, procedure) do update set
        cases = t.cases + excluded.cases, online = t.online + excluded.online,
        by_person = t.by_person + excluded.by_person, helped = t.helped + excluded.helped,
        by_officer = t.by_officer + excluded.by_officer, essential = t.essential + excluded.essential,
        essential_online = t.essential_online + excluded.essential_online, eligible = t.eligible + excluded.eligible,
        eligible_online = t.eligible_online + excluded.eligible_online, finished = t.finished + excluded.finished,
        refused = t.refused + excluded.refused, in_time = t.in_time + excluded.in_time,
        in_time_once = t.in_time_once + excluded.in_time_once,
        open_asked_again = t.open_asked_again + excluded.open_asked_again, handled = t.handled + excluded.handled,
        minutes = t.minutes + excluded.minutes, resulted = t.resulted + excluded.resulted,
        electronic = t.electronic + excluded.electronic, online_result = t.online_result + excluded.online_result,
        digitised = t.digitised + excluded.digitised, reused = t.reused + excluded.reused;

    delete from indicators.tally where generation = into_generation and cases = 0;
end
$$;

-- A generation as one number: SHA-256 over the SHA-256 of its parts, each part the rows of a day or month in their order,
-- written the same whatever the session's settings are. Two that were counted in different ways must agree in it.
create function indicators.digest(of_generation smallint) returns bytea
language sql stable as $$
    select sha256(coalesce(string_agg(part.digest, ''::bytea order by part.name), ''::bytea))
      from (select 'case ' || to_char(day, 'YYYY-MM-DD') as name,
                   sha256(convert_to(string_agg(row(case_id, unit, procedure, to_char(day, 'YYYY-MM-DD'), online, by_person,
                       helped, by_officer, essential, eligible, supplements, finished, refused, late,
                       (extract(epoch from due) * 1000000)::bigint, minutes, resulted, electronic, online_result, digitised,
                       reused)::text, E'\n' order by case_id), 'UTF8')) as digest
              from indicators.case_measure
             where generation = of_generation
             group by day
            union all
            select kind || ' ' || to_char(first, 'YYYY-MM-DD'),
                   sha256(convert_to(string_agg(row(unit, procedure, cases, online, by_person, helped, by_officer, essential,
                       essential_online, eligible, eligible_online, finished, refused, in_time, in_time_once,
                       open_asked_again, handled, minutes, resulted, electronic, online_result, digitised, reused)::text,
                       E'\n' order by unit, procedure collate "C"), 'UTF8'))
              from indicators.tally
             where generation = of_generation
             group by kind, first) part
$$;

-- What became of each recomputation: the operator sees whether what was kept was right.
create table indicators.recount (
    id        bigint generated always as identity primary key,
    reason    text not null check (reason in ('nightly', 'operator')),
    started   timestamptz not null,
    finished  timestamptz not null,
    cases     bigint not null,
    kept      bytea not null,
    counted   bytea not null,
    differing bigint not null
);
comment on column indicators.recount.kept is 'SHA-256 of what was kept step by step';
comment on column indicators.recount.counted is 'SHA-256 of what was counted from scratch';
comment on column indicators.recount.differing is 'Cases that had been counted otherwise';

grant select, update on indicators.follower, indicators.generation to ${program};
grant select, insert, update, delete on indicators.case_measure, indicators.tally to ${program};
grant truncate on indicators.case_measure_0, indicators.case_measure_1, indicators.tally_0, indicators.tally_1 to ${program};
grant select on indicators.case_now to ${program};
grant execute on function indicators.count_cases, indicators.digest to ${program};
grant select, insert on indicators.recount to ${program};
