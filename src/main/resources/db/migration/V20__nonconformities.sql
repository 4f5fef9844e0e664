create table nonconformity_number (
	of_year integer not null primary key,
	last_number integer not null
);

create table nonconformity (
	id varchar(20) not null primary key,
	reference varchar(100) unique,
	raised_by varchar(64) not null,
	raised_by_name varchar(200) not null,
	raised_at timestamp with time zone not null,
	detected_on date
);

create index nonconformity_raised on nonconformity (raised_at);
create index nonconformity_raised_by on nonconformity (raised_by);

create table nonconformity_version (
	nonconformity_id varchar(20) not null references nonconformity (id),
	version integer not null check (version > 0),
	valid_from timestamp with time zone not null,
	valid_to timestamp with time zone,
	author varchar(64) not null,
	author_name varchar(200) not null,
	reason varchar(4000) not null,
	state varchar(20) not null check (state in ('raised', 'open', 'closed', 'withdrawn')),
	statement varchar(4000) not null,
	requirement varchar(200),
	requirement_key varchar(200),
	source_kind varchar(40) not null,
	source_reference varchar(200),
	objective_evidence varchar(4000),
	scope varchar(4000),
	personal_data boolean,
	grade varchar(20) check (grade in ('minor', 'major')),
	owner varchar(64),
	causes text,
	effectiveness_date date,
	certification_deadline date,
	recurrence_of varchar(20) references nonconformity (id),
	closed_at timestamp with time zone,
	primary key (nonconformity_id, version),
	check (valid_to is null or valid_to >= valid_from),
	check (recurrence_of is null or recurrence_of <> nonconformity_id),
	check (state in ('raised', 'withdrawn') or grade is not null),
	check ((state = 'closed') = (closed_at is not null))
);

create index nonconformity_version_state on nonconformity_version (state, valid_to);
create index nonconformity_version_grade on nonconformity_version (grade, valid_to);
create index nonconformity_version_owner on nonconformity_version (owner, valid_to);
create index nonconformity_version_requirement on nonconformity_version (requirement_key, valid_to);
create index nonconformity_version_recurrence on nonconformity_version (recurrence_of);
