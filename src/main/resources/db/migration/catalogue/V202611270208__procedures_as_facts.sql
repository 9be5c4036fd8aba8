-- Figures count by procedures as well as by cases: which of them an agency has, which run online, which owe a result, and
-- which are published with all their parts. What the nested facts say of that is computed once, when a version is
-- published; a version never changes, so what is said of it here never does either.
alter table catalogue.procedure_version
    add column online boolean not null generated always as (
        outside_owner is null
            and case when online_level is null then coalesce(facts -> 'limits' @> '[{"channel": "ONLINE"}]', false)
                     else online_level <> 'none' end) stored,
    add column owes_result boolean not null generated always as (
        jsonb_path_exists(facts, '$.results[*]')) stored,
    add column has_fee boolean not null generated always as (
        jsonb_path_exists(facts, '$.fees[*].amount.dong ? (@ > 0)')) stored,
    add column complete boolean not null generated always as (
        cardinality(tiers) > 0 and cardinality(applicants) > 0 and not 'no_source:online_level' = any (flags)
            and jsonb_path_exists(facts, '$.steps[*]') and jsonb_path_exists(facts, '$.components[*]')
            and jsonb_path_exists(facts, '$.limits[*].limit.amount')) stored;
comment on column catalogue.procedure_version.complete is
    'Published with all its parts: sequence, manner, components, time limit, who applies, who decides';

create view catalogue.procedure_fact as
select id, code, name, field, essential, tiers, online_level, departments, effective_from, effective_to,
       outside_owner is null and cardinality(tiers) > 0 as handled_here, online, owes_result, has_fee, complete
  from catalogue.procedure_version;

-- Which department decides in a field when the procedure names none itself.
create view catalogue.field_agency_fact as
select field, agency_code, effective_from, effective_to from catalogue.field_agency;

grant select on catalogue.procedure_fact, catalogue.field_agency_fact to ${program};
