-- Campaigns to the people: what was said to whom where, how many it reached by whose count, and
-- which figure it aimed at. What the figure did meanwhile is measured when somebody looks.
create table directive.campaign (
    id            uuid primary key,
    number        int generated always as identity unique,
    title         text not null check (title <> ''),
    audience      text not null,
    channel       text not null check (channel in ('loudspeaker', 'social', 'house', 'school', 'press', 'message')),
    unit          int not null,
    first         date not null,
    last          date not null,
    figure        text not null,
    material      uuid,
    material_name text,
    state         text not null check (state in ('planned', 'running', 'closed', 'cancelled')),
    since         timestamptz not null,
    said          text,
    version       int not null default 0,
    check (last >= first),
    check ((material is null) = (material_name is null)),
    check ((state in ('closed', 'cancelled')) = (said is not null))
);
comment on column directive.campaign.unit is 'The area: the unit and all below it';
comment on column directive.campaign.said is 'What came of it, or why it was cancelled';
create index campaign_by_unit on directive.campaign (unit, number desc);

create table directive.campaign_reach (
    key         uuid primary key,
    campaign_id uuid not null references directive.campaign,
    day         date not null,
    people      int not null check (people >= 0),
    source      text not null check (source <> '')
);
comment on column directive.campaign_reach.source is 'Who counted, and how';
create index campaign_reach_by_campaign on directive.campaign_reach (campaign_id, day);
grant select, insert, update on directive.campaign to ${program};
grant select, insert on directive.campaign_reach to ${program};
