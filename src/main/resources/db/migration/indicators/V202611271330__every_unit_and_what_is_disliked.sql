-- A page about the whole province added up the sums of every unit: twelve rows for each of five hundred units for a year,
-- and for the procedures all that any unit had in any month, which grows with the cases until every unit has had every
-- procedure. The sums of all units together are kept beside them, as unit 0: the same statement writes them.
--
-- How many cases were disliked was counted from the cases each time: one in twenty-five is, so that grew with the cases too.
-- That is summed now as well, by how much it was disliked: up to which rating counts is a rule of the formulas. Only open
-- cases among them depend on when one asks; they are few, and have an index.
create table indicators.dislike (
    generation   smallint not null,
    kind         text not null check (kind in ('day', 'month')),
    unit         int not null,
    first        date not null,
    level        smallint not null check (level between 0 and 3),
    cases        bigint not null,
    in_time      bigint not null,
    in_time_once bigint not null,
    primary key (generation, kind, unit, first, level)
) partition by list (generation);
create table indicators.dislike_0 partition of indicators.dislike for values in (0) with (fillfactor = 80);
create table indicators.dislike_1 partition of indicators.dislike for values in (1) with (fillfactor = 80);
create index dislike_empty on indicators.dislike (generation) where cases = 0;
comment on table indicators.dislike is 'Cases that somebody was not content with, of a unit (0: of all) on a day or in a month';
comment on column indicators.dislike.level is '0: complained about; else the lowest rating, 1 to 3';
comment on column indicators.dislike.in_time_once is 'Of those in time: asked for more at most once';
comment on column indicators.tally.unit is '0: all units together';

create index case_measure_open_disliked on indicators.case_measure (generation, unit, day)
    where not finished and (complained or lowest_rating < 4);
-- late ones of the whole province, without those that are not due yet
create index case_measure_late on indicators.case_measure (generation, due) include (unit, day, supplements)
    where due is not null;
-- which procedures of which unit were filed online
create index tally_online on indicators.tally (generation, unit, first, procedure)
    where kind = 'procedure' and online > 0;

create or replace function indicators.count_cases(into_generation smallint, ids uuid[]) returns void
language plpgsql as $$
begin
    with asked as (
        select distinct id from unnest(ids) id
    ), before as materialized (
        select m.case_id, m.unit, m.procedure, m.day, m.online, m.by_person, m.helped, m.by_officer, m.essential, m.eligible,
               m.supplements, m.finished, m.refused, m.late, m.due, m.minutes, m.resulted, m.electronic, m.online_result,
               m.digitised, m.reused, m.lowest_rating, m.complained
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
            online_result = excluded.online_result, digitised = excluded.digitised, reused = excluded.reused,
            lowest_rating = excluded.lowest_rating, complained = excluded.complained
    ), signed as (
        select 1 as sign, date_trunc('month', day::timestamp)::date as month, after.* from after join changed using (case_id)
        union all
        select -1, date_trunc('month', day::timestamp)::date, before.* from before join changed using (case_id)
    ), delta as (
        select case when grouping(day) = 0 then 'day' when grouping(procedure) = 1 then 'month' else 'procedure' end as kind,
               coalesce(unit, 0) as unit,
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
         group by grouping sets ((unit, day), (unit, month), (unit, month, procedure), (day), (month), (month, procedure))
    ), disliked as (
        select case when grouping(day) = 0 then 'day' else 'month' end as kind,
               coalesce(unit, 0) as unit,
               coalesce(day, month) as first,
               level,
               sum(sign) as cases,
               coalesce(sum(sign) filter (where finished and not late), 0) as in_time,
               coalesce(sum(sign) filter (where finished and not late and supplements <= 1), 0) as in_time_once
          from (select s.*, case when complained then 0 else lowest_rating end as level from signed s
                 where complained or lowest_rating < 4) said
         group by grouping sets ((unit, day, level), (unit, month, level), (day, level), (month, level))
    ), said as (
        insert into indicators.dislike as d
        select into_generation, kind, unit, first, level, cases, in_time, in_time_once
          from disliked
         where cases <> 0 or in_time <> 0 or in_time_once <> 0
        on conflict (generation, kind, unit, first, level) do update set
            cases = d.cases + excluded.cases, in_time = d.in_time + excluded.in_time,
            in_time_once = d.in_time_once + excluded.in_time_once
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
    delete from indicators.dislike where generation = into_generation and cases = 0;
end
$$;


create or replace function indicators.digest(of_generation smallint) returns bytea
language sql stable as $$
    select sha256(coalesce(string_agg(part.digest, ''::bytea order by part.name), ''::bytea))
      from (select 'case ' || to_char(day, 'YYYY-MM-DD') as name,
                   sha256(convert_to(string_agg(row(case_id, unit, procedure, to_char(day, 'YYYY-MM-DD'), online, by_person,
                       helped, by_officer, essential, eligible, supplements, finished, refused, late,
                       (extract(epoch from due) * 1000000)::bigint, minutes, resulted, electronic, online_result, digitised,
                       reused, lowest_rating, complained)::text, E'\n' order by case_id), 'UTF8')) as digest
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
             group by kind, first
            union all
            select 'disliked ' || kind || ' ' || to_char(first, 'YYYY-MM-DD'),
                   sha256(convert_to(string_agg(row(unit, level, cases, in_time, in_time_once)::text,
                       E'\n' order by unit, level), 'UTF8'))
              from indicators.dislike
             where generation = of_generation
             group by kind, first) part
$$;


-- what was counted so far
insert into indicators.tally
select generation, kind, 0, first, procedure, sum(cases), sum(online), sum(by_person), sum(helped), sum(by_officer), sum(essential), sum(essential_online),
       sum(eligible), sum(eligible_online), sum(finished), sum(refused), sum(in_time), sum(in_time_once),
       sum(open_asked_again), sum(handled), sum(minutes), sum(resulted), sum(electronic), sum(online_result),
       sum(digitised), sum(reused)
  from indicators.tally
 group by generation, kind, first, procedure;

insert into indicators.dislike
select generation,
       case when grouping(day) = 0 then 'day' else 'month' end,
       coalesce(unit, 0),
       coalesce(day, month),
       level,
       count(*),
       count(*) filter (where finished and not late),
       count(*) filter (where finished and not late and supplements <= 1)
  from (select m.*, date_trunc('month', day::timestamp)::date as month,
               case when complained then 0 else lowest_rating end as level
          from indicators.case_measure m
         where complained or lowest_rating < 4) said
 group by grouping sets ((generation, unit, day, level), (generation, unit, month, level), (generation, day, level),
                         (generation, month, level));

grant select, insert, update, delete on indicators.dislike to ${program};
grant truncate on indicators.dislike_0, indicators.dislike_1 to ${program};
