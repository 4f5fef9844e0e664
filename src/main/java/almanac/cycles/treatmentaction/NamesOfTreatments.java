package almanac.cycles.treatmentaction;

import java.util.Optional;

import almanac.engine.RunNames;
import almanac.registers.kit.Register;
import almanac.registers.actions.Action;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Names the run of an action after the action.
 */
@Component
class NamesOfTreatments implements RunNames {

	private static final String PREFIX = "treatment-action:";

	private final Register<Action> actions;

	private final Texts texts;

	NamesOfTreatments(Register<Action> actions, Texts texts) {
		this.actions = actions;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String businessKey) {
		return businessKey.startsWith(PREFIX) ? this.actions.find(businessKey.substring(PREFIX.length()).split(":")[0])
			.map((it) -> this.texts.of("treatment-action.run", it.value().title(), it.id())) : Optional.empty();
	}

}
