create table person_preference (
    person_id varchar(64) primary key references person,
    language  varchar(2),
    zone      varchar(64)
);
