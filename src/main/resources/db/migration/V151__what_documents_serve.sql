-- Which obligations a document serves; controls it has already.
create table document_obligations (
    entry   varchar(40) not null,
    version integer not null,
    target  varchar(40) not null references obligation,
    primary key (entry, version, target),
    foreign key (entry, version) references document_version (id, version)
);

create index document_obligations_target on document_obligations (target);

-- Numbers as they were reviewed and signed with the draft, one after the other; null where nobody was asked.
alter table document_edition add column controls varchar;

alter table document_edition add column obligations varchar;
