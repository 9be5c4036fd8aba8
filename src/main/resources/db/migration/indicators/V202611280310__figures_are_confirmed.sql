-- A unit that has looked through its draft figures and finds them right says so: who publishes sees who has looked, and need
-- not ask. What was confirmed is those very figures: where they come out otherwise, or the unit asks for a correction after
-- all, the confirmation is kept and stands no longer.
create table indicators.index_confirmation (
    id           int generated always as identity primary key,
    draft        int not null references indicators.index_draft,
    unit         int not null,
    confirmed_by uuid not null,
    confirmed    timestamptz not null,
    overtaken    timestamptz
);
comment on table indicators.index_confirmation is 'That draft figures are right, as units said';
comment on column indicators.index_confirmation.overtaken is 'When the figures came out otherwise or the unit asked for a correction; null while it stands';
-- sent twice is confirmed once
create unique index index_confirmation_standing on indicators.index_confirmation (draft, unit) where overtaken is null;
grant select, insert on indicators.index_confirmation to ${program};
grant update (overtaken) on indicators.index_confirmation to ${program};
