create table person (
    id         varchar(64) primary key,
    created_at timestamp with time zone not null
);

create table person_version (
    person_id  varchar(64) not null references person,
    version    integer not null,
    name       varchar(200) not null,
    mail       varchar(320) not null,
    active     boolean not null,
    supervisor varchar(64) references person,
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (person_id, version)
);

create index person_version_in_force on person_version (valid_to, name);

create table isms_role (
    id   varchar(16) primary key,
    name varchar(100) not null
);

create table isms_role_version (
    role_id    varchar(16) not null references isms_role,
    version    integer not null,
    holder     varchar(64) references person,
    deputy     varchar(64) references person,
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    author     varchar(64) not null,
    reason     varchar(2000) not null,
    primary key (role_id, version)
);

create index isms_role_version_in_force on isms_role_version (valid_to, role_id);

insert into isms_role (id, name) values
    ('TM', 'Top management'),
    ('ISM', 'ISMS manager'),
    ('RO', 'Risk owner'),
    ('AO', 'Asset owner'),
    ('SYSO', 'System owner'),
    ('CO', 'Control owner'),
    ('PO', 'Document owner'),
    ('APR', 'Document approver'),
    ('APM', 'Audit programme manager'),
    ('LA', 'Lead auditor'),
    ('AUD', 'Auditor'),
    ('AE', 'Auditee'),
    ('IM', 'Incident manager'),
    ('IRT', 'Incident responder'),
    ('DPO', 'Data protection officer'),
    ('LEG', 'Legal and regulatory affairs'),
    ('CAO', 'Corrective-action owner'),
    ('VER', 'Effectiveness verifier'),
    ('TRN', 'Awareness and competence coordinator'),
    ('BO', 'Backup operator'),
    ('SUPO', 'Supplier owner'),
    ('EMP', 'Employee'),
    ('EXT', 'External auditor');
