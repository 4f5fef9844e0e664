-- Which run has a document in hand: one at a time.
create table document_run (
    document varchar(40) primary key references document,
    run      varchar(200) not null unique,
    since    timestamp with time zone not null
);

-- What somebody, or a lesson of another cycle, asks of a document; the run that takes it up.
create table document_change_request (
    id           bigint generated always as identity primary key,
    document     varchar(40) not null references document,
    run          varchar(200) not null,
    change       varchar(2000) not null,
    source       varchar(200) not null,
    requested_at timestamp with time zone not null
);

create index document_change_request_run on document_change_request (run);

create index document_change_request_document on document_change_request (document);

-- Every draft that was frozen, and what became of it.
create table document_edition (
    id             bigint generated always as identity primary key,
    document       varchar(40) not null references document,
    run            varchar(200) not null,
    edition        varchar(20) not null,
    title          varchar(200) not null,
    classification varchar(30) not null,
    owner          varchar(64) references person,
    summary        varchar(2000) not null,
    source         varchar(300),
    source_edition varchar(20),
    file           varchar(36) not null unique references evidence_file,
    file_name      varchar(300) not null,
    sha256         varchar(64) not null,
    drafted_by     varchar(64) not null,
    drafted_at     timestamp with time zone not null,
    state          varchar(30) not null,
    approved_by    varchar(64),
    approved_at    timestamp with time zone,
    effective_from date,
    next_review    date,
    in_force_at    timestamp with time zone,
    superseded_at  timestamp with time zone,
    audience       varchar(500),
    told           integer
);

create index document_edition_document on document_edition (document, id);

create index document_edition_run on document_edition (run);

-- What a reviewer said of exactly that file; without a hash there was none.
create table document_review (
    id          bigint generated always as identity primary key,
    document    varchar(40) not null references document,
    run         varchar(200) not null,
    round       integer not null,
    reviewer    varchar(64) not null,
    verdict     varchar(30) not null,
    remark      varchar(2000),
    sha256      varchar(64),
    reviewed_at timestamp with time zone not null,
    unique (run, round, reviewer)
);

create index document_review_document on document_review (document, id);
