-- Typing errors: names that resemble what was typed, when none has the words themselves. A function
-- because its threshold is its own and must not leak into the session.
create function catalogue.alike(typed text)
    returns table (id int, likeness real)
    language sql stable strict parallel safe rows 100
    set search_path = extensions, pg_catalog
    set pg_trgm.word_similarity_threshold = 0.5
as $$
    select v.id, word_similarity(typed, v.name_plain)
    from catalogue.procedure_version v
    where typed <% v.name_plain
$$;
