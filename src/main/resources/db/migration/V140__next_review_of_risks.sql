alter table risk_version add column next_review date;

create index risk_version_next_review on risk_version (valid_to, retired, next_review);
