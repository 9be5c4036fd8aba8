-- What must hold of a case, whoever writes it, as one check: the server reads every check anew from its catalogue at
-- every statement that writes a row, and thirteen of them took twice as long as the change itself. A function is kept
-- as it was first read. It says which rule was broken.
create function casework.require_sound(
    state text, resumes text, step int, queue text, channel text, filed_by text, result_form text,
    clock text, due timestamptz, limit_amount int, limit_unit text, rule text, calendar bigint,
    clock_left int, clock_since timestamptz) returns boolean
language plpgsql immutable parallel safe as $$
declare
    broken text := case
        when channel not in ('counter', 'online', 'post') then 'channel'
        when filed_by not in ('person', 'helped', 'officer', 'unknown') then 'filed_by'
        when state not in ('submitted', 'accepted', 'awaiting_assignment', 'working', 'awaiting_signature',
            'awaiting_issue', 'awaiting_supplement', 'awaiting_payment', 'issued', 'refused', 'returned', 'withdrawn',
            'stopped') then 'state'
        when resumes not in ('submitted', 'accepted', 'working') then 'resumes'
        when clock not in ('not_started', 'unlimited', 'running', 'stopped', 'exhausted', 'over', 'promised')
            then 'clock'
        when limit_unit not in ('hour', 'working_day', 'calendar_day') then 'limit_unit'
        when result_form not in ('electronic', 'paper', 'both') then 'result_form'
        when (state in ('awaiting_supplement', 'awaiting_payment')) <> (resumes is not null)
            then 'a waiting case goes on somewhere, no other does'
        when state in ('accepted', 'awaiting_assignment', 'working', 'awaiting_signature', 'awaiting_issue', 'issued')
            and step is null then 'a case on its route is at a step'
        when clock in ('running', 'exhausted') and due is null then 'a clock that runs has a due date'
        when clock in ('running', 'stopped', 'exhausted', 'over')
            and (limit_amount is null or rule is null or calendar is null)
            then 'a clock that was started has a limit, a rule and a calendar'
        when clock in ('running', 'stopped') and (clock_left is null or clock_since is null)
            then 'a clock under way has time left'
        when state in ('refused', 'returned', 'withdrawn', 'stopped') and queue is not null
            then 'a case that is over lies on no desk'
    end;
begin
    if broken is not null then
        raise exception 'A case is not sound: %', broken using errcode = 'check_violation';
    end if;
    return true;
end
$$;
grant execute on function casework.require_sound to ${program};

do $$
declare
    old text;
begin
    for old in select conname from pg_constraint
                where conrelid = 'casework.case_file'::regclass and contype = 'c' loop
        execute format('alter table casework.case_file drop constraint %I', old);
    end loop;
end
$$;

alter table casework.case_file add constraint case_file_sound check (casework.require_sound(
    state, resumes, step, queue, channel, filed_by, result_form, clock, due, limit_amount, limit_unit, rule, calendar,
    clock_left, clock_since));
