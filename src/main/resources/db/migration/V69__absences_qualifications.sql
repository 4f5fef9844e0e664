create table absence (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table absence_version (
    id         varchar(40) not null references absence,
    number_key number_key not null,
    searched   varchar not null,
    version    integer not null,
    retired    boolean not null,
    occasion   varchar(100) not null,
    person     varchar(64) not null references person,
    starts     date not null,
    ends       date,
    deputy     varchar(64) references person,
    notes      varchar(4000),
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (id, version)
);

create index absence_version_in_force on absence_version (valid_to, retired, number_key, id);

create table qualification (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table qualification_version (
    id          varchar(40) not null references qualification,
    number_key  number_key not null,
    searched    varchar not null,
    version     integer not null,
    retired     boolean not null,
    title       varchar(300) not null,
    person      varchar(64) not null references person,
    competence  varchar(40) references competence,
    training    varchar(40) references training,
    level       varchar(30),
    acquired_on date not null,
    valid_until date,
    assessed_by varchar(64) references person,
    evidence    varchar(300),
    notes       varchar(4000),
    valid_from  timestamp with time zone not null,
    valid_to    timestamp with time zone,
    author      varchar(64) not null,
    reason      varchar(2000) not null,
    primary key (id, version)
);

create index qualification_version_in_force on qualification_version (valid_to, retired, number_key, id);

create index qualification_version_competence on qualification_version (competence);

create index qualification_version_training on qualification_version (training);
