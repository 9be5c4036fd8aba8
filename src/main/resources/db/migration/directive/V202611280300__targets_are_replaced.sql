-- What is reported with evidence says how it is worked out; what the system measures has a figure for that.
alter table directive.target add column formula text;
comment on column directive.target.formula is 'How it is worked out, in words; null when a figure measures it';
alter table directive.target
    add constraint target_has_a_formula check (figure is not null or coalesce(formula, '') <> '') not valid;

-- A target that was wrong or is decided anew is replaced by another. It stays with what was reported for it.
alter table directive.target
    add column replaced timestamptz,
    add column replaced_because text check (replaced_because <> ''),
    add column replaced_by uuid,
    add constraint target_replaced_with_a_reason
        check (num_nonnulls(replaced, replaced_because, replaced_by) in (0, 3));
comment on column directive.target.replaced_by is 'The account that replaced it';
alter table directive.target drop constraint target_task_name_key;
create unique index target_of_a_name on directive.target (task, name) where replaced is null;

grant update (replaced, replaced_because, replaced_by) on directive.target to ${program};
