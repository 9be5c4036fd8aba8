-- A procedure without results was taken to owe none, so that every online case of it counted as reached. But nearly always
-- no source tells what it gives: that is not known, and not nothing. It owes a result unless it is known to give none, which
-- a flag of its own says (no_result).
alter table catalogue.procedure_version
    alter column owes_result set expression as (
        jsonb_path_exists(facts, '$.results[*]') or not 'no_result' = any (flags));
comment on column catalogue.procedure_version.owes_result is
    'Gives a result, or no source tells that it gives none';
