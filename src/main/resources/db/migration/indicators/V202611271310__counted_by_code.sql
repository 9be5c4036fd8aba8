-- Cases are counted anew in the order of their codes, which begin with the office and the day: ten thousand of them
-- change a few hundred sums then, where the same number in the order of their identifiers changed nearly as many sums.
-- One that was cut off by this upgrade counts from its beginning; counting a case again does nothing.
alter table indicators.generation add column counted_code text;
alter table indicators.generation drop column counted_to;
comment on column indicators.generation.counted_code is 'The code of the last case counted while it is built: where a killed recomputation goes on';
