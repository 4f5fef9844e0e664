package almanac.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A small organisation for tests of the engine: the holder of a role is named like it,
 * the deputy is {@code <role>2}.
 */
@TestComponent
@Primary
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Staff implements Directory, Choices, Absences {

	private static final List<String> ROLES = List.of("TM", "ISM", "LA", "APM", "VER", "CAO", "BO", "SYSO", "EMP", "PO",
			"APR");

	private final Set<String> inactive = ConcurrentHashMap.newKeySet();

	private final Map<String, Absence> absences = new ConcurrentHashMap<>();

	/**
	 * From now until they {@link #returns}.
	 * @param deputy {@literal null} if nobody is named
	 */
	public void isAway(String person, String deputy) {
		names(person, deputy, "ism");
	}

	/** With an absence written down by the author. */
	public void names(String person, String deputy, String author) {
		this.absences.put(person, new Absence("ABS-" + person, person, null, deputy, author));
	}

	public void returns(String person) {
		this.absences.remove(person);
	}

	public void leaves(String person) {
		this.inactive.add(person);
	}

	/** Works here, as if never gone. */
	public void joins(String person) {
		this.inactive.remove(person);
	}

	void returnAll() {
		this.inactive.clear();
		this.absences.clear();
	}

	@Override
	public List<String> eligible(String role) {
		return List.of(role.toLowerCase(), role.toLowerCase() + "2").stream().filter(this::isActive).toList();
	}

	@Override
	public boolean isActive(String person) {
		return all().contains(person) && !this.inactive.contains(person);
	}

	@Override
	public Optional<String> nameOf(String person) {
		return all().contains(person) ? Optional.of("Name of " + person) : Optional.empty();
	}

	/** Everybody but top management works for a lead auditor, who works for the top. */
	@Override
	public Optional<String> supervisorOf(String person) {
		return person.startsWith("tm") ? Optional.empty() : Optional.of(person.startsWith("la") ? "tm" : "la");
	}

	@Override
	public Map<String, List<String>> reports() {
		return all().stream()
			.filter((it) -> isActive(it) && supervisorOf(it).filter(this::isActive).isPresent())
			.collect(Collectors.groupingBy((it) -> supervisorOf(it).orElseThrow()));
	}

	@Override
	public List<String> rolesOf(String person) {
		return ROLES.stream().filter((role) -> eligible(role).contains(person)).toList();
	}

	@Override
	public List<String> standInsFor(String person) {
		return ROLES.stream()
			.filter((role) -> !"EMP".equals(role)
					&& List.of(role.toLowerCase(), role.toLowerCase() + "2").contains(person))
			.flatMap((role) -> eligible(role).stream())
			.filter((it) -> !it.equals(person))
			.toList();
	}

	@Override
	public List<Absence> on(LocalDate day) {
		return List.copyOf(this.absences.values());
	}

	@Override
	public String key() {
		return "people";
	}

	@Override
	public List<Choice> values() {
		return all().stream().filter(this::isActive).map((it) -> new Choice(it, "Name of " + it)).toList();
	}

	private static Set<String> all() {
		var all = new TreeSet<String>();
		ROLES.forEach((role) -> all.addAll(List.of(role.toLowerCase(), role.toLowerCase() + "2")));
		return all;
	}

}
