-- Letters are written in the language their reader chose; empty until somebody has chosen.
alter table access.account add column language text check (language in ('vi', 'en', 'ja'));
