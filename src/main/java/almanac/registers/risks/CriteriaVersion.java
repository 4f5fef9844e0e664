package almanac.registers.risks;

import java.time.Instant;
import java.util.Optional;

import almanac.registers.kit.Entry;
import almanac.registers.risks.RiskCriteria.Score;

/**
 * The criteria as they are or were.
 *
 * @param version counted from 1
 * @param validTo {@literal null} for the version in force
 * @param author login name of who wrote this version
 */
public record CriteriaVersion(int version, RiskCriteria value, Instant validFrom, Instant validTo, String author,
		String reason) {

	/** What the risk comes to before anything is done about it. */
	public Optional<Score> inherent(Entry<Risk> risk) {
		return this.value.score(risk.value().likelihood(), risk.value().impact());
	}

	/** With what is done already; empty if nobody judged that. */
	public Optional<Score> current(Entry<Risk> risk) {
		return this.value.score(risk.value().residualLikelihood(), risk.value().residualImpact());
	}

	/** With what is planned; empty if nobody judged that. */
	public Optional<Score> expected(Entry<Risk> risk) {
		return this.value.score(risk.value().expectedLikelihood(), risk.value().expectedImpact());
	}

}
