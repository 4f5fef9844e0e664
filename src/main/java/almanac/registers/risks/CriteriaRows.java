package almanac.registers.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Code;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the criteria: one for each version, one for each of its steps, cells and
 * levels.
 */
@Component
class CriteriaRows {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	CriteriaRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** What stands beside the criteria themselves. */
	private record Head(int version, int appetite, Instant from, Instant to, String author, String reason) {
	}

	/** Newest first. */
	List<CriteriaVersion> all() {
		return read("", Map.of());
	}

	List<CriteriaVersion> inForce() {
		return read("where h.valid_to is null", Map.of());
	}

	List<CriteriaVersion> at(Instant moment) {
		return read("where h.valid_from <= :at and (h.valid_to is null or h.valid_to > :at)",
				Map.of("at", moment.atOffset(ZoneOffset.UTC)));
	}

	/** Of the version in force. */
	List<Step> stepsInForce(String scale) {
		return steps(scale,
				this.jdbc.sql("select version from risk_criteria_version where valid_to is null")
					.query(Integer.class)
					.list())
			.values()
			.iterator()
			.next();
	}

	/**
	 * Ends the version.
	 * @return whether it was still in force
	 */
	boolean end(int version, Instant now) {
		return this.jdbc
			.sql("update risk_criteria_version set valid_to = :now where version = :version and valid_to is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("version", version)
			.update() == 1;
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

	private List<CriteriaVersion> read(String which, Map<String, ?> values) {
		var heads = this.jdbc.sql("select * from risk_criteria_version h " + which + " order by h.version desc")
			.params(values)
			.query((row, at) -> new Head(row.getInt("version"), row.getInt("appetite"), moment(row, "valid_from"),
					moment(row, "valid_to"), row.getString("author"), row.getString("reason")))
			.list();
		if (heads.isEmpty()) {
			return List.of();
		}
		var versions = heads.stream().map(Head::version).toList();
		var likelihood = steps("likelihood", versions);
		var impact = steps("impact", versions);
		var scores = scores(versions);
		var bands = bands(versions);
		return heads.stream()
			.map((it) -> new CriteriaVersion(it.version(),
					new RiskCriteria(likelihood.get(it.version()), impact.get(it.version()), scores.get(it.version()),
							bands.get(it.version()), it.appetite()),
					it.from(), it.to(), it.author(), it.reason()))
			.toList();
	}

	private Map<Integer, List<Step>> steps(String scale, Collection<Integer> versions) {
		var steps = new TreeMap<Integer, List<Step>>();
		this.jdbc
			.sql("select * from risk_criteria_step where scale = :scale and version in (:versions)"
					+ " order by version, step")
			.param("scale", scale)
			.param("versions", versions)
			.query((row) -> {
				of(steps, row).add(new Step(wording(row, "label"), wording(row, "description")));
			});
		return steps;
	}

	private Map<Integer, List<List<Integer>>> scores(Collection<Integer> versions) {
		var scores = new TreeMap<Integer, List<List<Integer>>>();
		this.jdbc
			.sql("select * from risk_criteria_cell where version in (:versions) order by version, likelihood, impact")
			.param("versions", versions)
			.query((row) -> {
				var rows = of(scores, row);
				if (row.getInt("impact") == 1) {
					rows.add(new ArrayList<>());
				}
				rows.get(rows.size() - 1).add(row.getInt("score"));
			});
		return scores;
	}

	private Map<Integer, List<Band>> bands(Collection<Integer> versions) {
		var bands = new TreeMap<Integer, List<Band>>();
		this.jdbc.sql("select * from risk_criteria_band where version in (:versions) order by version, band")
			.param("versions", versions)
			.query((row) -> {
				of(bands, row).add(new Band(wording(row, "name"), row.getInt("lowest"), row.getInt("highest"),
						Code.of(Authority.class, row.getString("authority")), row.getObject("months", Integer.class)));
			});
		return bands;
	}

	private static <T> List<T> of(Map<Integer, List<T>> versions, ResultSet row) throws SQLException {
		return versions.computeIfAbsent(row.getInt("version"), (it) -> new ArrayList<>());
	}

	private static Wording wording(ResultSet row, String column) throws SQLException {
		return new Wording(row.getString(column + "_en"), row.getString(column + "_de"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
