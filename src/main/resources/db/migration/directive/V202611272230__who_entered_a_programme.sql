-- A programme is entered by people on a page: by whom, when, and which document founds it. Those of before have none.
alter table directive.programme
    add column document uuid references directive.document (id),
    add column entered  timestamptz,
    add column account  uuid;
comment on column directive.programme.document is 'The document that founds it; null when none was named';
