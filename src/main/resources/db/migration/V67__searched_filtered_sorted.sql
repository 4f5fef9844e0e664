-- What a search looks through, in lower case, written with each version: one comparison instead of one for each text.

alter table asset_version add column searched varchar;
update asset_version set searched = lower(concat_ws(chr(10), id, name, category, custodian, location, environment, description, notes));
alter table asset_version alter column searched set not null;

alter table control_version add column searched varchar;
update control_version set searched = lower(concat_ws(chr(10), id, name, justification, implementation, reference, notes));
alter table control_version alter column searched set not null;

alter table risk_version add column searched varchar;
update risk_version set searched = lower(concat_ws(chr(10), id, title, description, scope, threat, vulnerability, rationale, existing_controls, notes));
alter table risk_version alter column searched set not null;

alter table device_version add column searched varchar;
update device_version set searched = lower(concat_ws(chr(10), id, name, serial, operating_system, antivirus, patch_level, source, notes));
alter table device_version alter column searched set not null;

alter table document_version add column searched varchar;
update document_version set searched = lower(concat_ws(chr(10), id, title, edition, distribution, location, notes));
alter table document_version alter column searched set not null;

alter table incident_version add column searched varchar;
update incident_version set searched = lower(concat_ws(chr(10), id, title, category, description, scope, reported_by, detected_by, detection_method, response_team, aware_basis, notification, root_cause, corrective_actions, nonconformities, lessons, notes));
alter table incident_version alter column searched set not null;

alter table action_version add column searched varchar;
update action_version set searched = lower(concat_ws(chr(10), id, title, description, controls_named, resources, recurrence, criterion, verification, notes));
alter table action_version alter column searched set not null;

alter table objective_version add column searched varchar;
update objective_version set searched = lower(concat_ws(chr(10), id, objective, serves, metric, unit, baseline, target, frequency, current_value, plan, resources, evaluation, nonconformities, notes));
alter table objective_version alter column searched set not null;

alter table supplier_version add column searched varchar;
update supplier_version set searched = lower(concat_ws(chr(10), id, name, service, category, data_accessed, location, contract_term, processing_note, certifications, subcontractors, exit_plan, findings, notes));
alter table supplier_version alter column searched set not null;

alter table party_version add column searched varchar;
update party_version set searched = lower(concat_ws(chr(10), id, party, need, requirement, source, covered_by, feedback, notes));
alter table party_version alter column searched set not null;

alter table communication_version add column searched varchar;
update communication_version set searched = lower(concat_ws(chr(10), id, party, category, interest, content, channel, frequency, language, notes));
alter table communication_version alter column searched set not null;

alter table obligation_version add column searched varchar;
update obligation_version set searched = lower(concat_ws(chr(10), id, requirement, regulation, article, applicability, category, evidence, notes));
alter table obligation_version alter column searched set not null;

alter table notification_clock_version add column searched varchar;
update notification_clock_version set searched = lower(concat_ws(chr(10), id, regime, article, stage, recipient, anchor_means, notes));
alter table notification_clock_version alter column searched set not null;

alter table recovery_plan_version add column searched varchar;
update recovery_plan_version set searched = lower(concat_ws(chr(10), id, system, backup_method, backup_frequency, backup_location, runbook, last_remarks, notes));
alter table recovery_plan_version alter column searched set not null;

alter table restore_test_version add column searched varchar;
update restore_test_version set searched = lower(concat_ws(chr(10), id, system, kind, backup, checks, log, nonconformities, notes));
alter table restore_test_version alter column searched set not null;

alter table exercise_version add column searched varchar;
update exercise_version set searched = lower(concat_ws(chr(10), id, scenario, kind, participants, observer, criteria, lessons, nonconformities, notes));
alter table exercise_version alter column searched set not null;

alter table competence_version add column searched varchar;
update competence_version set searched = lower(concat_ws(chr(10), id, competence, role, source, notes));
alter table competence_version alter column searched set not null;

