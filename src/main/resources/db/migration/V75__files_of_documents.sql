-- A version of a document may bring a file; versions without one go on with the file before.

create table document_file (
    entry   varchar(40) not null,
    version integer not null,
    file    varchar(36) not null unique references evidence_file,
    primary key (entry, version),
    foreign key (entry, version) references document_version (id, version)
);
