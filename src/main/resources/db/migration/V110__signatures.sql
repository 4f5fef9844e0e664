-- who was asked to sign what, and what became of it; never deleted
create table signature_request (
	id varchar(36) primary key,
	task_id varchar(64) not null,
	-- the task while the request is open: one at a time
	open_task varchar(64) unique,
	instance_id varchar(64) not null,
	business_key varchar(255),
	cycle varchar(255) not null,
	step varchar(255) not null,
	step_name varchar(255) not null,
	person varchar(64) not null,
	level varchar(8) not null,
	meaning varchar(4000) not null,
	content varchar(1000000) not null,
	content_sha256 char(64) not null,
	requested_at timestamp with time zone not null,
	expires_at timestamp with time zone not null,
	looked_at timestamp with time zone not null,
	opened_at timestamp with time zone,
	state varchar(12) not null,
	ended_at timestamp with time zone,
	remark varchar(4000),
	method varchar(40),
	address varchar(64),
	address_whole boolean default false not null,
	paper_sha256 char(64),
	constraint signature_request_open check ((state = 'open') = (open_task is not null)
		and (state = 'open') = (ended_at is null))
);

create index signature_request_task on signature_request (task_id);

create index signature_request_run on signature_request (business_key);

create index signature_request_state on signature_request (state, looked_at);

create index signature_request_address on signature_request (address_whole, ended_at);

create index signature_request_person on signature_request (person, state);

-- the secret addresses by which a request is opened; only their hashes are kept
create table signature_link (
	token_sha256 char(64) primary key,
	request_id varchar(36) not null references signature_request,
	message_id varchar(255),
	issued_at timestamp with time zone not null,
	expires_at timestamp with time zone not null
);

create index signature_link_request on signature_link (request_id);

-- the newest code of a request
create table signature_code (
	request_id varchar(36) primary key references signature_request,
	code_sha256 char(64),
	issued_at timestamp with time zone not null,
	tries integer not null,
	sent integer not null,
	sent_since timestamp with time zone not null
);

alter table evidence_record drop constraint if exists evidence_record_kind;

alter table evidence_record add constraint evidence_record_kind check (kind in
	('cycle-started', 'task-completed', 'decision', 'refusal', 'cycle-ended', 'due-date-moved', 'files-added', 'request',
	'plan-changed', 'run-missed', 'miss-excused', 'reminded', 'escalated', 'delegated', 'step-done',
	'signature-requested', 'signed', 'signature-ended'));
