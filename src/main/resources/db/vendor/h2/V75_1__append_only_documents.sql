create trigger document_file_append_only before update, delete on document_file
	for each row call 'almanac.evidence.AppendOnly';
