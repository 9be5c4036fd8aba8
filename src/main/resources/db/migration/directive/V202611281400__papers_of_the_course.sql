-- A file that came with a step stays with it, whatever is decided on it: that of an answer to a
-- finding that was sent back is read beside the reason for which it was.
alter table directive.course_entry add paper uuid;
alter table directive.course_entry add paper_name text;
alter table directive.course_entry
    add check ((paper is null) = (paper_name is null));

update directive.course_entry e
set paper = f.paper, paper_name = f.paper_name
from directive.finding f
where f.paper is not null
  and e.id = (
    select max(said.id) from directive.course_entry said
    where said.subject = f.id and said.step = 'remedy'
  );
