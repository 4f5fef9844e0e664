create trigger document_edition_no_delete before delete on document_edition
	for each row execute function evidence_append_only();

create trigger document_edition_no_truncate before truncate on document_edition
	for each statement execute function evidence_append_only();