alter table training_version add column searched varchar;
update training_version set searched = lower(concat_ws(chr(10), id, training, trainee, role, kind, due_is, evidence, notes));
alter table training_version alter column searched set not null;

alter table threat_version add column searched varchar;
update threat_version set searched = lower(concat_ws(chr(10), id, title, category, source, description, techniques, targets, mitigation, notes));
alter table threat_version alter column searched set not null;

alter table vulnerability_version add column searched varchar;
update vulnerability_version set searched = lower(concat_ws(chr(10), id, title, cve, product, scope, source, patch_note, notes));
alter table vulnerability_version alter column searched set not null;

alter table change_request_version add column searched varchar;
update change_request_version set searched = lower(concat_ws(chr(10), id, title, category, requester, systems, impact, rollback, decision_note, result, notes));
alter table change_request_version alter column searched set not null;

alter table cryptographic_key_version add column searched varchar;
update cryptographic_key_version set searched = lower(concat_ws(chr(10), id, purpose, algorithm, system, rotation, storage, backup, notes));
alter table cryptographic_key_version alter column searched set not null;

alter table exemption_version add column searched varchar;
update exemption_version set searched = lower(concat_ws(chr(10), id, description, category, scope, grounds, compensation, notes));
alter table exemption_version alter column searched set not null;

alter table retention_rule_version add column searched varchar;
update retention_rule_version set searched = lower(concat_ws(chr(10), id, category, description, location, format, period, basis, disposal, notes));
alter table retention_rule_version alter column searched set not null;

alter table deletion_version add column searched varchar;
update deletion_version set searched = lower(concat_ws(chr(10), id, subject, grounds, method, standard, performed_by, evidence, notes));
alter table deletion_version alter column searched set not null;

alter table audit_version add column searched varchar;
update audit_version set searched = lower(concat_ws(chr(10), id, scope, kind, objective, criteria, method, lead_auditor, team, report, notes));
alter table audit_version alter column searched set not null;

alter table audit_finding_version add column searched varchar;
update audit_finding_version set searched = lower(concat_ws(chr(10), id, summary, requirement, evidence, population, auditee, nonconformity, approved_by, notes));
alter table audit_finding_version alter column searched set not null;

alter table audit_coverage_version add column searched varchar;
update audit_coverage_version set searched = lower(concat_ws(chr(10), id, area, notes));
alter table audit_coverage_version alter column searched set not null;

alter table improvement_version add column searched varchar;
update improvement_version set searched = lower(concat_ws(chr(10), id, title, description, source, decision_grounds, benefit, measure, outcome, notes));
alter table improvement_version alter column searched set not null;

alter table organisation_unit_version add column searched varchar;
update organisation_unit_version set searched = lower(concat_ws(chr(10), id, name, notes));
alter table organisation_unit_version alter column searched set not null;

alter table responsibility_version add column searched varchar;
update responsibility_version set searched = lower(concat_ws(chr(10), id, activity, performing, accountable, consulted, informed, notes));
alter table responsibility_version alter column searched set not null;

-- Registers that may become long are filtered and sorted by what their lists show from an index.

create index asset_version_by_name on asset_version (valid_to, retired, name, number_key, id);
create index asset_version_by_kind on asset_version (valid_to, retired, kind, number_key, id);
create index asset_version_by_owner on asset_version (valid_to, retired, owner, number_key, id);
create index asset_version_by_classification on asset_version (valid_to, retired, classification, number_key, id);
create index asset_version_by_criticality on asset_version (valid_to, retired, criticality, number_key, id);
create index asset_version_by_state on asset_version (valid_to, retired, state, number_key, id);

create index device_version_by_name on device_version (valid_to, retired, name, number_key, id);
create index device_version_by_assigned_to on device_version (valid_to, retired, assigned_to, number_key, id);
create index device_version_by_operating_system on device_version (valid_to, retired, operating_system, number_key, id);
create index device_version_by_encryption on device_version (valid_to, retired, encryption, number_key, id);
create index device_version_by_patched_on on device_version (valid_to, retired, patched_on, number_key, id);
create index device_version_by_last_seen on device_version (valid_to, retired, last_seen, number_key, id);
create index device_version_by_state on device_version (valid_to, retired, state, number_key, id);

