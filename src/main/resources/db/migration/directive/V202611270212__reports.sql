-- Periodic reports. A report keeps the figures it was drafted with as whole numbers beside its text, so that what was
-- approved can be read, checked and sealed for good while the figures behind it move on. What was approved is never
-- updated: the trigger below refuses it even to a program that has lost its way.
create table directive.report (
    id          uuid primary key,
    template    text not null,
    unit        int not null,
    period      text not null,
    period_last date not null,
    language    text not null check (language in ('vi', 'en', 'ja')),
    title       text not null,
    state       text not null check (state in ('draft', 'submitted', 'approved')),
    writer      uuid not null,
    measured    timestamptz not null,
    sent_back   text,
    submitted_by uuid,
    submitted   timestamptz,
    approved_by uuid,
    approved    timestamptz,
    number      text,
    sha256      text,
    seal_key    text,
    signature   text,
    version     int not null,
    drafted     timestamptz not null,
    check ((state = 'submitted') <= (submitted_by is not null and submitted is not null)),
    check ((state = 'approved') = (approved_by is not null and approved is not null and number is not null
        and sha256 is not null and seal_key is not null and signature is not null))
);
comment on column directive.report.period is 'Code of the period, such as 2023-H2';
-- one open draft for the same thing: whoever drafts it again goes on with it
create unique index report_open on directive.report (template, unit, period, language) where state <> 'approved';
create index report_by_unit on directive.report (unit, period_last desc, id);
create index report_by_period on directive.report (period_last desc, id);

create table directive.report_section (
    report   uuid not null references directive.report,
    position int not null,
    key      text not null,
    title    text not null,
    text     text not null check (length(text) <= 20000),
    blocks   text not null,
    primary key (report, position)
);
comment on column directive.report_section.blocks is 'The figures as JSON text; text and not jsonb, since these bytes are sealed';

create table directive.report_step (
    report  uuid not null references directive.report,
    version int not null,
    at      timestamptz not null,
    kind    text not null,
    account uuid not null,
    words   text,
    primary key (report, version)
);
comment on table directive.report_step is 'Who did what with a report and when; append-only';

create table directive.report_file (
    report  uuid not null references directive.report,
    form    text not null check (form in ('pdf', 'docx', 'sealed')),
    name    text not null,
    content bytea not null,
    primary key (report, form)
);
comment on table directive.report_file is 'What was approved, as files: printed, for word processors, and the sealed text with its figures';

create function directive.keep_approved() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'report' then
        if old.state = 'approved' then
            raise exception 'an approved report is kept as it is: %', old.id;
        end if;
    elsif exists (select from directive.report where id = old.report and state = 'approved') then
        raise exception 'an approved report is kept as it is: %', old.report;
    end if;
    return new;
end
$$;
create trigger keep_approved before update on directive.report for each row execute function directive.keep_approved();
create trigger keep_approved before update on directive.report_section for each row execute function directive.keep_approved();

grant select, insert, update on directive.report, directive.report_section to ${program};
grant select, insert on directive.report_step, directive.report_file to ${program};
