-- Lists are read in the order of this index, and counted from it alone.

drop index asset_version_in_force;
create index asset_version_in_force on asset_version (valid_to, retired, number_key, id);

drop index control_version_in_force;
create index control_version_in_force on control_version (valid_to, retired, number_key, id);

drop index risk_version_in_force;
create index risk_version_in_force on risk_version (valid_to, retired, number_key, id);

drop index device_version_in_force;
create index device_version_in_force on device_version (valid_to, retired, number_key, id);

drop index document_version_in_force;
create index document_version_in_force on document_version (valid_to, retired, number_key, id);

drop index incident_version_in_force;
create index incident_version_in_force on incident_version (valid_to, retired, number_key, id);

drop index action_version_in_force;
create index action_version_in_force on action_version (valid_to, retired, number_key, id);

drop index objective_version_in_force;
create index objective_version_in_force on objective_version (valid_to, retired, number_key, id);

drop index supplier_version_in_force;
create index supplier_version_in_force on supplier_version (valid_to, retired, number_key, id);

drop index party_version_in_force;
create index party_version_in_force on party_version (valid_to, retired, number_key, id);

drop index communication_version_in_force;
create index communication_version_in_force on communication_version (valid_to, retired, number_key, id);

drop index obligation_version_in_force;
create index obligation_version_in_force on obligation_version (valid_to, retired, number_key, id);

drop index notification_clock_version_in_force;
create index notification_clock_version_in_force on notification_clock_version (valid_to, retired, number_key, id);

drop index recovery_plan_version_in_force;
create index recovery_plan_version_in_force on recovery_plan_version (valid_to, retired, number_key, id);

drop index restore_test_version_in_force;
create index restore_test_version_in_force on restore_test_version (valid_to, retired, number_key, id);

drop index exercise_version_in_force;
create index exercise_version_in_force on exercise_version (valid_to, retired, number_key, id);

drop index competence_version_in_force;
create index competence_version_in_force on competence_version (valid_to, retired, number_key, id);

drop index training_version_in_force;
create index training_version_in_force on training_version (valid_to, retired, number_key, id);

drop index threat_version_in_force;
create index threat_version_in_force on threat_version (valid_to, retired, number_key, id);

drop index vulnerability_version_in_force;
create index vulnerability_version_in_force on vulnerability_version (valid_to, retired, number_key, id);

drop index change_request_version_in_force;
create index change_request_version_in_force on change_request_version (valid_to, retired, number_key, id);

drop index cryptographic_key_version_in_force;
create index cryptographic_key_version_in_force on cryptographic_key_version (valid_to, retired, number_key, id);

drop index exemption_version_in_force;
create index exemption_version_in_force on exemption_version (valid_to, retired, number_key, id);

drop index retention_rule_version_in_force;
create index retention_rule_version_in_force on retention_rule_version (valid_to, retired, number_key, id);

drop index deletion_version_in_force;
create index deletion_version_in_force on deletion_version (valid_to, retired, number_key, id);

drop index audit_version_in_force;
create index audit_version_in_force on audit_version (valid_to, retired, number_key, id);

drop index audit_finding_version_in_force;
create index audit_finding_version_in_force on audit_finding_version (valid_to, retired, number_key, id);

drop index audit_coverage_version_in_force;
create index audit_coverage_version_in_force on audit_coverage_version (valid_to, retired, number_key, id);

drop index improvement_version_in_force;
create index improvement_version_in_force on improvement_version (valid_to, retired, number_key, id);

drop index organisation_unit_version_in_force;
create index organisation_unit_version_in_force on organisation_unit_version (valid_to, retired, number_key, id);

drop index responsibility_version_in_force;
create index responsibility_version_in_force on responsibility_version (valid_to, retired, number_key, id);
