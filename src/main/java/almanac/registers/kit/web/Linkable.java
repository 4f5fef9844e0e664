package almanac.registers.kit.web;

import java.util.List;
import java.util.Objects;

import almanac.registers.kit.Field;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;

import org.springframework.stereotype.Component;

/**
 * The entries a field can link to, where they are few enough to choose from.
 */
@Component
class Linkable {

	private static final int MOST = 300;

	private final Registers registers;

	private final RegisterRights rights;

	Linkable(Registers registers, RegisterRights rights) {
		this.registers = registers;
		this.rights = rights;
	}

	/** Empty if there are too many, or none the person may read. */
	List<EntryViews.Link> to(Field field, String person) {
		if (field.refers() == null || !this.registers.has(field.refers())) {
			return List.of();
		}
		var register = this.registers.named(field.refers());
		return this.rights.reads(register.type(), person) ? all(register) : List.of();
	}

	private static <T> List<EntryViews.Link> all(Register<T> register) {
		var type = register.type();
		var found = register.page(Query.ALL, 0, MOST);
		return (found.total() > MOST) ? List.of()
				: found.items()
					.stream()
					.map((it) -> new EntryViews.Link("", it.id(),
							Objects.toString(type.values(it.value()).get(type.title().key()), "")))
					.toList();
	}

}
