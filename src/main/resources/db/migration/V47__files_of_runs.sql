-- A file may belong to a run as a whole; files added to a run under way, and
-- what people asked of it, are on record.
alter table evidence_file alter column task_id drop not null;
alter table evidence_file add constraint evidence_file_belongs check (task_id is not null or business_key is not null);

alter table evidence_record drop constraint if exists evidence_record_kind;
alter table evidence_record add constraint evidence_record_kind check (kind in
	('cycle-started', 'task-completed', 'decision', 'refusal', 'cycle-ended', 'due-date-moved', 'files-added', 'request'));
