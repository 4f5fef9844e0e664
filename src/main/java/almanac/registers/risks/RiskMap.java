package almanac.registers.risks;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many of the risks in use stand in which cell of the matrix. However many there are,
 * they are counted by one question to an index.
 */
@Component
public class RiskMap {

	private final JdbcClient jdbc;

	RiskMap(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Levels of likelihood and impact. */
	public record Cell(int likelihood, int impact) {
	}

	/**
	 * @param inherent by cell, before anything is done
	 * @param current by cell, with what is done already
	 * @param unjudged those of which nobody said what remains
	 * @param earlier those written before the criteria in force were
	 */
	public record Counts(Map<Cell, Long> inherent, Map<Cell, Long> current, long unjudged, long earlier, long all) {

		/** Those whose levels the criteria do not have. */
		public long offScale(RiskCriteria criteria) {
			return this.inherent.entrySet()
				.stream()
				.filter((it) -> criteria.score(it.getKey().likelihood(), it.getKey().impact()).isEmpty())
				.mapToLong(Map.Entry::getValue)
				.sum();
		}

	}

	/** By the criteria in force. */
	public Counts counts() {
		var inherent = new HashMap<Cell, Long>();
		var current = new HashMap<Cell, Long>();
		var sums = new long[3];
		this.jdbc.sql("select likelihood, impact, residual_likelihood, residual_impact, count(*) as risks,"
				+ " sum(case when valid_from < (select valid_from from risk_criteria_version where valid_to is null)"
				+ " then 1 else 0 end) as earlier from risk_version where valid_to is null and retired = false"
				+ " group by likelihood, impact, residual_likelihood, residual_impact")
			.query((row) -> {
				var risks = row.getLong("risks");
				inherent.merge(new Cell(row.getInt("likelihood"), row.getInt("impact")), risks, Long::sum);
				var likelihood = row.getInt("residual_likelihood");
				var impact = row.getInt("residual_impact");
				if (likelihood == 0 || impact == 0) {
					sums[0] += risks;
				}
				else {
					current.merge(new Cell(likelihood, impact), risks, Long::sum);
				}
				sums[1] += row.getLong("earlier");
				sums[2] += risks;
			});
		return new Counts(inherent, current, sums[0], sums[1], sums[2]);
	}

}
