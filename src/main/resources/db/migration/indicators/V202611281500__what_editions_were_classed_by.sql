-- By which classes and rules a month was published: the tables of a folder outside the database may be changed for days
-- that are past, and what is sealed has to go on saying what it said.
create table indicators.edition_class (
    period  text not null,
    edition int not null,
    class   text not null,
    first   date not null,
    points  int not null,
    trust   text not null,
    source  text not null,
    primary key (period, edition, class),
    foreign key (period, edition) references indicators.index_edition
);
comment on table indicators.edition_class is 'The classes in force for each edition when it was published';

create table indicators.edition_rule (
    period  text not null,
    edition int not null,
    place   int not null,
    rule    text not null,
    first   date not null,
    text    text not null,
    trust   text not null,
    source  text not null,
    primary key (period, edition, place),
    foreign key (period, edition) references indicators.index_edition
);
comment on table indicators.edition_rule is 'The rules beside the points in force for each edition when it was published, in their order';
grant select, insert on indicators.edition_class, indicators.edition_rule to ${program};
