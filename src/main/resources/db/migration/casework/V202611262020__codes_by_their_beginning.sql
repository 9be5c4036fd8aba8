-- An officer who knows only the beginning of a code (the unit and the day) finds its cases along an index; the one of
-- the unique code follows the order of Vietnamese words and cannot serve for beginnings.
create index case_file_by_beginning on casework.case_file (code text_pattern_ops);
