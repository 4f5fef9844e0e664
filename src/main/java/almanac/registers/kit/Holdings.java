package almanac.registers.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import almanac.registers.kit.Field.Kind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a person answers for in all registers, to be given to somebody else when that
 * person leaves. What was done or approved by a person is not: it keeps the name.
 */
@Component
public class Holdings {

	/** Fields by which an entry says who answers for it, as long as it is in use. */
	static final Set<String> FIELDS = Set.of("owner", "responsible", "manager", "head", "assignedTo", "deputy");

	private static final int MOST = 25;

	private final Registers registers;

	private final RegisterRights rights;

	private final ObjectProvider<Neighbour> neighbours;

	Holdings(Registers registers, RegisterRights rights, ObjectProvider<Neighbour> neighbours) {
		this.registers = registers;
		this.rights = rights;
		this.neighbours = neighbours;
	}

	/**
	 * Entries in use of one register that name the person in one field.
	 *
	 * @param total how many there are
	 * @param entries the first of them, by number
	 * @param list address of the page with all of them
	 */
	public record Holding(String register, String field, long total, List<Held> entries, String list) {
	}

	/**
	 * @param page address of its page
	 */
	public record Held(String id, String title, String page) {
	}

	/** As far as the reader may read it. */
	public List<Holding> of(String person, String reader) {
		var own = this.registers.all()
			.stream()
			.filter((it) -> this.rights.reads(it.type(), reader))
			.flatMap((register) -> register.type()
				.fields()
				.stream()
				.filter((field) -> field.kind() == Kind.PERSON && FIELDS.contains(field.key()))
				.map((field) -> holding(register, field.key(), person)));
		var near = this.neighbours.stream().map((it) -> holding(it, person));
		return Stream.concat(near, own).filter((it) -> it.total() > 0).toList();
	}

	private static <T> Holding holding(Register<T> register, String field, String person) {
		var type = register.type();
		var found = register.page(new Query(null, Map.of(field, person), "id", false, false, null), 0, MOST);
		var entries = found.items()
			.stream()
			.map((it) -> new Held(it.id(), String.valueOf(type.values(it.value()).get(type.title().key())),
					"/registers/" + type.name() + "/" + it.id()))
			.toList();
		return new Holding(type.name(), field, found.total(), entries,
				"/registers/%s?%s=%s".formatted(type.name(), field, person));
	}

	private static Holding holding(Neighbour neighbour, String person) {
		var held = neighbour.heldBy(person);
		var entries = held.entrySet()
			.stream()
			.limit(MOST)
			.map((it) -> new Held(it.getKey(), it.getValue(), neighbour.path() + it.getKey()))
			.toList();
		return new Holding(neighbour.name(), "owner", held.size(), entries,
				"/" + neighbour.name() + "?owner=" + person);
	}

}
