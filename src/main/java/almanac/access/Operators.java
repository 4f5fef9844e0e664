package almanac.access;

import almanac.engine.Identities;
import almanac.registers.people.People;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees at every start that somebody looks after the program: an engine without an
 * operator offers that place to anybody (CVE-2026-77226).
 */
@Component
@Order(40)
class Operators implements ApplicationRunner {

	private final Credentials credentials;

	private final People people;

	private final Identities identities;

	private final String named;

	Operators(Credentials credentials, People people, Identities identities,
			@Value("${almanac.operator:}") String named) {
		this.credentials = credentials;
		this.people = people;
		this.identities = identities;
		this.named = named;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.credentials.exist()) {
			return;
		}
		if (!this.named.isBlank()) {
			name();
		}
		this.credentials.operators().forEach(this.identities::operator);
		if (!this.identities.hasOperator()) {
			throw new IllegalStateException(
					"Almanac needs an operator, and nobody who is one is active. Start once with --almanac.operator=<login name of an active person who can sign in>.");
		}
	}

	private void name() {
		if (!this.people.isActive(this.named) || !this.credentials.makeOperator(this.named)) {
			throw new IllegalStateException(
					"almanac.operator must be the login name of an active person who can sign in, found '%s'."
						.formatted(this.named));
		}
	}

}
