package almanac.inspection.rules;

import java.util.Optional;

import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.risks.CriteriaHistory;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;

/**
 * Scores of risks, by the criteria of the time they were judged at.
 */
final class Residuals {

	private Residuals() {
	}

	static Optional<Integer> inherent(Entry<Risk> it, CriteriaHistory criteria) {
		return criteria.at(it.validFrom()).inherent(it).map(Score::score);
	}

	static Optional<Integer> now(Entry<Risk> it, CriteriaHistory criteria) {
		return criteria.at(it.validFrom()).current(it).map(Score::score);
	}

	static Optional<Integer> expected(Entry<Action> it, CriteriaHistory criteria) {
		var action = it.value();
		return Optional.ofNullable(action.expectedScore())
			.or(() -> criteria.at(it.validFrom())
				.value()
				.score(action.expectedLikelihood(), action.expectedImpact())
				.map(Score::score));
	}

}
