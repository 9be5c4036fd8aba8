-- A task may be reported done although a goal that the system measures is not reached, with a
-- reason. What was measured then stays beside the report for whoever accepts it: a figure moves on.
create table directive.missed_target (
    task    bigint not null,
    version int not null,
    target  bigint not null references directive.target (id),
    value   numeric(18, 4) not null,
    primary key (task, version, target),
    foreign key (task, version) references directive.task_event (task, version)
);
create index missed_target_by_target on directive.missed_target (target);
grant select, insert on directive.missed_target to ${program};
