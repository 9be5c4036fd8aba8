-- A change of mind takes one off one score and adds one to another, and all of a month meet in the row of all units
-- together: two who change theirs the other way round would wait for each other for ever. So a change first takes hold of
-- all rows it concerns, in the order in which whoever adds takes hold of them.
create or replace function feedback.count_ratings() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' then
        perform from feedback.rating_month m
          where (m.unit, m.month, m.score) in (
              select u.unit, date_trunc('month', r.at at time zone 'Asia/Ho_Chi_Minh')::date, r.score
                from (select unit, at, score from was union all select unit, at, score from fresh) r
               cross join lateral (values (0), (r.unit)) u (unit))
          order by m.unit, m.month, m.score
            for update of m;
        update feedback.rating_month m
           set count = m.count - t.count
          from (select coalesce(r.unit, 0) as unit, r.month, r.score, count(*) as count
                  from (select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date as month, score from was) r
                 group by grouping sets ((r.unit, r.month, r.score), (r.month, r.score))) t
         where (m.unit, m.month, m.score) = (t.unit, t.month, t.score);
    end if;
    insert into feedback.rating_month as m (unit, month, score, count)
    select coalesce(r.unit, 0), r.month, r.score, count(*)
      from (select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date as month, score from fresh) r
     group by grouping sets ((r.unit, r.month, r.score), (r.month, r.score)) order by 1, 2, 3
    on conflict (unit, month, score) do update set count = m.count + excluded.count;
    return null;
end
$$;
