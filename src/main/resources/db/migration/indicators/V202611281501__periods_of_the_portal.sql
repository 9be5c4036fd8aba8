-- A file of the portal may bring scores, verdicts on cases, or both: either makes its period one to compare. Each period is
-- found by one look into an index, however many cases a file named.
create view indicators.portal_period as
with recursive scored (period) as (
    select min(period) from indicators.portal_score
    union all
    select (select min(s.period) from indicators.portal_score s where s.period > scored.period)
      from scored where scored.period is not null
), judged (period) as (
    select min(period) from indicators.portal_case
    union all
    select (select min(c.period) from indicators.portal_case c where c.period > judged.period)
      from judged where judged.period is not null
)
select period from scored where period is not null
union
select period from judged where period is not null;
comment on view indicators.portal_period is 'Periods of which the portal named a score or a case';
grant select on indicators.portal_period to ${program};
