package almanac.registers.people;

import java.util.List;

import almanac.engine.Identities;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feinwerk Talmark, a maker of laboratory scales that exists only here: one person for
 * every role, the login name is the role in lower case.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCompany implements ApplicationRunner {

	/** The operator, who looks after the program and has no part in the ISMS. */
	static final String OPERATOR = "admin";

	private static final String SOURCE = "Demo company";

	private static final List<Post> POSTS = List.of(new Post("tm", "Henrike Vossberg", null, "apr"),
			new Post("ism", "Jonas Treul", "tm", "co"), new Post("ro", "Mirja Saalfeld", "tm", "ao"),
			new Post("ao", "Tilman Ohrt", "ro", "syso"), new Post("syso", "Dunja Kreil", "ro", "bo"),
			new Post("co", "Leander Wiek", "ism", "syso"), new Post("po", "Ottilie Brandau", "ism", "trn"),
			new Post("apr", "Konrad Elsheim", "tm", "tm"), new Post("apm", "Rosalie Petzold", "tm", "la"),
			new Post("la", "Severin Amend", "apm", "aud"), new Post("aud", "Ylva Norden", "apm", "la"),
			new Post("ae", "Bruno Hagedorn", "ro", "po"), new Post("im", "Farida Nasser", "ism", "irt"),
			new Post("irt", "Gregor Stadelmann", "im", "im"), new Post("dpo", "Sunniva Kell", "tm", "leg"),
			new Post("leg", "Adrian Moosberg", "tm", "dpo"), new Post("cao", "Carla Wendt", "ro", "ae"),
			new Post("ver", "Viktor Lindqvist", "apm", "aud"), new Post("trn", "Nele Obermann", "tm", "po"),
			new Post("bo", "Piet Harmsen", "syso", "syso"), new Post("supo", "Agnes Rohloff", "ro", "leg"),
			new Post("emp", "Emil Sander", "ae", null), new Post("ext", "Beate Krohn", null, null));

	private final People people;

	private final Identities identities;

	DemoCompany(People people, Identities identities) {
		this.people = people;
		this.identities = identities;
	}

	/**
	 * Somebody and the role of the same name.
	 *
	 * @param deputy login name of who stands in
	 */
	private record Post(String login, String name, String superior, String deputy) {

		Person person(String supervisor) {
			return new Person(this.login, this.name, this.login + "@feinwerk-talmark.example", true, supervisor);
		}

	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.people.find(OPERATOR).isEmpty()) {
			POSTS.forEach((post) -> this.people.add(post.person(null), OPERATOR, SOURCE));
			this.people.add(new Person(OPERATOR, "Ole Betrieb", "admin@feinwerk-talmark.example", true, "ism"),
					OPERATOR, SOURCE);
			POSTS.stream()
				.filter((post) -> post.superior() != null)
				.forEach((post) -> this.people.change(post.person(post.superior()), OPERATOR, SOURCE));
			POSTS.stream()
				.filter((post) -> !post.login().equals("emp"))
				.forEach((post) -> this.people.appoint(post.login().toUpperCase(), post.login(), post.deputy(),
						OPERATOR, SOURCE));
		}
		if (this.people.isActive(OPERATOR)) {
			this.identities.operator(OPERATOR);
		}
	}

}
