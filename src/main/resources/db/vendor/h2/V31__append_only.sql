create trigger evidence_record_append_only before update, delete on evidence_record
	for each row call 'almanac.evidence.AppendOnly';

create trigger evidence_file_append_only before update, delete on evidence_file
	for each row call 'almanac.evidence.AppendOnly';
