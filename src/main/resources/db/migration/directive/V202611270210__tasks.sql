-- The programme's plan as a province directs it: what each task is, who answers for it, how it
-- stands, and every step with who, when and in which words. The six clarities are not null: a task
-- without one of them cannot be. A target that the system measures takes no typed value: the
-- foreign key of target_value holds that even against a mistaken program.
create table directive.task_group (
    group_set text not null,
    code      text not null,
    position  int not null,
    name_vi   text not null,
    name_en   text not null,
    name_ja   text not null,
    source    text not null,
    trust     text not null check (trust in ('law', 'practice', 'assumed')),
    primary key (group_set, code)
);
insert into directive.task_group values
    ('utility-groups', 'services', 1, 'Giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến',
     'Administrative procedures and online public services', '行政手続の処理とオンライン公共サービスの提供', '06/QĐ-TTg, 06/01/2022', 'law'),
    ('utility-groups', 'economy', 2, 'Phát triển kinh tế, xã hội',
     'Economic and social development', '経済・社会の発展', '06/QĐ-TTg, 06/01/2022', 'law'),
    ('utility-groups', 'citizens', 3, 'Phục vụ công dân số',
     'Digital citizens', 'デジタル市民へのサービス', '06/QĐ-TTg, 06/01/2022', 'law'),
    ('utility-groups', 'data', 4, 'Hoàn thiện hệ sinh thái kết nối, khai thác, bổ sung làm giàu dữ liệu dân cư',
     'Connecting, using and enriching population data', '住民データの連携・活用・充実', '06/QĐ-TTg, 06/01/2022', 'law'),
    ('utility-groups', 'leadership', 5, 'Phục vụ chỉ đạo, điều hành của lãnh đạo các cấp',
     'Direction by leaders of all levels', '各級指導者の指揮・運営支援', '06/QĐ-TTg, 06/01/2022', 'law');

create table directive.programme (
    code      text primary key,
    name      text not null,
    owner     int not null,
    group_set text not null,
    first     date not null,
    last      date not null,
    sample    boolean not null default false,
    check (last >= first)
);

create table directive.document (
    id      uuid primary key,
    number  text not null,
    issued  date not null,
    issuer  text not null,
    title   text not null,
    file    uuid,
    sample  boolean not null default false,
    entered timestamptz not null,
    account uuid not null,
    unique (number, issued)
);

create table directive.task (
    id             bigint generated always as identity primary key,
    key            text not null unique,
    programme      text not null references directive.programme (code),
    group_code     text not null,
    document       uuid references directive.document (id),
    origin         text,
    parent         bigint references directive.task (id),
    head           int not null,
    work           text not null check (work <> ''),
    start          date not null,
    deadline       date not null,
    first_deadline date not null,
    lead           int not null,
    responsibility text not null check (responsibility <> ''),
    products       text[] not null check (cardinality(products) > 0),
    authority      text not null check (authority <> ''),
    regular        boolean not null,
    state          text not null check (state in ('assigned', 'acknowledged', 'in_progress', 'reported',
                       'returned', 'accepted', 'carried_on', 'closed', 'withdrawn')),
    since          timestamptz not null,
    completed      timestamptz,
    reported_by    uuid,
    returned_words text,
    version        int not null,
    check (deadline >= start),
    check ((state in ('accepted', 'carried_on', 'closed')) = (completed is not null)),
    check ((state = 'returned') = (returned_words is not null))
);
create index task_by_programme on directive.task (programme, deadline, id) where parent is null;
create index task_by_parent on directive.task (parent, lead) where parent is not null;
create index task_by_lead on directive.task (lead, deadline, id);
create index task_open on directive.task (deadline, id)
    where state in ('assigned', 'acknowledged', 'in_progress', 'returned', 'reported');

create table directive.task_unit (
    task bigint not null references directive.task (id),
    unit int not null,
    primary key (task, unit)
);
create index task_unit_by_unit on directive.task_unit (unit);

