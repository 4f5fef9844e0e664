package almanac.registers.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Typed;
import almanac.web.Code;

/**
 * Looks for what stood in a row in the entry it became: as its number, as a value, as
 * links, as part of a text or of the notes.
 */
final class FoundAgain {

	private static final Set<String> NOTHING = Set.of("N/A", "None", "none", "-", "–", "TBD");

	private final RegisterType<?> type;

	private final Synonyms synonyms;

	private final Plan plan;

	private final String id;

	private final Map<String, Object> values;

	<T> FoundAgain(RegisterType<T> type, Synonyms synonyms, Plan plan, Entry<T> entry) {
		this.type = type;
		this.synonyms = synonyms;
		this.plan = plan;
		this.id = entry.id();
		this.values = type.values(entry.value());
	}

	/** Cells that are nowhere in the entry. */
	Map<String, String> missing(Map<String, String> row) {
		return row.entrySet()
			.stream()
			.filter((it) -> !isThere(it.getKey(), it.getValue()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private boolean isThere(String column, String cell) {
		return cell.equals(this.id) || NOTHING.contains(cell)
				|| texts().anyMatch((it) -> it.equals(cell) || it.contains(cell) && cell.length() > 3)
				|| notes().contains(column + ": " + cell)
				|| this.plan.targets(column)
					.stream()
					.flatMap((key) -> this.type.field(key).stream())
					.anyMatch((field) -> says(field, cell));
	}

	private Stream<String> texts() {
		return this.values.values().stream().filter(String.class::isInstance).map(String.class::cast);
	}

	private List<String> notes() {
		return Objects.toString(this.values.get("notes"), "").lines().toList();
	}

	private boolean says(Field field, String cell) {
		var value = this.values.get(field.key());
		if (value instanceof List<?> links) {
			return links(cell).equals(Set.copyOf(links));
		}
		if (field.refers() != null) {
			return links(cell).equals(Set.of(Optional.ofNullable(value).orElse("")));
		}
		if (value instanceof Code code) {
			var said = this.plan.words().getOrDefault(field.key(), Map.of()).get(Plan.key(cell));
			return code.code().equals(said)
					|| Optional.of(code.code()).equals(this.synonyms.code(this.type, field, cell));
		}
		return switch (field.kind()) {
			case PERSON -> "ISO".equals(cell) && "ism".equals(value);
			case NUMBER -> value != null && cell.matches("\\d+ months") && cell.equals(value + " months")
					|| same(field, cell, value);
			case DURATION ->
				value != null && value.equals(Duration.ZERO) && cell.equals("Continuous") || same(field, cell, value);
			default -> same(field, cell, value);
		};
	}

	private static boolean same(Field field, String cell, Object value) {
		try {
			return value instanceof BigDecimal number
					? number.compareTo((BigDecimal) Typed.read(field, cell, Known.ZONE)) == 0
					: value != null && value.equals(Typed.read(field, cell, Known.ZONE));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Numbers in a cell that holds nothing else. */
	private static Set<String> links(String cell) {
		return Stream.of(cell.replaceAll("\\bA (\\d)", "A.$1").split("[\\s,;+]+")).collect(Collectors.toSet());
	}

}
