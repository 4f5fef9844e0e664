-- Links by which somebody chooses a password: only the hash of each, and what became of it.

create table password_link (
    token_sha256 varchar(64) primary key,
    person_id    varchar(64) not null references person,
    issued_by    varchar(64) not null references person,
    mailed       boolean not null,
    issued_at    timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    ended_at     timestamp with time zone,
    used         boolean not null,
    check (not used or ended_at is not null)
);

create index password_link_person on password_link (person_id, issued_at);
