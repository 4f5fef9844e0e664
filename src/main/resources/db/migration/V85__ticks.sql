create table tick_lock (
	id integer not null primary key
);

insert into tick_lock (id) values (1);

create table tick (
	name varchar(100) not null primary key,
	last_run timestamp with time zone,
	failing_since timestamp with time zone,
	reference varchar(36),
	message varchar(1000)
);
