package almanac.access;

import almanac.registers.people.People;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In the demo everybody signs in with the same password; the demo answers this machine
 * only.
 */
@Component
@Profile("demo")
@Order(25)
class DemoPasswords implements ApplicationRunner {

	static final String PASSWORD = "demo";

	private final People people;

	private final Credentials credentials;

	DemoPasswords(People people, Credentials credentials) {
		this.people = people;
		this.credentials = credentials;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.credentials.exist()) {
			this.people.active()
				.forEach((person) -> this.credentials.set(person.id(), PASSWORD, person.id().equals("admin")));
		}
	}

}
