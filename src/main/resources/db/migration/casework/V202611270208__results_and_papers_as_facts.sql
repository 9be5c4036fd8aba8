-- Figures ask more of a case than where it stands: in which form its result exists, how often its applicant was asked for
-- more, and whether its papers came as files or were already held. Scalar sub-selects, so that whoever does not read a
-- column does not pay for it.
create or replace view casework.case_fact as
select f.id, f.code, f.version, f.procedure_version, f.procedure_code, f.channel, f.filed_by, f.receiving_unit, f.unit,
       f.filed, f.accepted, f.finished, f.state, f.since, f.desk, f.queue, f.clock, f.limit_amount, f.limit_unit, f.rule,
       f.due, f.result_form,
       (select count(*)::int from casework.case_event e where e.case_id = f.id and e.kind = 'request-supplement')
           as supplements,
       exists (select from casework.paper p where p.case_id = f.id and p.handed_in = 'file') as paper_files,
       exists (select from casework.paper p where p.case_id = f.id and p.handed_in = 'held') as papers_held
  from casework.case_file f;
comment on column casework.case_fact.supplements is 'How often a supplement was asked for';
comment on column casework.case_fact.paper_files is 'Whether a paper of it came as a file';
comment on column casework.case_fact.papers_held is 'Whether a paper was taken from what the office already holds';
