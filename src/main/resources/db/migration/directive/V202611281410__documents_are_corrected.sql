-- A document that directs is corrected, and given its file later; the course keeps what it was.
alter table directive.document add version int not null default 0;
grant update (number, issued, issuer, title, version) on directive.document to ${program};
