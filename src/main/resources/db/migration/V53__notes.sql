alter table asset_version add column notes varchar(4000);
alter table control_version add column notes varchar(4000);
alter table risk_version add column notes varchar(4000);
