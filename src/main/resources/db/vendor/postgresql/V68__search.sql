-- With trigrams, where the server has them and this user may use them; without them a search reads all rows.
do $$
begin
	create extension if not exists pg_trgm;
	create index asset_version_searched on asset_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index device_version_searched on device_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index risk_version_searched on risk_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index action_version_searched on action_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index vulnerability_version_searched on vulnerability_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index incident_version_searched on incident_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index change_request_version_searched on change_request_version using gin (searched gin_trgm_ops) where valid_to is null;
	create index training_version_searched on training_version using gin (searched gin_trgm_ops) where valid_to is null;
exception when others then
	raise notice 'Searching without pg_trgm: %', sqlerrm;
end
$$;
