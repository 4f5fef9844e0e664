package almanac.catalogue;

import java.util.Collection;
import java.util.List;

import almanac.engine.Cycles;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
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
			if (it.about() != null) {
				require(it, "about", it.about(), known, "register", "Known: " + known);
			}
			if (it.rhythm() != null && it.rhythm().scope() != null) {
				require(it, "scope", it.rhythm().scope(), known, "register", "Known: " + known);
				requireFields(it);
			}
		});
	}

	private void requireFields(Cycle cycle) {
		var kept = cycle.rhythm().kept();
		if (kept == null) {
			return;
		}
		var fields = this.registers.named(cycle.rhythm().scope()).type().fields();
		kept.where().forEach((field, values) -> requireValues(cycle, "where", fields, field, values));
		if (kept.by() != null) {
			requireValues(cycle, "interval-by", fields, kept.by(), kept.intervals().keySet());
		}
		if (kept.finishBy() != null) {
			var days = fields.stream().filter((it) -> it.kind() == Kind.DATE).map(Field::key).toList();
			require(cycle, "finish-by", kept.finishBy(), days, "field with a day", "Known: " + days);
		}
	}

	private void requireValues(Cycle cycle, String place, List<Field> fields, String name, Collection<String> values) {
		require(cycle, place, name, fields.stream().map(Field::key).toList(), "field",
				"Known: " + fields.stream().map(Field::key).toList());
		var field = fields.stream().filter((it) -> it.key().equals(name)).findFirst().orElseThrow();
		var known = (field.kind() == Kind.YES_NO) ? List.of("true", "false") : field.codes();
		if (!known.isEmpty()) {
			values.forEach((it) -> require(cycle, place + "." + name, it, known, "value", "Known: " + known));
		}
	}

	private void require(Cycle cycle, String field, String value, List<String> known, String what, String remedy) {
		if (!known.contains(value)) {
			throw new StartRefused("%s, %s, %s: there is no %s '%s'. %s.".formatted(this.catalogue.file(), cycle.id(),
					field, what, value, remedy.formatted(value)));
		}
	}

}
