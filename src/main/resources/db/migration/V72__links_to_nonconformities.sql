-- Entries refer to nonconformities by their numbers; what was said in words before stays in the notes.

create table incident_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references incident_version (id, version)
);

create index incident_nonconformities_target on incident_nonconformities (target);

insert into incident_nonconformities (entry, version, target)
select v.id, v.version, n.id from incident_version v join nonconformity n on v.nonconformities like concat('%', n.id, '%');

update incident_version set notes = left(concat_ws(chr(10), notes, concat('Nonconformities: ', nonconformities)), 4000)
where nonconformities is not null;

alter table incident_version drop column nonconformities;

create table objective_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references objective_version (id, version)
);

create index objective_nonconformities_target on objective_nonconformities (target);

insert into objective_nonconformities (entry, version, target)
select v.id, v.version, n.id from objective_version v join nonconformity n on v.nonconformities like concat('%', n.id, '%');

update objective_version set notes = left(concat_ws(chr(10), notes, concat('Nonconformities: ', nonconformities)), 4000)
where nonconformities is not null;

alter table objective_version drop column nonconformities;

create table restore_test_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references restore_test_version (id, version)
);

create index restore_test_nonconformities_target on restore_test_nonconformities (target);

insert into restore_test_nonconformities (entry, version, target)
select v.id, v.version, n.id from restore_test_version v join nonconformity n on v.nonconformities like concat('%', n.id, '%');

update restore_test_version set notes = left(concat_ws(chr(10), notes, concat('Nonconformities: ', nonconformities)), 4000)
where nonconformities is not null;

alter table restore_test_version drop column nonconformities;

create table exercise_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references exercise_version (id, version)
);

create index exercise_nonconformities_target on exercise_nonconformities (target);

insert into exercise_nonconformities (entry, version, target)
select v.id, v.version, n.id from exercise_version v join nonconformity n on v.nonconformities like concat('%', n.id, '%');

update exercise_version set notes = left(concat_ws(chr(10), notes, concat('Nonconformities: ', nonconformities)), 4000)
where nonconformities is not null;

alter table exercise_version drop column nonconformities;

create table action_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references action_version (id, version)
);

create index action_nonconformities_target on action_nonconformities (target);

alter table audit_finding_version add column raised_as varchar(20) references nonconformity;

update audit_finding_version set raised_as = (select max(n.id) from nonconformity n where n.id = nonconformity or n.reference = nonconformity);

update audit_finding_version set notes = left(concat_ws(chr(10), notes, concat('Nonconformity: ', nonconformity)), 4000)
where nonconformity is not null and raised_as is null;

alter table audit_finding_version drop column nonconformity;

create index audit_finding_version_raised_as on audit_finding_version (raised_as);
