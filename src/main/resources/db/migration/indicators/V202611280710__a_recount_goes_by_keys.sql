-- After a load the server may not have looked yet at a table that was filled a moment ago: it then takes it for empty and
-- reads all ratings for each case. What a batch needs of each case is found by a key, however many rows there are.
alter function indicators.count_anew(smallint, int) set enable_seqscan = off;
