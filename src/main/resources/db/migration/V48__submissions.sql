-- Which nonconformity a form led to, so that the same form sent twice raises one.
create table nonconformity_submission (
	form varchar(36) not null primary key,
	nonconformity_id varchar(20) not null references nonconformity (id)
);
