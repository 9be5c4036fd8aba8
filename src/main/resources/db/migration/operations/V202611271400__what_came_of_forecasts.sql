-- What came of a forecast is settled once, when its day is over, and kept: looking back asked every case of ten days anew,
-- and that grew with the cases.
alter table operations.process_forecast add column came text check (came in ('late', 'in time', 'moved'));
comment on column operations.process_forecast.came is 'What came of it, as it was when its day was over; moved: due on another day by then, so not judged';
create index process_forecast_unsettled on operations.process_forecast (due_day) where came is null;
drop index operations.process_forecast_by_unit;
create index process_forecast_by_unit on operations.process_forecast (made, unit, due_day) include (chance, came);
grant update on operations.process_forecast to ${program};
