create table review_item (
    id         varchar(40) primary key,
    created_at timestamp with time zone not null
);

create table review_item_version (
    id         varchar(40) not null references review_item,
    number_key number_key not null,
    searched   varchar not null,
    version    integer not null,
    retired    boolean not null,
    review     varchar(200),
    section    varchar(100),
    item       varchar(500) not null,
    outcome    varchar(2000),
    owner      varchar(64) references person,
    due        date,
    reference  varchar(300),
    notes      varchar(4000),
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (id, version)
);

create index review_item_version_in_force on review_item_version (valid_to, retired, number_key, id);
