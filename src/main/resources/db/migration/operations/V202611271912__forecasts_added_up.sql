-- What came of forecasts is added up when it is settled: looking back added up every forecast of months, and that grew
-- with the cases.
create table operations.process_judged (
    made    date not null,
    unit    int not null,
    tenth   smallint not null check (tenth between 0 and 9),
    cases   int not null,
    chances bigint not null,
    late    int not null,
    moved   int not null,
    squares bigint not null,
    primary key (unit, made, tenth)
);
comment on table operations.process_judged is 'What came of forecasts whose day is over, by how likely the cases seemed to be late';
comment on column operations.process_judged.unit is '0 for all units together';
comment on column operations.process_judged.tenth is 'Of the chance: 0 for under 10 %';
comment on column operations.process_judged.cases is 'Without those that were due on another day by then';
comment on column operations.process_judged.chances is 'Sum of the chances, in thousandths';
comment on column operations.process_judged.moved is 'Due on another day by then, so not judged';
comment on column operations.process_judged.squares is 'Sum of the squares of chance less outcome, in millionths';
create index process_judged_by_day on operations.process_judged (made);

insert into operations.process_judged (made, unit, tenth, cases, chances, late, moved, squares)
select f.made, coalesce(f.unit, 0), f.tenth, count(*) filter (where f.came <> 'moved'),
       coalesce(sum(f.chance) filter (where f.came <> 'moved'), 0), count(*) filter (where f.came = 'late'),
       count(*) filter (where f.came = 'moved'),
       coalesce(sum((f.chance - case f.came when 'late' then 1000 else 0 end)::bigint ^ 2) filter (where f.came <> 'moved'), 0)
  from (select made, unit, least(chance / 100, 9) as tenth, chance, came
          from operations.process_forecast where came is not null) f
 group by grouping sets ((f.made, f.unit, f.tenth), (f.made, f.tenth));

drop index operations.process_forecast_by_unit;
create index process_forecast_by_unit on operations.process_forecast (made, unit, due_day) include (chance);
grant select, insert, update, delete on operations.process_judged to ${program};
