package almanac.registers.kit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Field.Kind;

/**
 * Which versions a list is made of and in which order, in SQL.
 */
class Selection {

	static final String IN_FORCE = "v.valid_to is null";

	/**
	 * The same, said so that a database finds entries by their numbers and does not read
	 * all that are in force: H2 does, as soon as there are many.
	 */
	static final String STILL_IN_FORCE = "coalesce(v.valid_to, v.valid_to) is null";

	private static final String AT = "v.valid_from <= :at and (v.valid_to is null or v.valid_to > :at)";

	private final RegisterType<?> type;

	Selection(RegisterType<?> type) {
		this.type = type;
	}

	/** A search stays with the index that holds the texts: "is true" hides the others. */
	String where(Query query, Map<String, Object> values) {
		var where = new StringBuilder("where ").append(moment(query.asOf(), values));
		if (!query.retired()) {
			where.append(" and v.retired = false");
		}
		if (query.searches()) {
			values.put("text", "%" + query.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
			where.append(" and v.searched like :text escape '!'");
		}
		query.equal().forEach((key, value) -> this.type.field(key).ifPresent((field) -> {
			if (field.kind() == Kind.NUMBER && value.equals(Query.NONE)) {
				where.append(" and v.%s is null".formatted(field.column()));
				return;
			}
			values.put("equal_" + key, compared(field, value));
			where.append(field.apart()
					? " and exists (select 1 from %s_%s l where l.entry = v.id and l.version = v.version and l.target = :equal_%s)"
						.formatted(this.type.table(), field.column(), key)
					: " and (v.%s = :equal_%s)%s".formatted(field.column(), key, query.searches() ? " is true" : ""));
		}));
		return where.append(' ').toString();
	}

	private static Object compared(Field field, String value) {
		return switch (field.kind()) {
			case YES_NO -> Boolean.valueOf(value);
			case NUMBER -> Integer.valueOf(value);
			default -> value;
		};
	}

	/** What is the same for all rows stands in front, as it does in the indexes. */
	String order(Query query) {
		var same = (query.asOf() != null || query.retired()) ? Stream.<String>empty()
				: Stream.of("valid_to", "retired");
		var one = query.equal().keySet().stream().limit((query.equal().size() == 1 && !query.searches()) ? 1 : 0);
		var columns = Stream.concat(one, Stream.of(query.sort()))
			.flatMap((it) -> this.type.field(it).stream())
			.filter((it) -> !it.apart())
			.map(Field::column);
		return " order by " + Stream.of(same, columns, Stream.of("number_key", "id"))
			.flatMap((it) -> it)
			.distinct()
			.map((it) -> "v." + it + (query.descending() ? " desc" : ""))
			.collect(Collectors.joining(", "));
	}

	static String moment(Instant asOf, Map<String, Object> values) {
		if (asOf == null) {
			return IN_FORCE;
		}
		values.put("at", asOf.atOffset(ZoneOffset.UTC));
		return AT;
	}

}
