-- Where a target that the system measures began is measured too. Those of before were typed.
alter table directive.target add column baseline_period text;
comment on column directive.target.baseline_period is 'Code of the period for which the baseline was measured; null where it was typed';
