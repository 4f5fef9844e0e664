package almanac.registers.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Code;

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

	private final CriteriaWriting writing;

	CriteriaRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.writing = new CriteriaWriting(jdbc, batches);
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
		this.writing.add(it);
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
