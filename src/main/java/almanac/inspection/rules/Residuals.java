package almanac.inspection.rules;

import java.util.Optional;

import almanac.registers.actions.Action;
import almanac.registers.risks.Risk;

/**
 * Scores of risks: likelihood times impact.
 */
final class Residuals {

	private Residuals() {
	}

	static int inherent(Risk it) {
		return it.likelihood() * it.impact();
	}

	static Optional<Integer> now(Risk it) {
		return (it.residualLikelihood() != null && it.residualImpact() != null)
				? Optional.of(it.residualLikelihood() * it.residualImpact()) : Optional.empty();
	}

	static Optional<Integer> expected(Action it) {
		return Optional.ofNullable(it.expectedScore())
			.or(() -> (it.expectedLikelihood() != null && it.expectedImpact() != null)
					? Optional.of(it.expectedLikelihood() * it.expectedImpact()) : Optional.empty());
	}

}
