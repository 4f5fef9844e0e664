create trigger document_file_append_only before update or delete on document_file
	for each row execute function evidence_append_only();

create trigger document_file_no_truncate before truncate on document_file
	for each statement execute function evidence_append_only();
