-- Whether a rule says how long old editions of documents are kept.
alter table retention_rule_version add column documents boolean;
