-- By which numbers are sorted as people count: RSK-9999 before RSK-10000. Written with each version.
create domain number_key as varchar(300);

alter table asset_version add column number_key number_key;
update asset_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table asset_version alter column number_key set not null;

alter table control_version add column number_key number_key;
update control_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table control_version alter column number_key set not null;

alter table risk_version add column number_key number_key;
update risk_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table risk_version alter column number_key set not null;

alter table device_version add column number_key number_key;
update device_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table device_version alter column number_key set not null;

alter table document_version add column number_key number_key;
update document_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table document_version alter column number_key set not null;

alter table incident_version add column number_key number_key;
update incident_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table incident_version alter column number_key set not null;

alter table action_version add column number_key number_key;
update action_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table action_version alter column number_key set not null;

alter table objective_version add column number_key number_key;
update objective_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table objective_version alter column number_key set not null;

alter table supplier_version add column number_key number_key;
update supplier_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table supplier_version alter column number_key set not null;

alter table party_version add column number_key number_key;
update party_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table party_version alter column number_key set not null;

alter table communication_version add column number_key number_key;
update communication_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table communication_version alter column number_key set not null;

alter table obligation_version add column number_key number_key;
update obligation_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table obligation_version alter column number_key set not null;

alter table notification_clock_version add column number_key number_key;
update notification_clock_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table notification_clock_version alter column number_key set not null;

alter table recovery_plan_version add column number_key number_key;
update recovery_plan_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table recovery_plan_version alter column number_key set not null;

alter table restore_test_version add column number_key number_key;
update restore_test_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table restore_test_version alter column number_key set not null;

alter table exercise_version add column number_key number_key;
update exercise_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table exercise_version alter column number_key set not null;

alter table competence_version add column number_key number_key;
update competence_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table competence_version alter column number_key set not null;

alter table training_version add column number_key number_key;
update training_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table training_version alter column number_key set not null;

alter table threat_version add column number_key number_key;
update threat_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table threat_version alter column number_key set not null;

alter table vulnerability_version add column number_key number_key;
update vulnerability_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table vulnerability_version alter column number_key set not null;

alter table change_request_version add column number_key number_key;
update change_request_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table change_request_version alter column number_key set not null;

alter table cryptographic_key_version add column number_key number_key;
update cryptographic_key_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table cryptographic_key_version alter column number_key set not null;

alter table exemption_version add column number_key number_key;
update exemption_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table exemption_version alter column number_key set not null;

alter table retention_rule_version add column number_key number_key;
update retention_rule_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table retention_rule_version alter column number_key set not null;

alter table deletion_version add column number_key number_key;
update deletion_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table deletion_version alter column number_key set not null;

alter table audit_version add column number_key number_key;
update audit_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table audit_version alter column number_key set not null;

alter table audit_finding_version add column number_key number_key;
update audit_finding_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table audit_finding_version alter column number_key set not null;

alter table audit_coverage_version add column number_key number_key;
update audit_coverage_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table audit_coverage_version alter column number_key set not null;

alter table improvement_version add column number_key number_key;
update improvement_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table improvement_version alter column number_key set not null;

alter table organisation_unit_version add column number_key number_key;
update organisation_unit_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table organisation_unit_version alter column number_key set not null;

alter table responsibility_version add column number_key number_key;
update responsibility_version set number_key = regexp_replace(regexp_replace(id, '([0-9]+)', '00000000000$1'), '0*([0-9]{12,})', '$1');
alter table responsibility_version alter column number_key set not null;
