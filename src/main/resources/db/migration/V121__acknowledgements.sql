-- An edition of a document that its readers are to acknowledge.
create table acknowledgement_campaign (
    run       varchar(300) primary key,
    document  varchar(40) not null references document,
    edition   varchar(20) not null,
    title     varchar(200) not null,
    sha256    varchar(64) not null,
    audience  varchar(500) not null,
    deadline  date not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone
);

create index acknowledgement_campaign_document on acknowledgement_campaign (document);

-- One line for each reader; who left stays with the day.
create table acknowledgement (
    id              bigint generated always as identity primary key,
    run             varchar(300) not null references acknowledgement_campaign,
    person          varchar(64) not null references person,
    asked_at        timestamp with time zone not null,
    joined          boolean not null,
    left_on         date,
    acknowledged_at timestamp with time zone,
    way             varchar(20),
    exemption       varchar(30),
    reason          varchar(500),
    unique (run, person)
);

create index acknowledgement_person on acknowledgement (person, acknowledged_at);

-- Secret addresses, by their hashes; each letter brings one.
create table acknowledgement_link (
    token_sha256    varchar(64) primary key,
    acknowledgement bigint not null references acknowledgement,
    message_id      varchar(200),
    issued_at       timestamp with time zone not null
);

create index acknowledgement_link_of on acknowledgement_link (acknowledgement);
