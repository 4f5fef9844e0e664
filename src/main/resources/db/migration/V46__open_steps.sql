-- What waits for people, by the run it belongs to: the engine's window for lists of
-- registers (decision 7). Times are in the zone of the process, as the engine writes them.
create view open_step as
select e.BUSINESS_KEY_ as business_key, t.ID_ as task, t.ASSIGNEE_ as assignee, t.DUE_DATE_ as due
from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
where t.SUSPENSION_STATE_ = 1;
