package almanac.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.web.Problems.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.ProblemDetail;

/**
 * Says where and why a JSON body could not be read, without naming a class.
 */
final class UnreadableBody {

	private UnreadableBody() {
	}

	static ProblemDetail problem(Throwable cause) {
		if (cause instanceof UnrecognizedPropertyException unknown) {
			var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
			return refused(field(unknown), "unknown",
					"'%s' is not known here. Known: %s.".formatted(unknown.getPropertyName(), known));
		}
		if (cause instanceof MismatchedInputException wrong) {
			return refused(field(wrong), "type",
					"Expected %s, found %s.".formatted(expected(wrong.getTargetType()),
							(wrong instanceof InvalidFormatException format) ? "'" + format.getValue() + "'"
									: "something else"));
		}
		if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
			return broken("Not readable as JSON at line %d, column %d. Check quotes, commas and brackets there."
				.formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
		}
		return broken("The request needs a JSON object as its body; none was found.");
	}

	private static ProblemDetail refused(String field, String rule, String message) {
		return Problems.invalid(field.isEmpty() ? message : field + ": " + message,
				List.of(new Fault(field, rule, message)));
	}

	private static ProblemDetail broken(String message) {
		return Problems.badRequest("unreadable", "The body could not be read", message,
				List.of(new Fault("", "json", message)));
	}

	private static String field(JsonMappingException exception) {
		return exception.getPath()
			.stream()
			.map((step) -> (step.getFieldName() != null) ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

	static String expected(Class<?> type) {
		if (type == null || type == Object.class) {
			return "another value";
		}
		if (type.isEnum()) {
			return "one of " + Stream.of(type.getEnumConstants())
				.map((constant) -> (constant instanceof Code code) ? code.code() : Objects.toString(constant))
				.toList();
		}
		return switch (type.getSimpleName()) {
			case "String" -> "a text in quotes";
			case "boolean", "Boolean" -> "true or false";
			case "int", "Integer", "long", "Long" -> "a whole number";
			case "double", "Double", "BigDecimal" -> "a number";
			case "LocalDate" -> "a date like 2027-01-15";
			case "Instant", "OffsetDateTime" -> "an instant like 2027-01-15T08:00:00Z";
			case "List", "Set", "ArrayList" -> "a list in square brackets";
			default -> "an object in curly brackets";
		};
	}

}
