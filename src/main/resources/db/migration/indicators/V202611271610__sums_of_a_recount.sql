-- Counting everything anew wrote the same sums again with every batch: a batch of cases touches thousands of them. And it
-- looked for what stood there before, where there was nothing: the server, which had counted the emptied table last, went
-- through all that had been written so far. Now the cases are written first, and each month is added up once when they are
-- all there; until then the follower leaves the sums of that month alone.
alter table indicators.generation
    add column summed_to date not null default 'infinity',
    add constraint generation_current_is_summed check (state <> 'current' or summed_to = 'infinity');
comment on column indicators.generation.summed_to is 'Sums are there, and kept, of the days before it; while it is built those of the others are still to be made';
-- one begun in the old way is begun again
update indicators.generation set state = 'spare' where state = 'building';

create function indicators.change_sums(into_generation smallint, gone indicators.case_measure[], come indicators.case_measure[])
returns void
language plpgsql as $$
begin
    with signed as (
        select 1 as sign, date_trunc('month', day::timestamp)::date as month, measure.* from unnest(come) measure
        union all
        select -1, date_trunc('month', day::timestamp)::date, measure.* from unnest(gone) measure
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
end
$$;
comment on function indicators.change_sums is 'Adds cases to the sums of their days, months, units and procedures, and takes others away';

create or replace function indicators.count_cases(into_generation smallint, ids uuid[]) returns void
language plpgsql as $$
declare
    gone indicators.case_measure[];
    come indicators.case_measure[];
begin
    with asked as (
        select distinct id from unnest(ids) id
    ), before as materialized (
        -- looked up one by one: of a generation that is being built the server does not know how large it is
        select found.*
          from asked
         cross join lateral (select m.* from indicators.case_measure m
                              where m.generation = into_generation and m.case_id = asked.id
                             offset 0) found
    ), after as materialized (
        select into_generation as generation, n.* from asked join indicators.case_now n on n.case_id = asked.id
    ), changed as materialized (
        select case_id from after full join before using (case_id)
         where row(after.*) is distinct from row(before.*)
    ), removed as (
        delete from indicators.case_measure m
         where m.generation = into_generation
           and m.case_id = any (array(select c.case_id from changed c
                                       where not exists (select from after where after.case_id = c.case_id)))
    ), written as (
        insert into indicators.case_measure
        select after.* from after join changed using (case_id)
        on conflict (generation, case_id) do update set
            unit = excluded.unit, procedure = excluded.procedure, day = excluded.day, online = excluded.online,
            by_person = excluded.by_person, helped = excluded.helped, by_officer = excluded.by_officer,
            essential = excluded.essential, eligible = excluded.eligible, supplements = excluded.supplements,
            finished = excluded.finished, refused = excluded.refused, late = excluded.late, due = excluded.due,
            minutes = excluded.minutes, resulted = excluded.resulted, electronic = excluded.electronic,
            online_result = excluded.online_result, digitised = excluded.digitised, reused = excluded.reused,
            lowest_rating = excluded.lowest_rating, complained = excluded.complained
    ), summed as (
        select summed_to from indicators.generation where number = into_generation
    )
    select (select array_agg(before::indicators.case_measure) from before join changed using (case_id), summed
             where day < summed_to),
           (select array_agg(after::indicators.case_measure) from after join changed using (case_id), summed
             where day < summed_to)
      into gone, come;
    if gone is not null or come is not null then
        perform indicators.change_sums(into_generation, gone, come);
    end if;
    if gone is not null then
        delete from indicators.tally where generation = into_generation and cases = 0;
        delete from indicators.dislike where generation = into_generation and cases = 0;
    end if;
end
$$;

create function indicators.count_anew(into_generation smallint, most int) returns int
language plpgsql as $$
declare
    last uuid;
    ids  uuid[];
begin
    select coalesce(counted_to, '00000000-0000-0000-0000-000000000000') into last
      from indicators.generation where number = into_generation;
    ids := array(select f.id from casework.case_fact f where f.id > last order by f.id limit most);
    if cardinality(ids) > 0 then
        -- what is there already was counted since by whoever follows the log
        insert into indicators.case_measure
        select into_generation, n.*
          from (select distinct id from unnest(ids) id) asked
          join indicators.case_now n on n.case_id = asked.id
        on conflict do nothing;
        update indicators.generation
           set counted_to = ids[cardinality(ids)], cases = cases + cardinality(ids)
         where number = into_generation;
    end if;
    return cardinality(ids);
end
$$;
comment on function indicators.count_anew is 'Counts the next cases into a generation none of whose days are summed yet; how many';

create function indicators.sum_next_month(of_generation smallint) returns boolean
language plpgsql
-- planned for the rows of this month: for a few, as the server would guess, it takes twice as long
set plan_cache_mode = 'force_custom_plan' set work_mem = '32MB' as $$
declare
    first date;
    next  date;
begin
    select date_trunc('month', min(m.day)::timestamp)::date into first
      from indicators.case_measure m
     where m.generation = of_generation
       and m.day >= (select summed_to from indicators.generation where number = of_generation);
    next := coalesce((first + interval '1 month')::date, 'infinity');
    if first is not null then
        perform indicators.change_sums(of_generation, null,
            (select array_agg(m) from indicators.case_measure m
              where m.generation = of_generation and m.day >= first and m.day < next));
    end if;
    update indicators.generation set summed_to = next where number = of_generation;
    return first is not null;
end
$$;
comment on function indicators.sum_next_month is 'Adds up the next month of a generation whose cases are all there; false when there was none left';
