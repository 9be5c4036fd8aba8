-- Accounts of people, the systems that call the API, and the links by which a person proves that an
-- address is theirs. Passwords and tokens are kept as hashes, secrets of the second factor sealed.
create schema if not exists access;
grant usage on schema access to ${program};

create table access.account (
    id             uuid primary key,
    kind           text not null check (kind in ('citizen', 'staff')),
    name           text not null,
    email          text,
    password       text,
    demonstration  boolean not null default false,
    face           text,
    created        timestamptz not null,
    confirmed      timestamptz,
    ended          timestamptz,
    sessions_from  timestamptz not null,
    failures       int not null default 0,
    locked_until   timestamptz,
    totp           bytea,
    totp_confirmed timestamptz,
    totp_step      bigint not null default 0,
    check (face is null or demonstration),
    check (email = lower(email))
);
-- One person, one address; a closed account frees it.
create unique index account_by_email on access.account (email) where ended is null;
create index account_by_name on access.account (name, id);
create index account_by_face on access.account (face) where face is not null;

create table access.recovery_code (
    account uuid not null references access.account,
    hash    bytea not null,
    used    timestamptz,
    primary key (account, hash)
);

create table access.one_time_link (
    hash    bytea primary key,
    account uuid not null references access.account,
    purpose text not null check (purpose in ('registration', 'reset', 'invitation')),
    made    timestamptz not null,
    expires timestamptz not null,
    used    timestamptz
);
create index one_time_link_by_account on access.one_time_link (account);

-- Somebody who signs in by another provider: which account is theirs here.
create table access.outside_login (
    issuer  text not null,
    subject text not null,
    account uuid not null references access.account,
    since   timestamptz not null,
    primary key (issuer, subject)
);

-- A system that calls the API. An empty list of posts with every_post off may act for nobody.
create table access.client (
    id            uuid primary key,
    client_id     text not null unique,
    name          text not null,
    secret        text,
    every_post    boolean not null default false,
    posts         int[] not null default '{}',
    scopes        text[] not null default '{}',
    redirect_uris text[] not null default '{}',
    demonstration boolean not null default false,
    created       timestamptz not null,
    ended         timestamptz
);

grant select, insert, update on access.account, access.client to ${program};
grant select, insert, update, delete on access.recovery_code, access.one_time_link, access.outside_login to ${program};
