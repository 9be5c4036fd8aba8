-- When all that follows from the cases was there as well: until then the load of a province is not
-- over.

alter table demonstration.generation add column counted timestamptz;

comment on column demonstration.generation.counted is
        'When all who follow the log had read it; null while one has not, and where the running program does it';

grant update (counted) on demonstration.generation to ${program};
