-- Filing anew after a refusal is a signal only at the office that refused, or the one that goes on for it.
alter table indicators.signal_refused add column unit int;
update indicators.signal_refused r set unit = c.unit from casework.case_fact c where c.id = r.case_id;
delete from indicators.signal_refused where unit is null;
alter table indicators.signal_refused alter column unit set not null;
comment on column indicators.signal_refused.unit is 'The office that refused';

-- What was found of other offices and nobody has looked into was none. Offices that were merged or divided keep theirs.
-- Where the tables are made alone, without the organisation, there are no signals yet.
do $$
begin
    if to_regclass('organisation.succession') is not null then
        delete from indicators.signal s
         using casework.case_fact c
         where s.kind = 'filed_anew'
           and c.code = s.other_code
           and c.unit <> s.unit
           and not exists (select from indicators.signal_note n where n.signal_id = s.id)
           and not exists (select from organisation.succession o where o.predecessor in (c.unit, s.unit));
    end if;
end $$;

-- The list goes by the time of what happened, the newest first.
drop index indicators.signal_by_unit;
create index signal_by_unit on indicators.signal (unit, at desc, id desc);
create index signal_by_time on indicators.signal (at desc, id desc);
