package almanac.registers.kit.web;

import java.util.Map;
import java.util.stream.Collectors;

import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.RegisterType;

/**
 * Which parameters of an address are exact values to filter by.
 */
final class Filters {

	private Filters() {
	}

	static Map<String, String> of(RegisterType<?> type, Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((it) -> !it.getValue().isEmpty())
			.filter((it) -> type.field(it.getKey()).filter((field) -> switch (field.kind()) {
				case CHOICE, PERSON, LINK, LINKS, YES_NO -> true;
				default -> false;
			}).filter((field) -> field.kind() != Kind.YES_NO || it.getValue().matches("true|false")).isPresent())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
