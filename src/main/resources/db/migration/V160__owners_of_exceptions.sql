alter table exemption_version add column owner varchar(64) references person;
