-- the secret address under which a calendar program reads what waits for a person; only its hash is kept
create table calendar_feed (
	person_id varchar(64) primary key references person,
	token_sha256 char(64) not null unique,
	created_at timestamp with time zone not null,
	last_read_at timestamp with time zone
);
