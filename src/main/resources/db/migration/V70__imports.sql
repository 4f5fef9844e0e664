-- files that were handed in to fill a register, and how they are read; their content lies with the files
create table register_import (
	id           varchar(36) primary key,
	register     varchar(60) not null,
	name         varchar(200) not null,
	sha256       varchar(64) not null,
	size         bigint not null check (size >= 0),
	row_count    integer not null check (row_count >= 0),
	plan         text not null,
	handed_in_by varchar(64) not null,
	handed_in_at timestamp with time zone not null,
	applied_at   timestamp with time zone,
	reason       varchar(2000),
	added        integer,
	changed      integer,
	unchanged    integer
);

create index register_import_expiry on register_import (applied_at, handed_in_at);

-- what people said about columns, words and names in files, for the next file
create table import_memory (
	register varchar(60) not null,
	kind     varchar(20) not null check (kind in ('column', 'word', 'person')),
	field    varchar(60) not null,
	said     varchar(300) not null,
	meant    varchar(300) not null,
	primary key (register, kind, field, said)
);
