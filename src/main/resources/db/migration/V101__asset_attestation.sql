create table attested_asset (
    run            varchar(200) not null,
    asset          varchar(40) not null references asset,
    version        integer not null,
    owner          varchar(64) references person,
    answer         varchar(20) check (answer in ('confirm', 'change', 'retire', 'assign')),
    answered_by    varchar(64),
    reason         varchar(1000),
    classification varchar(30),
    criticality    varchar(30),
    state          varchar(30),
    location       varchar(200),
    new_owner      varchar(64) references person,
    primary key (run, asset)
);
