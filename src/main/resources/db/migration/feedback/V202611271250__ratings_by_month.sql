-- A province gets hundreds of thousands of ratings a year, and how they are spread over a year is asked for on a page:
-- counted by month as they come, since a month of a unit is a handful of rows however many people said something. The
-- days at both ends of what is asked for are read from the ratings themselves, without their table.
create table feedback.rating_month (
    unit  int not null,
    month date not null,
    score smallint not null,
    count int not null check (count >= 0),
    primary key (unit, month, score)
);
comment on table feedback.rating_month is 'How many ratings of each score a unit got in a month, by the time of Vietnam';

-- A trigger, since ratings come one by one and by COPY; each statement adds its rows up first, in the order of the key.
create function feedback.count_ratings() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' then
        update feedback.rating_month m
           set count = m.count - t.count
          from (select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date as month, score, count(*) as count
                  from was group by 1, 2, 3 order by 1, 2, 3) t
         where (m.unit, m.month, m.score) = (t.unit, t.month, t.score);
    end if;
    insert into feedback.rating_month as m (unit, month, score, count)
    select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date, score, count(*)
      from fresh group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit, month, score) do update set count = m.count + excluded.count;
    return null;
end
$$;
insert into feedback.rating_month (unit, month, score, count)
select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date, score, count(*)
  from feedback.rating group by 1, 2, 3;

create trigger count_given after insert on feedback.rating
    referencing new table as fresh for each statement execute function feedback.count_ratings();
create trigger count_changed after update on feedback.rating
    referencing old table as was new table as fresh for each statement execute function feedback.count_ratings();

create index rating_by_unit_with_score on feedback.rating (unit, at desc, id desc) include (score);
create index rating_by_time_with_score on feedback.rating (at desc, id desc) include (unit, score);
drop index feedback.rating_by_unit;
drop index feedback.rating_by_time;

grant select, insert, update on feedback.rating_month to ${program};
