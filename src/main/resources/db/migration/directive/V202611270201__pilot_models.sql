-- Pilot models: tried in some units, measured against what was before, then replicated by dates or
-- stopped with a reason. A unit in which one runs reports each month; that it did not is found by
-- the absence of its row, which the index of places makes cheap.
create table directive.pilot_model (
    id                 uuid primary key,
    number             int generated always as identity unique,
    name               text not null check (name <> ''),
    purpose            text not null,
    utility_group      smallint not null check (utility_group between 1 and 5),
    owner              int not null,
    figure             text,
    evidence           text,
    phase              text not null check (phase in ('proposed', 'trying', 'evaluated', 'replicated', 'stopped')),
    since              timestamptz not null,
    baseline           text,
    baseline_period    text,
    baseline_numerator bigint,
    baseline_denominator bigint,
    result             text,
    result_period      text,
    result_numerator   bigint,
    result_denominator bigint,
    reason             text,
    source             text,
    version            int not null default 0,
    check (figure is not null or evidence is not null),
    check ((phase = 'proposed') = (baseline is null) or phase = 'stopped'),
    check (phase not in ('evaluated', 'replicated') or result is not null),
    check ((phase in ('replicated', 'stopped')) = (reason is not null))
);
comment on column directive.pilot_model.source is 'Where its name is known from; null for a sample made up by a demonstration';
comment on column directive.pilot_model.baseline_numerator is 'As measured when the trial began: of so many, or a plain number when there is no denominator; null when nothing measured it';
create index pilot_model_by_owner on directive.pilot_model (owner);
create index pilot_model_by_phase on directive.pilot_model (phase, number);

create table directive.pilot_place (
    model_id uuid not null references directive.pilot_model,
    unit     int not null,
    part     text not null check (part in ('trial', 'roll_out')),
    due      date not null,
    started  date,
    primary key (model_id, unit)
);
comment on column directive.pilot_place.due is 'By when it is to run there';
create index pilot_place_by_unit on directive.pilot_place (unit, model_id);

create table directive.pilot_report (
    model_id uuid not null,
    unit     int not null,
    month    date not null check (extract(day from month) = 1),
    done     text not null check (done <> ''),
    obstacle text not null default '',
    account  uuid not null,
    at       timestamptz not null,
    primary key (model_id, unit, month),
    foreign key (model_id, unit) references directive.pilot_place
);
grant select, insert, update on directive.pilot_model, directive.pilot_place, directive.pilot_report to ${program};
