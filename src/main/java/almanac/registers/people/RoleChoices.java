package almanac.registers.people;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;

import org.springframework.stereotype.Component;

/**
 * The roles, for forms to choose from.
 */
@Component
class RoleChoices implements Choices {

	private final People people;

	RoleChoices(People people) {
		this.people = people;
	}

	@Override
	public String key() {
		return "roles";
	}

	@Override
	public List<Choice> values() {
		return this.people.roles().stream().map((it) -> new Choice(it.id(), it.name())).toList();
	}

}
