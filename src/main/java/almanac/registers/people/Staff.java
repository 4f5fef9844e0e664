package almanac.registers.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.table.Words;

/**
 * Who may be meant by the name, mail address or title in a register.
 */
public final class Staff {

	private static final Words<String> TITLES = Words.of(Map.of("ISM",
			"ciso, chief information security officer, iso, information security officer, information security manager,"
					+ " isms manager, isms beauftragter, isms beauftragte, isb, informationssicherheitsbeauftragter,"
					+ " informationssicherheitsbeauftragte, it sicherheitsbeauftragter, it sicherheitsbeauftragte",
			"TM",
			"management, ceo, managing director, geschäftsführung, geschäftsleitung, geschäftsführer, geschäftsführerin,"
					+ " vorstand, oberste leitung",
			"DPO", "data protection officer, privacy officer, dsb, datenschutzbeauftragter, datenschutzbeauftragte",
			"LEG", "legal, legal counsel, rechtsabteilung, justiziar", "LA", "leitender auditor, auditleiter", "APM",
			"audit program manager, auditprogramm manager", "IM", "vorfallmanager"));

	private final List<Person> people;

	private final List<Role> roles;

	/** Login names by login name and mail address, in small letters. */
	private final Map<String, Set<String>> byAddress = new HashMap<>();

	private final Map<String, Set<String>> byName = new HashMap<>();

	/**
	 * @param people who work here now
	 * @param roles with their holders
	 */
	public Staff(List<Person> people, List<Role> roles) {
		this.people = List.copyOf(people);
		this.roles = List.copyOf(roles);
		this.people.forEach((it) -> {
			Stream.of(it.id(), it.mail()).forEach((said) -> known(this.byAddress, said.toLowerCase(Locale.ROOT), it));
			known(this.byName, Words.key(it.name()), it);
		});
	}

	private static void known(Map<String, Set<String>> by, String said, Person person) {
		if (!said.isEmpty()) {
			by.computeIfAbsent(said, (it) -> new TreeSet<>()).add(person.id());
		}
	}

	public List<Person> people() {
		return this.people;
	}

	public List<Role> roles() {
		return this.roles;
	}

	/** Login names of those the text can mean; empty if it means nobody. */
	public Set<String> meantBy(String text) {
		var name = text.replaceAll("\\([^)]*\\)", "");
		var meant = Stream.concat(persons(name), holders(name)).collect(Collectors.toCollection(TreeSet::new));
		return meant.isEmpty() ? TITLES.exactly(name).stream().flatMap(this::holders).collect(Collectors.toSet())
				: meant;
	}

	/** The name to print. */
	public String name(String login) {
		return this.people.stream().filter((it) -> it.id().equals(login)).map(Person::name).findFirst().orElse(login);
	}

	private Stream<String> persons(String text) {
		var name = Words.key(text.replaceFirst("^([^,]+),([^,]+)$", "$2 $1"));
		return Stream
			.concat(this.byAddress.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Set.of()).stream(),
					this.byName.getOrDefault(name, Set.of()).stream())
			.distinct();
	}

	private Stream<String> holders(String title) {
		var key = Words.key(title);
		return this.roles.stream()
			.filter((it) -> Words.key(it.id()).equals(key) || Words.key(it.name()).equals(key))
			.map(Role::holder)
			.filter((holder) -> holder != null && this.people.stream().anyMatch((it) -> it.id().equals(holder)));
	}

}
