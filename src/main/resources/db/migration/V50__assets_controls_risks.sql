create table asset (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table asset_version (
    id               varchar(40) not null references asset,
    version          integer not null,
    retired          boolean not null,
    name             varchar(200) not null,
    kind             varchar(30) not null,
    category         varchar(100),
    owner            varchar(64) references person,
    custodian        varchar(200),
    location         varchar(200),
    classification   varchar(30) not null,
    confidentiality  varchar(30),
    integrity        varchar(30),
    availability     varchar(30),
    criticality      varchar(30) not null,
    environment      varchar(100),
    description      varchar(4000),
    personal_data    boolean,
    backup_required  boolean,
    recovery_time    bigint check (recovery_time >= 0),
    recovery_point   bigint check (recovery_point >= 0),
    state            varchar(30) not null,
    attested_on      date,
    valid_from       timestamp with time zone not null,
    valid_to         timestamp with time zone,
    author           varchar(64) not null,
    reason           varchar(2000) not null,
    primary key (id, version)
);

create index asset_version_in_force on asset_version (valid_to, id);

create table control (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table control_version (
    id             varchar(40) not null references control,
    version        integer not null,
    retired        boolean not null,
    name           varchar(200) not null,
    theme          varchar(30) not null,
    applicable     boolean not null,
    justification  varchar(2000),
    status         varchar(30) not null,
    implementation varchar(4000),
    reference      varchar(300),
    owner          varchar(64) references person,
    reviewed_on    date,
    valid_from     timestamp with time zone not null,
    valid_to       timestamp with time zone,
    author         varchar(64) not null,
    reason         varchar(2000) not null,
    primary key (id, version)
);

create index control_version_in_force on control_version (valid_to, id);

create table risk (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table risk_version (
    id                     varchar(40) not null references risk,
    version                integer not null,
    retired                boolean not null,
    title                  varchar(200) not null,
    description            varchar(4000),
    scope                  varchar(500),
    threat                 varchar(500),
    vulnerability          varchar(1000),
    owner                  varchar(64) references person,
    confidentiality_impact integer check (confidentiality_impact between 1 and 5),
    integrity_impact       integer check (integrity_impact between 1 and 5),
    availability_impact    integer check (availability_impact between 1 and 5),
    impact                 integer not null check (impact between 1 and 5),
    likelihood             integer not null check (likelihood between 1 and 5),
    rationale              varchar(4000),
    existing_controls      varchar(4000),
    residual_impact        integer check (residual_impact between 1 and 5),
    residual_likelihood    integer check (residual_likelihood between 1 and 5),
    expected_impact        integer check (expected_impact between 1 and 5),
    expected_likelihood    integer check (expected_likelihood between 1 and 5),
    treatment              varchar(30),
    accepted_by            varchar(64) references person,
    accepted_until         date,
    state                  varchar(30) not null,
    reviewed_on            date,
    valid_from             timestamp with time zone not null,
    valid_to               timestamp with time zone,
    author                 varchar(64) not null,
    reason                 varchar(2000) not null,
    primary key (id, version)
);

create index risk_version_in_force on risk_version (valid_to, id);

create table risk_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references risk_version (id, version)
);

create index risk_assets_target on risk_assets (target);

create table risk_controls (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references control,
    primary key (entry, version, target),
    foreign key (entry, version) references risk_version (id, version)
);

create index risk_controls_target on risk_controls (target);
