package almanac.registers.risks;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The risks that are not closed, for forms that ask for some.
 */
@Component
class RiskChoices implements Choices {

	private final Register<Risk> risks;

	RiskChoices(Register<Risk> risks) {
		this.risks = risks;
	}

	@Override
	public String key() {
		return "riskChoices";
	}

	@Override
	public List<Choice> values() {
		return this.risks.all()
			.filter((it) -> it.value().state() != Risk.State.CLOSED)
			.map((it) -> new Choice(it.id(), it.id() + " " + it.value().title()))
			.toList();
	}

}
