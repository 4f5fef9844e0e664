package almanac.cycles.assetattestation;

import java.util.List;

import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;

import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of a run: each asset once, with what was said about it.
 */
@Component
class AttestedAssets {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	AttestedAssets(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void begin(String run, List<Entry<Asset>> assets) {
		this.batches.batchUpdate(
				"insert into attested_asset (run, asset, version, owner) values (:run, :asset, :version, :owner)",
				assets.stream()
					.map((it) -> new MapSqlParameterSource("run", run).addValue("asset", it.id())
						.addValue("version", it.version())
						.addValue("owner", it.value().owner()))
					.toArray(SqlParameterSource[]::new));
	}

	/** All of the run, by number. */
	List<Attested> of(String run) {
		return this.jdbc.sql("select * from attested_asset where run = ? order by asset")
			.param(run)
			.query(DataClassRowMapper.newInstance(Attested.class))
			.list();
	}

	void answer(String run, List<Attested> answers) {
		this.batches.batchUpdate("""
				update attested_asset set answer = :answer, answered_by = :answeredBy, reason = :reason,
				classification = :classification, criticality = :criticality, state = :state, location = :location,
				new_owner = :newOwner where run = :run and asset = :asset""", answers.stream().map((it) -> {
			var values = new MapSqlParameterSource("run", run);
			var all = new SimplePropertySqlParameterSource(it);
			List.of("asset", "answer", "answeredBy", "reason", "classification", "criticality", "state", "location",
					"newOwner")
				.forEach((name) -> values.addValue(name, all.getValue(name)));
			return values;
		}).toArray(SqlParameterSource[]::new));
	}

}
