-- Complainants are told what became of their complaints, by following the log of complaints. An entry of a mailbox is then
-- about a complaint: its kind says so, and the column that names the case holds the complaint.
insert into notification.follower (name, transaction, id) values ('complaints', 0, 0);
comment on column notification.message.case_id is 'The case it is about, or the complaint for kinds of complaints';
