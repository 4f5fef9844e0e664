package almanac.registers.kit.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Query;
import almanac.registers.kit.RegisterType;
import almanac.web.Problems.Fault;

/**
 * Which parameters of an address are exact values to filter by.
 */
final class Filters {

	private Filters() {
	}

	/**
	 * @throws EntryRefused naming the columns there are
	 */
	static void requireSortable(RegisterType<?> type, String sort) {
		if (!type.sortable().contains(sort)) {
			throw new EntryRefused(List.of(new Fault("sort", "choice",
					"'%s' is no column of %s. Known: %s.".formatted(sort, type.name(), type.sortable()))));
		}
	}

	static Map<String, String> of(RegisterType<?> type, Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((it) -> !it.getValue().isEmpty())
			.filter((it) -> type.field(it.getKey()).filter((field) -> switch (field.kind()) {
				case CHOICE, PERSON, LINK, LINKS, YES_NO -> true;
				case NUMBER -> field.type() == Integer.class && it.getValue().matches("\\d{1,9}|" + Query.NONE);
				default -> false;
			}).filter((field) -> field.kind() != Kind.YES_NO || it.getValue().matches("true|false")).isPresent())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
