-- A million cases make five million moves a year; the server looked up both activities of each in their table again, which took
-- as long as writing the move. The program numbers activities from that very table in the same transaction, and nothing ever
-- deletes one, so the keys are stated and no longer enforced.
alter table operations.process_move
    alter constraint process_move_source_fkey not enforced,
    alter constraint process_move_target_fkey not enforced;
