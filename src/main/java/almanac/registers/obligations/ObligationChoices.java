package almanac.registers.obligations;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The obligations in use, for forms that ask for some.
 */
@Component
class ObligationChoices implements Choices {

	/** Requirements may be whole paragraphs. */
	private static final int LONGEST = 100;

	private final Register<Obligation> obligations;

	ObligationChoices(Register<Obligation> obligations) {
		this.obligations = obligations;
	}

	@Override
	public String key() {
		return "obligationChoices";
	}

	@Override
	public List<Choice> values() {
		return this.obligations.all()
			.map((it) -> new Choice(it.id(),
					"%s %s: %s".formatted(it.id(), it.value().regulation(), cut(it.value().requirement()))))
			.toList();
	}

	private static String cut(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "…" : text;
	}

}