create index risk_version_by_title on risk_version (valid_to, retired, title, number_key, id);
create index risk_version_by_owner on risk_version (valid_to, retired, owner, number_key, id);
create index risk_version_by_likelihood on risk_version (valid_to, retired, likelihood, number_key, id);
create index risk_version_by_impact on risk_version (valid_to, retired, impact, number_key, id);
create index risk_version_by_residual_likelihood on risk_version (valid_to, retired, residual_likelihood, number_key, id);
create index risk_version_by_residual_impact on risk_version (valid_to, retired, residual_impact, number_key, id);
create index risk_version_by_treatment on risk_version (valid_to, retired, treatment, number_key, id);
create index risk_version_by_state on risk_version (valid_to, retired, state, number_key, id);

create index action_version_by_title on action_version (valid_to, retired, title, number_key, id);
create index action_version_by_owner on action_version (valid_to, retired, owner, number_key, id);
create index action_version_by_due on action_version (valid_to, retired, due, number_key, id);
create index action_version_by_state on action_version (valid_to, retired, state, number_key, id);
create index action_version_by_verification on action_version (valid_to, retired, verification, number_key, id);

create index vulnerability_version_by_title on vulnerability_version (valid_to, retired, title, number_key, id);
create index vulnerability_version_by_cve on vulnerability_version (valid_to, retired, cve, number_key, id);
create index vulnerability_version_by_severity on vulnerability_version (valid_to, retired, severity, number_key, id);
create index vulnerability_version_by_discovered_on on vulnerability_version (valid_to, retired, discovered_on, number_key, id);
create index vulnerability_version_by_due on vulnerability_version (valid_to, retired, due, number_key, id);
create index vulnerability_version_by_owner on vulnerability_version (valid_to, retired, owner, number_key, id);
create index vulnerability_version_by_state on vulnerability_version (valid_to, retired, state, number_key, id);

create index incident_version_by_title on incident_version (valid_to, retired, title, number_key, id);
create index incident_version_by_category on incident_version (valid_to, retired, category, number_key, id);
create index incident_version_by_severity on incident_version (valid_to, retired, severity, number_key, id);
create index incident_version_by_detected_at on incident_version (valid_to, retired, detected_at, number_key, id);
create index incident_version_by_resolved_at on incident_version (valid_to, retired, resolved_at, number_key, id);
create index incident_version_by_personal_data on incident_version (valid_to, retired, personal_data, number_key, id);
create index incident_version_by_state on incident_version (valid_to, retired, state, number_key, id);

create index change_request_version_by_title on change_request_version (valid_to, retired, title, number_key, id);
create index change_request_version_by_kind on change_request_version (valid_to, retired, kind, number_key, id);
create index change_request_version_by_risk on change_request_version (valid_to, retired, risk, number_key, id);
create index change_request_version_by_owner on change_request_version (valid_to, retired, owner, number_key, id);
create index change_request_version_by_planned_start on change_request_version (valid_to, retired, planned_start, number_key, id);
create index change_request_version_by_decision on change_request_version (valid_to, retired, decision, number_key, id);
create index change_request_version_by_state on change_request_version (valid_to, retired, state, number_key, id);

create index training_version_by_training on training_version (valid_to, retired, training, number_key, id);
create index training_version_by_trainee on training_version (valid_to, retired, trainee, number_key, id);
create index training_version_by_role on training_version (valid_to, retired, role, number_key, id);
create index training_version_by_due on training_version (valid_to, retired, due, number_key, id);
create index training_version_by_completed_on on training_version (valid_to, retired, completed_on, number_key, id);
create index training_version_by_state on training_version (valid_to, retired, state, number_key, id);
create index training_version_by_next_refresh on training_version (valid_to, retired, next_refresh, number_key, id);
