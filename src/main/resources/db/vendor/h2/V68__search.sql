-- A search reads these indexes alone: they hold what is searched and what is filtered by.
create index asset_version_searched on asset_version (valid_to, retired, number_key, id, searched,
    kind, owner, classification, criticality, state);
create index device_version_searched on device_version (valid_to, retired, number_key, id, searched,
    assigned_to, operating_system, encryption, patched_on, last_seen, state);
create index risk_version_searched on risk_version (valid_to, retired, number_key, id, searched,
    owner, likelihood, impact, residual_likelihood, residual_impact, treatment, state);
create index action_version_searched on action_version (valid_to, retired, number_key, id, searched,
    owner, due, state, verification);
create index vulnerability_version_searched on vulnerability_version (valid_to, retired, number_key, id, searched,
    cve, severity, discovered_on, due, owner, state);
create index incident_version_searched on incident_version (valid_to, retired, number_key, id, searched,
    category, severity, detected_at, resolved_at, personal_data, state);
create index change_request_version_searched on change_request_version (valid_to, retired, number_key, id, searched,
    kind, risk, owner, planned_start, decision, state);
create index training_version_searched on training_version (valid_to, retired, number_key, id, searched,
    trainee, role, due, completed_on, state, next_refresh);
