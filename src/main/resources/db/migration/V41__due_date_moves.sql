create table due_date_move (
    task_id      varchar(64) not null,
    number       integer not null check (number between 1 and 2),
    business_key varchar(255),
    moved_from   timestamp with time zone not null,
    moved_to     timestamp with time zone not null check (moved_to > moved_from),
    person       varchar(64) not null,
    reason       varchar(2000) not null,
    moved_at     timestamp with time zone not null,
    primary key (task_id, number)
);

create index due_date_move_business_key on due_date_move (business_key, moved_at);
