-- Whoever reads a copy of the database must not be able to act as anybody: codes, tokens and the
-- names of sessions are kept as SHA-256. What is stored is turned over, so that nobody is signed
-- out and no token ends.
update access.oauth2_authorization set
    authorization_code_value = 'sha256:' || encode(sha256(convert_to(authorization_code_value, 'UTF8')), 'hex'),
    access_token_value = 'sha256:' || encode(sha256(convert_to(access_token_value, 'UTF8')), 'hex'),
    oidc_id_token_value = 'sha256:' || encode(sha256(convert_to(oidc_id_token_value, 'UTF8')), 'hex'),
    refresh_token_value = 'sha256:' || encode(sha256(convert_to(refresh_token_value, 'UTF8')), 'hex');

alter table access.session alter column session_id type varchar(64) using session_id::text;
update access.session set session_id = encode(sha256(convert_to(session_id, 'UTF8')), 'hex');
