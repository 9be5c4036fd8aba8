-- Component 5.4 of the index asks of each case whether its applicant rated it low or complained about it. Both are kept as
-- they were said (the lowest rating, whether a complaint stands): from which rating on somebody was not content is a rule of
-- the formulas and may change. A complaint that was refused or taken back does not count against a case.
alter table indicators.case_measure
    add column lowest_rating smallint,
    add column complained    boolean not null default false;
comment on column indicators.case_measure.lowest_rating is 'Of all ratings of the case, 1 to 5; null when there is none';
-- few cases are meant: only these are looked at for a period
create index case_measure_disliked on indicators.case_measure (generation, unit, day) where complained or lowest_rating < 4;

create or replace view indicators.case_now as
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
       f.papers_held as reused,
       (select min(r.score) from feedback.rating_fact r where r.case_id = f.id) as lowest_rating,
       exists (select from feedback.complaint_fact c
                where c.case_id = f.id and c.state not in ('refused', 'withdrawn')) as complained
  from casework.case_fact f
  join catalogue.procedure_fact p on p.id = f.procedure_version
 where f.accepted is not null or f.state not in ('withdrawn', 'stopped');

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
             group by kind, first) part
$$;

-- Ratings and complaints have a log of their own.
insert into indicators.follower values ('feedback', 0, 0, null);
