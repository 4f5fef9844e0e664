package almanac.inspection.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Kept;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria;

import org.springframework.stereotype.Component;

/**
 * A risk score that an import brought along is that of the matrix in force then.
 */
@Component
class ScoreDiffers implements Rule {

	private static final Pattern SCORE = Written.part("score|punkt|wert|rating value|risikozahl|kennzahl");

	private static final Pattern RESIDUAL = Written.part("residual|rest|netto|net |after|nach ");

	private static final Pattern INHERENT = Written.part("inherent|initial|gross|brutto|anfang|ohne");

	@Override
	public String id() {
		return "score-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.2", "RR5");
	}

	@Override
	public String cycle() {
		return "risk-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var criteria = known.criteria();
		return known.all(Risk.class)
			.flatMap((it) -> Kept.of(it.value().notes())
				.values()
				.entrySet()
				.stream()
				.filter((kept) -> SCORE.matcher(kept.getKey()).find() && kept.getValue().matches("\\d{1,3}"))
				.flatMap((kept) -> compared(it, criteria.at(it.validFrom()).value(), kept.getKey(),
						Integer.parseInt(kept.getValue()))
					.stream()));
	}

	private static Optional<Finding> compared(Entry<Risk> risk, RiskCriteria criteria, String column, int said) {
		var it = risk.value();
		var likelihood = RESIDUAL.matcher(column).find() ? it.residualLikelihood()
				: INHERENT.matcher(column).find() ? it.likelihood() : null;
		var impact = RESIDUAL.matcher(column).find() ? it.residualImpact() : it.impact();
		return criteria.score(likelihood, impact)
			.filter((is) -> is.score() != said)
			.map((is) -> Finding
				.at("risks", risk.id(), Fact.text(column), Fact.text(said), Fact.text(likelihood), Fact.text(impact),
						Fact.text(is.score()))
				.about(column));
	}

}
