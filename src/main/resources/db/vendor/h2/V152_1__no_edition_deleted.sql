create trigger document_edition_no_delete before delete on document_edition
	for each row call 'almanac.evidence.AppendOnly';
