package almanac.registers.people;

import java.util.LinkedHashSet;

import org.springframework.stereotype.Component;

/**
 * What keeps people and roles from being changed.
 */
@Component("peopleChecks")
class Checks {

	private final PersonRows persons;

	Checks(PersonRows persons) {
		this.persons = persons;
	}

	/**
	 * @throws IllegalArgumentException naming what is missing
	 */
	static void explained(String author, String reason) {
		if (author == null || author.isBlank()) {
			throw new IllegalArgumentException("author: name who makes this change.");
		}
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("reason: say why, for whoever reads the history.");
		}
	}

	/**
	 * @throws IllegalArgumentException naming the field if nobody has that login name
	 */
	Person known(String field, String person) {
		return this.persons.find(person)
			.orElseThrow(() -> new IllegalArgumentException(
					"%s: nobody has the login name '%s'. Add the person first.".formatted(field, person)));
	}

	/**
	 * @param person {@literal null} for nobody
	 * @throws IllegalArgumentException naming the field unless the person works here
	 */
	void acting(String field, String person) {
		if (person != null && !known(field, person).active()) {
			throw new IllegalArgumentException("%s: %s is not active.".formatted(field, person));
		}
	}

	/**
	 * @throws IllegalArgumentException naming the field that cannot be right; the
	 * superior has to be known and not to report to the person
	 */
	void check(Person person) {
		person.check();
		if (person.supervisor() != null) {
			known("supervisor", person.supervisor());
			acyclic(person);
		}
	}

	private void acyclic(Person person) {
		var above = new LinkedHashSet<String>();
		for (var at = person.supervisor(); at != null && above.add(at); at = known("supervisor", at).supervisor()) {
			if (at.equals(person.id())) {
				throw new IllegalArgumentException("supervisor: %s reports to %s already, directly or by others."
					.formatted(person.supervisor(), person.id()));
			}
		}
	}

}
