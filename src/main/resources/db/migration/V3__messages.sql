create table message (
	id varchar(36) not null primary key,
	name varchar(255) not null,
	sender varchar(255) not null,
	payload text not null,
	sent_at timestamp with time zone not null,
	received boolean not null
);

create index message_sender on message (sender, sent_at);
create index message_received on message (received, sent_at);
