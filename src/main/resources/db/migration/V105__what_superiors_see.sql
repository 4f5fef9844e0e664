-- Who has a right of their own to an open task of somebody else: the engine's window for superiors (decision 7).
create view task_sight as
select a.ID_ as id, a.USER_ID_ as person, t.ID_ as task, t.ASSIGNEE_ as assignee, a.PERMS_ as permissions
from ACT_RU_AUTHORIZATION a
join ACT_RU_TASK t on t.ID_ = a.RESOURCE_ID_
-- a grant on a task
where a.TYPE_ = 1 and a.RESOURCE_TYPE_ = 7 and a.USER_ID_ is not null
and (t.ASSIGNEE_ is null or t.ASSIGNEE_ <> a.USER_ID_);
