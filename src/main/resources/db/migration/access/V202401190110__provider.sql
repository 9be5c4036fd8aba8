-- What the OpenID provider must remember over a restart: its signing keys (sealed with the key of
-- the installation) and the authorizations it has given. The layout of the second is Spring
-- Security's own, with text for blob and timestamptz for timestamp, as its schema file demands.
create table access.signing_key (
    kid     text primary key,
    made    timestamptz not null,
    retired timestamptz,
    sealed  bytea not null
);
-- One key signs at any time.
create unique index signing_key_in_use on access.signing_key ((true)) where retired is null;

create table access.oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
create index oauth2_authorization_by_code on access.oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_by_access on access.oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_by_refresh on access.oauth2_authorization using hash (refresh_token_value);
create index oauth2_authorization_by_state on access.oauth2_authorization (state);
create index oauth2_authorization_by_principal on access.oauth2_authorization (principal_name);

grant select, insert, update, delete on access.signing_key, access.oauth2_authorization to ${program};
