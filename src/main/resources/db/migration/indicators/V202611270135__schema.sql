-- Figures are a read model: what is in this schema, published periods apart, can be dropped and computed anew.
create schema if not exists indicators;
grant usage on schema indicators to ${program};
