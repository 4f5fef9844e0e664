package almanac.registers.people;

import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Identities;

import org.springframework.stereotype.Component;

/**
 * Makes the engine know who works here and who carries which role.
 */
@Component
class Provision {

	/** Everybody is an employee. */
	static final String EMPLOYEE = "EMP";

	private final PersonRows persons;

	private final Identities identities;

	Provision(PersonRows persons, Identities identities) {
		this.persons = persons;
		this.identities = identities;
	}

	void person(Person person) {
		if (person.active()) {
			this.identities.person(person.id(), person.name(), person.mail());
		}
		else {
			this.identities.remove(person.id());
		}
	}

	void role(Role role) {
		if (!EMPLOYEE.equals(role.id())) {
			this.identities.role(role.id(), role.name(), carriers(role));
		}
	}

	void employees() {
		this.identities.role(EMPLOYEE, "Employee", this.persons.active().stream().map(Person::id).toList());
	}

	void teams() {
		this.identities.teams();
	}

	/** Login names of those who work here. */
	List<String> carriers(Role role) {
		return Stream.of(role.holder(), role.deputy())
			.filter((it) -> it != null && this.persons.find(it).filter(Person::active).isPresent())
			.toList();
	}

}
