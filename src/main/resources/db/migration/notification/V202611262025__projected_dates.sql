-- A notice that names a due date says so when the date counts on a day off that is not decided yet;
-- what was said stays readable as it was said.
alter table notification.message add column projected boolean not null default false;
