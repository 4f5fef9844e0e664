create function evidence_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'Evidence is append-only: % on % was refused.', tg_op, tg_table_name;
end
$$;

create trigger evidence_record_append_only before update or delete on evidence_record
	for each row execute function evidence_append_only();

create trigger evidence_record_no_truncate before truncate on evidence_record
	for each statement execute function evidence_append_only();

-- A file may be marked as removed once, nothing else about it may change.
create trigger evidence_file_append_only before update on evidence_file
	for each row when (old.removed_at is not null
		or (new.id, new.task_id, new.business_key, new.field, new.name, new.media_type, new.bytes, new.sha256, new.person,
			new.attached_at) is distinct from (old.id, old.task_id, old.business_key, old.field, old.name,
			old.media_type, old.bytes, old.sha256, old.person, old.attached_at))
	execute function evidence_append_only();

create trigger evidence_file_no_delete before delete on evidence_file
	for each row execute function evidence_append_only();

create trigger evidence_file_no_truncate before truncate on evidence_file
	for each statement execute function evidence_append_only();
