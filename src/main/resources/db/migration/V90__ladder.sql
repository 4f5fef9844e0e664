-- Open steps with a date, for whoever watches over them: the engine's window for the ladder
-- (decision 7). Times are in the zone of the process, as the engine writes them.
create view watched_step as
select t.ID_ as task, t.TASK_DEF_KEY_ as step, d.KEY_ as cycle, t.CREATE_TIME_ as opened, t.DUE_DATE_ as due
from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
where t.SUSPENSION_STATE_ = 1 and t.DUE_DATE_ is not null;

create table ladder_rung (
	task_id varchar(64) not null,
	-- as the engine writes it: a moved date begins anew
	due timestamp not null,
	rung varchar(20) not null,
	falls_at timestamp with time zone not null,
	state varchar(10) not null check (state in ('sent', 'skipped')),
	-- login names with a comma between them
	told varchar(1000) not null,
	recorded_at timestamp with time zone not null,
	-- until then nothing is to be done; null if nothing comes any more
	next_at timestamp with time zone,
	primary key (task_id, due, rung)
);
