-- The process as it really ran. One row a step taken says from what to what a case went, where, and
-- how long it had waited; it is made of two events that never change, so following the log again, or
-- twice, or from the beginning gives the same rows. Months that are over are added up, so that a page
-- about a year of the province reads thousands of rows and not millions.
create table operations.process_position (
    name        text primary key,
    transaction bigint not null,
    id          bigint not null,
    followed    timestamptz
);
comment on table operations.process_position is 'How far the log of cases has been followed; moves in the transaction of the rows it led to';
insert into operations.process_position (name, transaction, id) values ('moves', 0, 0);

create table operations.process_activity (
    id   int generated always as identity primary key,
    code text not null unique
);
comment on column operations.process_activity.code is 'start, end, a command''s code (complete.<step> where a route has several), or ~ and the words of another system';
insert into operations.process_activity (code) values ('start'), ('end');

create table operations.process_move (
    case_id   uuid not null,
    version   int not null,
    day       date not null,
    unit      int not null,
    procedure text not null,
    source    int not null references operations.process_activity,
    target    int not null references operations.process_activity,
    bucket    smallint not null,
    working   int not null,
    elapsed   int not null,
    person    boolean not null,
    office    boolean not null,
    primary key (case_id, version, target)
);
comment on table operations.process_move is 'One step taken: the arrow from one activity to the next';
comment on column operations.process_move.unit is 'Who had the case while it waited';
comment on column operations.process_move.bucket is 'Class of the working minutes (process.Histogram); -1 where nothing waited: first filing, end';
comment on column operations.process_move.person is 'Whether another person of the staff did the second step';
create index process_move_by_unit on operations.process_move (unit, day, source, target);
create index process_move_by_arrow on operations.process_move (source, target, day desc, case_id desc);
create index process_move_by_procedure on operations.process_move (procedure, day);
create index process_move_by_day on operations.process_move using brin (day);

create table operations.process_path (
    id    int generated always as identity primary key,
    key   text not null unique,
    steps text[] not null
);
comment on column operations.process_path.key is 'SHA-256 of the steps: a way with many turns is longer than an index may hold';

create table operations.process_end (
    case_id   uuid primary key,
    day       date not null,
    unit      int not null,
    procedure text not null,
    path      int not null references operations.process_path,
    working   int not null,
    elapsed   int not null
);
comment on table operations.process_end is 'A case that is over: which way it went, and how long it took in all';
create index process_end_by_unit on operations.process_end (unit, day);
create index process_end_by_path on operations.process_end (path, day desc, case_id desc);
create index process_end_by_day on operations.process_end using brin (day);

create table operations.process_month (
    month     date not null,
    unit      int not null,
    procedure text not null,
    source    int not null,
    target    int not null,
    bucket    smallint not null,
    count     bigint not null,
    working   bigint not null,
    elapsed   bigint not null,
    persons   bigint not null,
    offices   bigint not null,
    primary key (unit, procedure, month, source, target, bucket)
);
comment on table operations.process_month is 'Moves of a month that is over: of each unit (all procedures: empty) and of the province (unit 0)';

create table operations.process_path_month (
    month     date not null,
    unit      int not null,
    procedure text not null,
    path      int not null,
    count     bigint not null,
    working   bigint not null,
    elapsed   bigint not null,
    primary key (unit, procedure, month, path)
);

create table operations.process_month_state (
    month  date primary key,
    summed boolean not null
);
comment on table operations.process_month_state is 'Whether a month''s sums are those of its moves; a late event takes that away until they are made again';

create table operations.process_open (
    case_id   uuid primary key,
    version   int not null,
    code      text not null,
    unit      int not null,
    procedure text not null,
    activity  int not null references operations.process_activity,
    since     timestamptz not null,
    due       timestamptz,
    holder    uuid,
    waits     boolean not null
);
comment on table operations.process_open is 'Where each open case stands';
comment on column operations.process_open.due is 'While its clock runs';
comment on column operations.process_open.waits is 'The applicant has to act';
create index process_open_by_unit on operations.process_open (unit);

create table operations.process_hand (
    case_id uuid not null,
    version int not null,
    day     date not null,
    unit    int not null,
    account uuid not null,
    taken   boolean not null,
    primary key (case_id, version)
);
comment on table operations.process_hand is 'That a member of staff got a case (taken) or did their step; shown to the heads of the unit only';
create index process_hand_by_unit on operations.process_hand (unit, day);

grant select, update on operations.process_position to ${program};
grant select, insert on operations.process_activity, operations.process_path to ${program};
grant select, insert, delete on operations.process_move, operations.process_end, operations.process_month,
    operations.process_path_month, operations.process_hand to ${program};
grant select, insert, update, delete on operations.process_month_state, operations.process_open to ${program};

-- What was expected of open cases, kept as it was said, so that it can be held against what came.
create table operations.process_forecast (
    made      date not null,
    case_id   uuid not null,
    unit      int not null,
    procedure text not null,
    activity  int not null references operations.process_activity,
    due       timestamptz not null,
    due_day   date not null,
    chance    int not null check (chance between 0 and 1000),
    primary key (made, case_id)
);
comment on column operations.process_forecast.chance is 'Of being late, in thousandths';
create index process_forecast_by_unit on operations.process_forecast (made, unit, due_day);

create table operations.process_forecast_day (
    made       date primary key,
    at         timestamptz not null,
    afterwards boolean not null,
    cases      int not null
);
comment on column operations.process_forecast_day.afterwards is 'Made later, from what was known on that day';
grant select, insert, delete on operations.process_forecast, operations.process_forecast_day to ${program};