create table directive.task_need (
    task  bigint not null references directive.task (id),
    needs bigint not null references directive.task (id),
    primary key (task, needs),
    check (task <> needs)
);
create index task_need_by_needs on directive.task_need (needs);

create table directive.task_event (
    id       bigint generated always as identity primary key,
    task     bigint not null references directive.task (id),
    version  int not null,
    at       timestamptz not null,
    kind     text not null,
    account  uuid not null,
    to_state text not null,
    deadline date not null,
    words    text,
    unique (task, version)
);

create table directive.evidence (
    id      bigint generated always as identity primary key,
    task    bigint not null,
    version int not null,
    name    text not null,
    file    uuid,
    link    text,
    foreign key (task, version) references directive.task_event (task, version),
    check ((file is null) <> (link is null))
);
create index evidence_by_task on directive.evidence (task, version);

create table directive.extension (
    id           bigint generated always as identity primary key,
    task         bigint not null references directive.task (id),
    wanted       date not null,
    reason       text not null,
    old_deadline date not null,
    asked        timestamptz not null,
    asked_by     uuid not null,
    outcome      text check (outcome in ('granted', 'refused')),
    new_deadline date,
    decided      timestamptz,
    decided_by   uuid,
    words        text,
    check ((outcome is null) = (decided is null)),
    check ((outcome is not distinct from 'granted') = (new_deadline is not null))
);
create unique index extension_open on directive.extension (task) where outcome is null;
create index extension_by_task on directive.extension (task, id);

create table directive.obstacle (
    id         bigint generated always as identity primary key,
    task       bigint not null references directive.task (id),
    kind       text not null check (kind in ('rules', 'connection', 'data', 'equipment', 'budget', 'people', 'other')),
    words      text not null,
    owner      int not null,
    raised     timestamptz not null,
    raised_by  uuid not null,
    decision   text,
    decided    timestamptz,
    decided_by uuid,
    check ((decision is null) = (decided is null))
);
create index obstacle_by_task on directive.obstacle (task, id);
create index obstacle_open on directive.obstacle (owner, raised) where decided is null;

create table directive.target (
    id        bigint generated always as identity primary key,
    task      bigint not null references directive.task (id),
    name      text not null,
    figure    text,
    unit      int not null,
    reach     text not null check (reach in ('itself', 'all', 'departments', 'localities')),
    span      text not null check (span in ('month', 'quarter', 'half', 'year')),
    measure   text not null check (measure in ('percent', 'number')),
    counted   text not null,
    baseline  numeric(18, 4) not null,
    direction text not null check (direction in ('more', 'less')),
    typed     boolean not null generated always as (figure is null) stored,
    missed    date,
    unique (id, typed),
    unique (task, name)
);
comment on column directive.target.figure is 'What measures it; null when it needs evidence';
comment on column directive.target.missed is 'Since when its planned curve is missed, as last seen; one warning each time';
create index target_by_task on directive.target (task, id);

create table directive.target_point (
    target bigint not null references directive.target (id),
    day    date not null,
    value  numeric(18, 4) not null,
    primary key (target, day)
);

create table directive.target_value (
    id      bigint generated always as identity primary key,
    target  bigint not null,
    typed   boolean not null default true check (typed),
    day     date not null,
    value   numeric(18, 4) not null,
    words   text not null check (words <> ''),
    file    uuid,
    link    text,
    at      timestamptz not null,
    account uuid not null,
    foreign key (target, typed) references directive.target (id, typed),
    unique (target, day, value, words),
    check (file is not null or link is not null)
);
comment on table directive.target_value is 'Values reported with evidence; the latest of a day counts, earlier ones stay';
create index target_value_by_target on directive.target_value (target, day, id);

grant select on directive.task_group to ${program};
grant select, insert, update on directive.programme, directive.task to ${program};
grant select, insert on directive.document, directive.task_event, directive.evidence,
    directive.target, directive.target_point, directive.target_value to ${program};
grant select, insert, delete on directive.task_unit, directive.task_need to ${program};
grant update (file) on directive.document to ${program};
grant update (missed) on directive.target to ${program};
grant select, insert, update on directive.extension, directive.obstacle to ${program};
