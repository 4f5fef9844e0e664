-- The language of a document, and of which edition of which document it is the translation.
alter table document_version add column language varchar(60);

alter table document_version add column translates varchar(40) references document;

alter table document_version add column translated_edition varchar(20);

create index document_version_translates on document_version (translates);

alter table document_edition add column master varchar(40) references document;

alter table document_edition add column master_edition varchar(20);
