-- A complaint was in vain when another one about the same case followed its answer: the index of service counts such a one
-- as not content. Known only for complaints about a case; who complains without one may be anybody.
create or replace view feedback.complaint_fact as
select c.id, c.case_id, c.unit, c.subject, c.state, c.filed, c.due, c.answered, c.overdue, c.upheld, c.accepted, c.ended,
       c.since, c.desk,
       c.answered is not null and exists (
           select from feedback.complaint later
            where later.case_id = c.case_id and later.subject = c.subject and later.filed > c.answered
              and later.state not in ('refused', 'withdrawn')) as repeated
  from feedback.complaint c;
create index complaint_by_desk_and_time on feedback.complaint (desk, filed desc, id desc);
