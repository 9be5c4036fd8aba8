-- The unit that decided a commendation: its head signs the certificate, and only a commendation of
-- the province is one of those that the province counts as its own. Whoever ran the program before
-- printed every certificate on the paper of the unit on top; a letter of praise is that of the unit
-- in which its decider held the post of a leader on that day, where that is known.
alter table directive.merit add column decider int;

do $$
begin
    if to_regclass('organisation.post') is not null then
        update directive.merit m
           set decider = case when m.honour = 'praise' then
                   (select p.agency
                      from directive.course_entry e
                      join organisation.post p on p.account = e.account and p.role = 'leader'
                       and p.valid_from <= (e.at at time zone interval '7 hours')::date
                       and (p.valid_to is null
                            or p.valid_to >= (e.at at time zone interval '7 hours')::date)
                     where e.subject = m.id and e.step = 'award'
                     order by e.id desc, p.id limit 1) end
         where m.state = 'awarded';
        update directive.merit
           set decider = (select id from organisation.agency where parent is null
                           order by valid_from desc limit 1)
         where state = 'awarded' and decider is null;
    end if;
end
$$;

alter table directive.merit
    add constraint merit_decided_by_a_unit check ((state = 'awarded') = (decider is not null));
create index merit_by_decider on directive.merit (decider, decided);
comment on column directive.merit.decider is 'The unit that decided; null until it is awarded';
