-- By which points the months were published: the sealed rows name the version, and the tables of a folder outside the
-- database could be changed or lost.
create table indicators.edition_formula (
    version text primary key,
    content text not null
);
comment on table indicators.edition_formula is 'The components of each version by which an edition was sealed, as they were then';
grant select, insert on indicators.edition_formula to ${program};
