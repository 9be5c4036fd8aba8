-- What is known of every stored file; the bytes lie in the file system, on disk before the row is
-- here. Rows are only added. The two columns that may change are those that a removal needs: a
-- file's name may name a person, so it goes with the bytes, while type, size and hash stay as proof
-- of what there was.
create schema if not exists documents;
grant usage on schema documents to ${program};

create table documents.file (
    id        uuid primary key,
    name      text not null,
    type      text not null,
    size      bigint not null check (size > 0),
    sha256    bytea not null check (length(sha256) = 32),
    purpose   text not null,
    subject   uuid not null,
    stored    timestamptz not null,
    stored_by uuid not null,
    removed   timestamptz,
    check ((removed is not null) <= (name = ''))
);
comment on column documents.file.subject is 'The case, draft or account the file belongs to; held by another module';
comment on column documents.file.removed is 'System time of the removal; the bytes follow a day later';
create index file_by_subject on documents.file (subject);
create index file_removed on documents.file (removed) where removed is not null;

grant select, insert on documents.file to ${program};
grant update (name, removed) on documents.file to ${program};
