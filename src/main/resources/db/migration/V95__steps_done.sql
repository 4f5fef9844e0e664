alter table evidence_record drop constraint if exists evidence_record_kind;

alter table evidence_record add constraint evidence_record_kind check (kind in
	('cycle-started', 'task-completed', 'decision', 'refusal', 'cycle-ended', 'due-date-moved', 'files-added', 'request',
	'plan-changed', 'run-missed', 'miss-excused', 'reminded', 'escalated', 'delegated', 'step-done'));
