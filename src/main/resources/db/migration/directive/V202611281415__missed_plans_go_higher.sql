-- A planned curve that is still missed after some working days is told one level up, once for each
-- time it is missed.
alter table directive.target add told_above date;
comment on column directive.target.told_above is 'When the unit above was told that the plan is missed; null before, and again once it is met';
create index target_missed on directive.target (id) where missed is not null and told_above is null;
grant update (told_above) on directive.target to ${program};
