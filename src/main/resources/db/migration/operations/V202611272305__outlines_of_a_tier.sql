-- Districts and communes come as two files: each tier has outlines of its own, drawn to its own size.
alter table operations.map drop column id, add column tier text;
alter table operations.outline add column tier text;
update operations.outline set tier = case when length(gso_code) > 3 then 'commune' else 'district' end;
insert into operations.map (tier, source, width, height, loaded, by)
select o.tier, m.source, m.width, m.height, m.loaded, m.by
  from operations.map m cross join (select distinct tier from operations.outline) o;
delete from operations.map where tier is null;
alter table operations.map
    alter column tier set not null,
    add primary key (tier),
    add check (tier in ('district', 'commune'));
alter table operations.outline
    alter column tier set not null,
    add foreign key (tier) references operations.map;
create index outline_by_tier on operations.outline (tier);
