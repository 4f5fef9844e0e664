package almanac.registers.risks;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a version of the criteria, row by row.
 */
final class CriteriaWriting {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	CriteriaWriting(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(CriteriaVersion it) {
		this.jdbc
			.sql("insert into risk_criteria_version (version, appetite, valid_from, author, reason)"
					+ " values (:version, :appetite, :from, :author, :reason)")
			.param("version", it.version())
			.param("appetite", it.value().appetite())
			.param("from", it.validFrom().atOffset(ZoneOffset.UTC))
			.param("author", it.author())
			.param("reason", it.reason())
			.update();
		steps(it.version(), "likelihood", it.value().likelihood());
		steps(it.version(), "impact", it.value().impact());
		cells(it.version(), it.value().scores());
		bands(it.version(), it.value().bands());
	}

	private void steps(int version, String scale, List<Step> steps) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var it : steps) {
			var description = (it.description() != null) ? it.description() : Wording.NOTHING;
			rows.add(row("version", version, "scale", scale, "step", rows.size() + 1, "label_en", it.label().en(),
					"label_de", it.label().de(), "description_en", description.en(), "description_de",
					description.de()));
		}
		insert("risk_criteria_step", rows);
	}

	private void cells(int version, List<List<Integer>> scores) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var likelihood = 1; likelihood <= scores.size(); likelihood++) {
			var row = scores.get(likelihood - 1);
			for (var impact = 1; impact <= row.size(); impact++) {
				rows.add(row("version", version, "likelihood", likelihood, "impact", impact, "score",
						row.get(impact - 1)));
			}
		}
		insert("risk_criteria_cell", rows);
	}

	private void bands(int version, List<Band> bands) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var it : bands) {
			rows.add(row("version", version, "band", rows.size() + 1, "name_en", it.name().en(), "name_de",
					it.name().de(), "lowest", it.from(), "highest", it.to(), "authority", it.authority().code(),
					"months", it.months()));
		}
		insert("risk_criteria_band", rows);
	}

	private static Map<String, Object> row(Object... columns) {
		var row = new LinkedHashMap<String, Object>();
		for (var at = 0; at < columns.length; at += 2) {
			row.put((String) columns[at], columns[at + 1]);
		}
		return row;
	}

	private void insert(String table, List<Map<String, Object>> rows) {
		var columns = rows.get(0).keySet();
		this.batches.batchUpdate(
				"insert into %s (%s) values (:%s)".formatted(table, String.join(", ", columns),
						String.join(", :", columns)),
				rows.stream().map(MapSqlParameterSource::new).toArray(MapSqlParameterSource[]::new));
	}

}
