-- The authenticator app of a person: its secret, encrypted, and which code was used last.

create table second_factor (
    person_id    varchar(64) primary key references person,
    secret       varchar(200) not null,
    key_id       varchar(16) not null,
    begun_at     timestamp with time zone not null,
    enrolled_at  timestamp with time zone,
    last_step    bigint not null,
    locked_until timestamp with time zone
);

-- Wrong codes of the last minutes.
create table second_factor_try (
    person_id varchar(64) not null references person,
    tried_at  timestamp with time zone not null
);

create index second_factor_try_person on second_factor_try (person_id, tried_at);

-- Who set one up or took one away, and why; kept for good.
create table second_factor_change (
    person_id  varchar(64) not null references person,
    seq        bigint not null,
    enrolled   boolean not null,
    changed_by varchar(64) not null references person,
    reason     varchar(2000),
    changed_at timestamp with time zone not null,
    primary key (person_id, seq)
);
