alter table restore_test_version add column asset varchar(40) references asset;

alter table restore_test_version add column run varchar(200);

alter table restore_test_version add column drawn varchar(100);

alter table restore_test_version add column outage_at timestamp with time zone;

alter table restore_test_version add column took bigint check (took >= 0);

alter table restore_test_version add column lost bigint check (lost >= 0);

create index restore_test_version_asset on restore_test_version (asset);
