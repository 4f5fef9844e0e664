package almanac.registers.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.engine.Identities;

/**
 * What the register told the engine.
 */
class KnownToTheEngine implements Identities {

	final Map<String, String> persons = new HashMap<>();

	final Map<String, List<String>> roles = new HashMap<>();

	final Set<String> removed = new HashSet<>();

	@Override
	public void person(String id, String name, String mail) {
		this.persons.put(id, name);
		this.removed.remove(id);
	}

	@Override
	public void role(String id, String name, Collection<String> members) {
		this.roles.put(id, List.copyOf(members));
	}

	@Override
	public void teams() {
	}

	@Override
	public void operator(String id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean hasOperator() {
		return false;
	}

	@Override
	public void remove(String id) {
		this.removed.add(id);
	}

}
