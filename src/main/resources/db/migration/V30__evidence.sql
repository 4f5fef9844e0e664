create table evidence_chain (
	instance_id varchar(64) not null primary key
);

create table evidence_record (
	id varchar(36) not null primary key,
	instance_id varchar(64) not null references evidence_chain (instance_id),
	seq bigint not null check (seq > 0),
	kind varchar(30) not null check (kind in ('cycle-started', 'task-completed', 'decision', 'refusal', 'cycle-ended')),
	cycle varchar(255) not null,
	business_key varchar(255),
	step varchar(255),
	step_name varchar(4000),
	person varchar(64),
	person_name varchar(200),
	happened_at timestamp with time zone not null,
	recorded_at timestamp with time zone not null,
	content text not null,
	content_sha256 varchar(64) not null,
	model_key varchar(255) not null,
	model_version integer not null,
	model_deployment varchar(64) not null,
	model_sha256 varchar(64) not null,
	form_id varchar(255),
	form_sha256 varchar(64),
	previous_hash varchar(64),
	record_hash varchar(64) not null unique,
	unique (instance_id, seq),
	check ((seq = 1) = (previous_hash is null))
);

alter table evidence_record add constraint evidence_record_previous
	foreign key (previous_hash) references evidence_record (record_hash);

create index evidence_record_business_key on evidence_record (business_key, recorded_at);

create table evidence_file (
	id varchar(36) not null primary key,
	task_id varchar(64) not null,
	business_key varchar(255),
	field varchar(255) not null,
	name varchar(255) not null,
	media_type varchar(100) not null,
	bytes bigint not null check (bytes > 0),
	sha256 varchar(64) not null,
	person varchar(64) not null,
	attached_at timestamp with time zone not null,
	removed_by varchar(64),
	removed_at timestamp with time zone,
	check ((removed_by is null) = (removed_at is null))
);

create index evidence_file_task on evidence_file (task_id);
create index evidence_file_business_key on evidence_file (business_key);
