-- A meeting can be called off: it stays with the reason. Whoever was told of it before goes on seeing it, nobody else
-- begins to.
alter table directive.meeting
    add column called_off text check (called_off <> ''),
    add column told boolean not null default true,
    drop constraint meeting_state_check,
    add constraint meeting_state_check check (state in ('planned', 'invited', 'held', 'concluded', 'called_off')),
    add constraint meeting_off_has_reason check ((state = 'called_off') = (called_off is not null));
comment on column directive.meeting.called_off is 'Why it does not take place';
comment on column directive.meeting.told is 'Of one that is called off: whether the invited had been told of it';
