package almanac.registers.controls;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The controls of Annex A and our own, for forms that ask for some.
 */
@Component
class ControlChoices implements Choices {

	private final Register<Control> controls;

	ControlChoices(Register<Control> controls) {
		this.controls = controls;
	}

	@Override
	public String key() {
		return "controlChoices";
	}

	@Override
	public List<Choice> values() {
		return this.controls.all().map((it) -> new Choice(it.id(), it.id() + " " + it.value().name())).toList();
	}

}
