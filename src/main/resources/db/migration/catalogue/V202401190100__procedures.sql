-- A case keeps the law it was filed under, so a published version is never changed: the program may
-- add one and end one, nothing else. Drafts are where people work. The search document is computed
-- by the database itself, so that it can never differ from the version it finds.
create schema if not exists catalogue;
grant usage on schema catalogue to ${program};

-- What people type and what the law prints, brought to one form: no marks, no case, đ as d, words
-- separated by one blank. Both Unicode normal forms give the same.
create function catalogue.plain(input text) returns text
    language sql immutable strict parallel safe
    set search_path = extensions, pg_catalog
as $$
    select btrim(regexp_replace(
        regexp_replace(
            lower(unaccent('extensions.unaccent'::regdictionary,
                translate(normalize(input, nfc), 'Đđ', 'Dd'))),
            '[\u0300-\u036f]', '', 'g'),
        '[^a-z0-9]+', ' ', 'g'))
$$;

create table catalogue.procedure_version (
    id             int generated always as identity primary key,
    code           text not null,
    number         int not null,
    local_code     text,
    name           text not null check (length(name) between 1 and 2000),
    field          text not null,
    essential      int check (essential between 1 and 99),
    tiers          text[] not null,
    applicants     text[] not null,
    online_level   text check (online_level in ('none', 'partial', 'full')),
    form           text not null,
    outside_owner  text,
    life_events    text[] not null,
    flags          text[] not null,
    keywords       text not null,
    keyword_keys   text[] not null,
    departments    text[] not null,
    facts          jsonb not null,
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    published_at   timestamptz not null,
    name_plain     text not null generated always as (catalogue.plain(name)) stored,
    keywords_plain text not null generated always as (catalogue.plain(keywords)) stored,
    document       tsvector not null generated always as (
        setweight(to_tsvector('pg_catalog.simple', catalogue.plain(name)), 'A')
        || setweight(to_tsvector('pg_catalog.simple', catalogue.plain(keywords)), 'B')
        || setweight(to_tsvector('pg_catalog.simple', catalogue.plain(field)), 'C')) stored,
    unique (code, number),
    exclude using gist (code with =, daterange(effective_from, effective_to) with &&)
);
create index procedure_version_document on catalogue.procedure_version using gin (document);
create index procedure_version_likeness on catalogue.procedure_version
    using gin (name_plain extensions.gin_trgm_ops);
create index procedure_version_browse on catalogue.procedure_version (name_plain, id);
create index procedure_version_field on catalogue.procedure_version (field, name_plain, id);

create table catalogue.procedure_draft (
    id         uuid primary key,
    code       text not null unique,
    sheet      jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    version    int not null default 0
);

-- Which department decides in a field when the procedure itself does not say.
create table catalogue.field_agency (
    field       text not null,
    agency_code text not null,
    sample      boolean not null,
    primary key (field, agency_code)
);

-- What became of each record of an imported catalogue; the digest makes a second import do nothing.
create table catalogue.import_record (
    source  text not null,
    key     text not null,
    name    text not null,
    digest  text not null,
    outcome text not null check (outcome in ('imported', 'completed', 'known', 'rejected')),
    reasons text[] not null,
    at      timestamptz not null,
    primary key (source, key)
);

grant select, insert, update (effective_to) on catalogue.procedure_version to ${program};
grant select, insert, update, delete on catalogue.procedure_draft to ${program};
grant select, insert, update, delete on catalogue.field_agency to ${program};
grant select, insert, update on catalogue.import_record to ${program};
