package almanac.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine asks about people. Persons are named by their login name, roles by
 * their id ({@code ISM}).
 */
public interface Directory {

	/** Those who hold the role and may act, the holder first, then the deputy. */
	List<String> eligible(String role);

	boolean isActive(String person);

	/** The name to print, empty if the person is unknown. */
	Optional<String> nameOf(String person);

	/** Login name of the person's superior, empty if there is none. */
	Optional<String> supervisorOf(String person);

	/** Who works here and reports directly to each superior who works here. */
	Map<String, List<String>> reports();

	/**
	 * Whether the person carries a role in the ISMS beyond that of an employee, and so
	 * may read what it knows.
	 */
	default boolean hasPart(String person) {
		return rolesOf(person).stream().anyMatch((role) -> !"EMP".equals(role));
	}

	/** The roles the person holds or stands in for. */
	List<String> rolesOf(String person);

	/**
	 * Who may act in a role the person carries or carried until leaving, that of an
	 * employee aside, without the person.
	 */
	default List<String> standInsFor(String person) {
		return rolesOf(person).stream()
			.filter((role) -> !"EMP".equals(role))
			.flatMap((role) -> eligible(role).stream())
			.filter((it) -> !it.equals(person))
			.distinct()
			.toList();
	}

}
