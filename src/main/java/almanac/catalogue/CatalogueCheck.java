package almanac.catalogue;

import java.util.List;

import almanac.engine.Cycles;
import almanac.registers.kit.Registers;
import almanac.registers.people.People;
import almanac.registers.people.Role;
import almanac.startup.StartRefused;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Lets nothing start whose catalogue names a model, role or register that is not there.
 */
@Component
class CatalogueCheck implements SmartInitializingSingleton {

	private final Catalogue catalogue;

	private final Cycles cycles;

	private final People people;

	private final Registers registers;

	CatalogueCheck(Catalogue catalogue, Cycles cycles, People people, Registers registers) {
		this.catalogue = catalogue;
		this.cycles = cycles;
		this.people = people;
		this.registers = registers;
	}

	@Override
	public void afterSingletonsInstantiated() {
		var models = this.cycles.known();
		var roles = this.people.roles().stream().map(Role::id).sorted().toList();
		var known = this.registers.all().stream().map((it) -> it.type().name()).toList();
		this.catalogue.all().forEach((it) -> {
			require(it, "id", it.id(), models, "model in processes", "Add processes/%s.bpmn or remove the entry");
			require(it, "owner", it.owner(), roles, "role", "Known: " + roles);
			if (it.rhythm() != null && it.rhythm().scope() != null) {
				require(it, "scope", it.rhythm().scope(), known, "register", "Known: " + known);
			}
		});
	}

	private void require(Cycle cycle, String field, String value, List<String> known, String what, String remedy) {
		if (!known.contains(value)) {
			throw new StartRefused("%s, %s, %s: there is no %s '%s'. %s.".formatted(this.catalogue.file(), cycle.id(),
					field, what, value, remedy.formatted(value)));
		}
	}

}
