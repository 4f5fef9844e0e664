package almanac.cycles.reviewrisk;

import java.util.Optional;

import almanac.engine.RunNames;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Names the review of a risk after the risk.
 */
@Component
class NamesOfReviews implements RunNames {

	private static final String PREFIX = "review-risk:";

	private final Register<Risk> risks;

	private final Texts texts;

	NamesOfReviews(Register<Risk> risks, Texts texts) {
		this.risks = risks;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String businessKey) {
		return businessKey.startsWith(PREFIX) ? this.risks.find(businessKey.substring(PREFIX.length()).split(":")[0])
			.map((it) -> this.texts.of("review-risk.run", it.value().title(), it.id())) : Optional.empty();
	}

}
