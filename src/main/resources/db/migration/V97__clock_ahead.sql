-- how far the clock of a demonstration was moved on, so that it stays there after a restart
create table clock_ahead (
	id int primary key check (id = 1),
	millis bigint not null check (millis >= 0)
);
