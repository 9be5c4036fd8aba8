-- Whoever looks at one procedure in one office read all moves of that office: a busy one has two hundred thousand a
-- month. With the unit between procedure and day the same index answers for some units and, by skipping from unit to
-- unit, for the whole province.
create index process_move_by_procedure_and_unit on operations.process_move (procedure, unit, day);
drop index operations.process_move_by_procedure;
