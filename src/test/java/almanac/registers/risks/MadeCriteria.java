package almanac.registers.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;

/**
 * Criteria for tests: scales of plain words and four levels, of which the upper two are
 * for top management.
 */
public final class MadeCriteria {

	private MadeCriteria() {
	}

	/** Scores are likelihood times impact. */
	public static RiskCriteria product(int likelihoods, int impacts) {
		return of(likelihoods, impacts, (likelihood, impact) -> likelihood * impact);
	}

	/**
	 * @param score of likelihood and impact, from 1 to 36
	 */
	public static RiskCriteria of(int likelihoods, int impacts, IntBinaryOperator score) {
		var scores = new ArrayList<List<Integer>>();
		for (var row = 1; row <= likelihoods; row++) {
			var likelihood = row;
			scores.add(IntStream.rangeClosed(1, impacts)
				.mapToObj((impact) -> score.applyAsInt(likelihood, impact))
				.toList());
		}
		return new RiskCriteria(scale("likely", likelihoods), scale("bad", impacts), scores,
				List.of(band("Low", 1, 4, Authority.OWNER, null),
						band("Medium", 5, 9, Authority.OWNER_ISM_INFORMED, null),
						band("High", 10, 14, Authority.OWNER_AND_TOP_MANAGEMENT, 12),
						band("Critical", 15, 36, Authority.TOP_MANAGEMENT_EXCEPTION, 6)),
				9);
	}

	static List<Step> scale(String word, int steps) {
		return IntStream.rangeClosed(1, steps)
			.mapToObj((at) -> new Step(new Wording("%s %d".formatted(word, at), null), null))
			.toList();
	}

	static Band band(String name, Integer from, Integer to, Authority authority, Integer months) {
		return new Band(new Wording(name, null), from, to, authority, months);
	}

}
