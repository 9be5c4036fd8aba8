-- An applicant without an account is written to in the language they filed in; empty where nobody
-- said (at the counter, by post): then Vietnamese.
alter table casework.applicant add column language text check (language in ('vi', 'en', 'ja'));
