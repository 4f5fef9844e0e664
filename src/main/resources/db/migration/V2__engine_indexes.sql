-- Indexes the engine's own schema lacks: every completion looks for sub-tasks, every
-- acquisition for due jobs, every list for due tasks.
create index almanac_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
create index almanac_idx_task_due on ACT_RU_TASK (DUE_DATE_);
create index almanac_idx_job_due on ACT_RU_JOB (DUEDATE_);
