package almanac.web;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A closed set of values, written in lower case with hyphens wherever people or machines
 * meet it: {@code INTERNAL_AUDIT} is {@code internal-audit}.
 */
public interface Code {

	String name();

	@JsonValue
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * @throws IllegalArgumentException if the set has no such value; names those it has
	 */
	static <T extends Code> T of(Class<T> type, String code) {
		return Stream.of(type.getEnumConstants())
			.filter((constant) -> constant.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected one of %s, found '%s'."
				.formatted(Stream.of(type.getEnumConstants()).map(Code::code).toList(), code)));
	}

}
