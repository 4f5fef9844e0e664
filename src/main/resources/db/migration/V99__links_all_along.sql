-- Entries name each other along the whole way from risk and control to asset, action, incident, nonconformity and document.

create table action_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references action_version (id, version)
);

create index action_assets_target on action_assets (target);

create table action_documents (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references document,
    primary key (entry, version, target),
    foreign key (entry, version) references action_version (id, version)
);

create index action_documents_target on action_documents (target);

create table incident_actions (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references action,
    primary key (entry, version, target),
    foreign key (entry, version) references incident_version (id, version)
);

create index incident_actions_target on incident_actions (target);

create table control_assets (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references asset,
    primary key (entry, version, target),
    foreign key (entry, version) references control_version (id, version)
);

create index control_assets_target on control_assets (target);

create table document_nonconformities (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(20) not null references nonconformity,
    primary key (entry, version, target),
    foreign key (entry, version) references document_version (id, version)
);

create index document_nonconformities_target on document_nonconformities (target);
