-- The whole province's months are asked for on every first page: a row for all units together beside those of each
-- (unit 0), so that a year of them is sixty rows and not all there are.
create or replace function feedback.count_ratings() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' then
        update feedback.rating_month m
           set count = m.count - t.count
          from (select coalesce(r.unit, 0) as unit, r.month, r.score, count(*) as count
                  from (select unit, date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date as month, score from was) r
                 group by grouping sets ((r.unit, r.month, r.score), (r.month, r.score)) order by 1, 2, 3) t
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
insert into feedback.rating_month (unit, month, score, count)
select 0, month, score, sum(count) from feedback.rating_month group by month, score;
comment on column feedback.rating_month.unit is '0 for all units together';
