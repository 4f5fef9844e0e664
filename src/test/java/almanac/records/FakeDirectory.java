package almanac.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.engine.Directory;

/**
 * A company of a handful, each with the role of his login name.
 */
public class FakeDirectory implements Directory {

	private static final Map<String, String> NAMES = Map.of("ism", "Ines Maurer", "tm", "Tom Mertens", "la",
			"Lena Auer", "cao", "Carl Otte", "emp", "Emma Peters", "eve", "Eve Pohl");

	@Override
	public List<String> eligible(String role) {
		return List.of(role.toLowerCase());
	}

	@Override
	public boolean isActive(String person) {
		return NAMES.containsKey(person);
	}

	@Override
	public Optional<String> nameOf(String person) {
		return Optional.ofNullable(NAMES.get(person));
	}

	@Override
	public Optional<String> supervisorOf(String person) {
		return Optional.empty();
	}

	@Override
	public Map<String, List<String>> reports() {
		return Map.of();
	}

	@Override
	public List<String> rolesOf(String person) {
		return (person.equals("emp") || person.equals("eve")) ? List.of("EMP") : List.of("EMP", person.toUpperCase());
	}

}
