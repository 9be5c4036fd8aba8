-- No freely licensed boundaries of the districts can be shipped. An installation that has official ones loads them; they
-- are kept as drawn paths, in place of the tiles.
create table operations.map (
    id     int primary key default 1 check (id = 1),
    source text not null,
    width  int not null,
    height int not null,
    loaded timestamptz not null,
    by     uuid not null
);
create table operations.outline (
    gso_code text primary key,
    path     text not null,
    label_x  int not null,
    label_y  int not null
);
grant select, insert, delete on operations.map, operations.outline to ${program};
