-- A member of staff may have a page sent to themselves as a file. It is sealed as the text is, and
-- goes with it when it is no longer needed.
alter table notification.mail add column attached bytea;
alter table notification.mail add constraint mail_attached_check check (attached is null or sealed is not null);
comment on column notification.mail.attached is 'Name, type and bytes of a file, sealed with the key of the installation';
