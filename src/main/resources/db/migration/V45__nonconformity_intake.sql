-- content is the file as it was handed in, in Base64: text is the one type both databases have without a limit
create table nonconformity_intake (
	id varchar(36) not null primary key,
	name varchar(200) not null,
	sha256 varchar(64) not null,
	content text not null,
	source_kind varchar(40),
	handed_in_by varchar(64) not null,
	handed_in_at timestamp with time zone not null,
	applied_at timestamp with time zone
);

create index nonconformity_intake_expiry on nonconformity_intake (applied_at, handed_in_at);

create table nonconformity_intake_row (
	intake_id varchar(36) not null references nonconformity_intake (id),
	line integer not null check (line > 0),
	nonconformity_id varchar(20) not null unique references nonconformity (id),
	primary key (intake_id, line)
);
