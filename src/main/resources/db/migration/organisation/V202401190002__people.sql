-- Who holds which role in which unit, from when until when, and who stands in for whom. Posts are
-- ended, never removed: a signature of the past must keep its ground.
create table organisation.staff_member (
    id    uuid primary key,
    name  text not null,
    email text not null
);
create unique index staff_member_by_email on organisation.staff_member (lower(email));

create table organisation.post (
    id         int generated always as identity primary key,
    agency     int not null,
    role       text not null,
    account    uuid not null references organisation.staff_member (id),
    valid_from date not null,
    valid_to   date,
    check (valid_to >= valid_from)
);
create index post_by_account on organisation.post (account);

create table organisation.substitution (
    id         int generated always as identity primary key,
    absent     uuid not null references organisation.staff_member (id),
    substitute uuid not null references organisation.staff_member (id),
    first_day  date not null,
    last_day   date not null,
    check (last_day >= first_day),
    check (absent <> substitute)
);
create index substitution_by_substitute on organisation.substitution (substitute);

grant select, insert, update on organisation.staff_member to ${program};
grant select, insert, update on organisation.post to ${program};
grant select, insert, update, delete on organisation.substitution to ${program};
