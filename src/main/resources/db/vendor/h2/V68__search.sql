-- A search reads these indexes alone.
create index asset_version_searched on asset_version (valid_to, retired, number_key, id, searched);
create index device_version_searched on device_version (valid_to, retired, number_key, id, searched);
create index risk_version_searched on risk_version (valid_to, retired, number_key, id, searched);
create index action_version_searched on action_version (valid_to, retired, number_key, id, searched);
create index vulnerability_version_searched on vulnerability_version (valid_to, retired, number_key, id, searched);
create index incident_version_searched on incident_version (valid_to, retired, number_key, id, searched);
create index change_request_version_searched on change_request_version (valid_to, retired, number_key, id, searched);
create index training_version_searched on training_version (valid_to, retired, number_key, id, searched);
