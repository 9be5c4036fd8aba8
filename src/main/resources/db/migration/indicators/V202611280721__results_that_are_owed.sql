-- Shares of electronic results and of what is digitised are of the cases whose result is owed: one that came to its end
-- without having to give anything missed nothing.
--
-- After a load the server has not looked yet at a table that was filled a moment ago. It then hopes to meet the lowest
-- rating of a case soon when it walks through all ratings by their score, and walks through nearly all of them for each
-- case. The few ratings of a case are found by the case; offset 0 keeps the two questions apart.
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
       p.owes_result and f.state in ('issued', 'returned') as resulted,
       p.owes_result and f.state in ('issued', 'returned')
           and coalesce(f.result_form in ('electronic', 'both'), false) as electronic,
       f.channel = 'online' and (not p.owes_result
           or f.state in ('issued', 'returned') and coalesce(f.result_form in ('electronic', 'both'), false)) as online_result,
       case when p.owes_result and f.state in ('issued', 'returned') and f.result_form in ('electronic', 'both')
            then f.paper_files else false end as digitised,
       f.papers_held as reused,
       (select min(r.score) from (select score from feedback.rating_fact where case_id = f.id offset 0) r) as lowest_rating,
       exists (select from feedback.complaint_fact c
                where c.case_id = f.id and c.state not in ('refused', 'withdrawn')) as complained
  from casework.case_fact f
  join catalogue.procedure_fact p on p.id = f.procedure_version
 where f.accepted is not null or f.state not in ('withdrawn', 'stopped');
comment on column indicators.case_measure.resulted is 'Its result is there, and one was owed';

-- What cases give is told in another way since this upgrade: what was kept of them is not wrong, but of before. The program
-- counts everything anew as soon as it runs, and says why. One that was begun by the old rules is begun again.
alter table indicators.generation
    add column outdated boolean not null default false;
comment on column indicators.generation.outdated is 'Counted by rules that have changed since: everything is to be counted anew';
update indicators.generation set state = 'spare' where state = 'building';
update indicators.generation g set outdated = true
 where state = 'current' and exists (select from indicators.case_measure m where m.generation = g.number);
alter table indicators.recount
    drop constraint recount_reason_check,
    add constraint recount_reason_check check (reason in ('nightly', 'operator', 'rules'));
