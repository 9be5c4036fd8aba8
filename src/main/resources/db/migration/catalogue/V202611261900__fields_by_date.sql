-- Departments are reorganised and take fields over from each other by decisions with a date, and a
-- case is judged by what held on the day it was filed. So which department handles a field is kept
-- with its days; a row is only ever ended, never changed, and says which decision it rests on.
alter table catalogue.field_agency drop constraint field_agency_pkey;
alter table catalogue.field_agency
    add column id             int generated always as identity primary key,
    add column effective_from date not null default date '2022-01-01',
    add column effective_to   date check (effective_to >= effective_from),
    add column ground         text not null default '' check (length(ground) <= 400),
    add column entered_at     timestamptz,
    add column entered_by     uuid,
    add exclude using gist
        (field with =, agency_code with =, daterange(effective_from, effective_to) with &&);
alter table catalogue.field_agency alter column effective_from drop default;
create index field_agency_code on catalogue.field_agency (agency_code, field);

revoke update, delete on catalogue.field_agency from ${program};
grant update (effective_to) on catalogue.field_agency to ${program};
