-- A report of a past period tells of the units that were chosen for a model by then. Which roll-out
-- a unit came with was not kept before: it is taken to be the decision to replicate.
alter table directive.pilot_place add column chosen timestamptz;

update directive.pilot_place p
set chosen = coalesce(
    (select min(e.at) from directive.course_entry e
      where e.subject = p.model_id
        and e.step = case p.part when 'trial' then 'propose' else 'replicate' end),
    (select m.since from directive.pilot_model m where m.id = p.model_id));

alter table directive.pilot_place alter column chosen set not null;
