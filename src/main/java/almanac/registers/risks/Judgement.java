package almanac.registers.risks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import almanac.registers.kit.Entry;
import almanac.registers.risks.RiskCriteria.Score;

/**
 * That somebody judged a risk. It holds, by the criteria of that moment, until the risk
 * is judged again; what else changes about the risk does not touch it.
 *
 * @param risk the version that says so first
 */
public record Judgement(Entry<Risk> risk, CriteriaVersion criteria) {

	/**
	 * All judgements of a risk, newest first.
	 * @param versions of the risk, newest first
	 */
	public static List<Judgement> of(List<Entry<Risk>> versions, CriteriaHistory criteria) {
		var judged = new ArrayList<Judgement>();
		for (var at = 0; at < versions.size(); at++) {
			var it = versions.get(at);
			if (at + 1 == versions.size() || !said(it.value()).equals(said(versions.get(at + 1).value()))) {
				judged.add(new Judgement(it, criteria.at(it.validFrom())));
			}
		}
		return List.copyOf(judged);
	}

	/** Who confirms the same levels on another day judges, too. */
	private static List<Object> said(Risk it) {
		return Arrays.asList(it.likelihood(), it.impact(), it.residualLikelihood(), it.residualImpact(),
				it.expectedLikelihood(), it.expectedImpact(), it.reviewedOn());
	}

	public Optional<Score> inherent() {
		return this.criteria.inherent(this.risk);
	}

	public Optional<Score> current() {
		return this.criteria.current(this.risk);
	}

	public Optional<Score> expected() {
		return this.criteria.expected(this.risk);
	}

}
