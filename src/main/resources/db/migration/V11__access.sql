create table credential (
    person_id  varchar(64) primary key references person,
    password   varchar(200) not null,
    operator   boolean not null,
    changed_at timestamp with time zone not null
);

-- At most one row: the hash of the link that sets the first account up.
create table setup_link (
    token_sha256 varchar(64) primary key,
    created_at   timestamp with time zone not null
);
