package almanac.registers.imports.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.registers.imports.Complaint;
import almanac.registers.imports.Plan;
import almanac.registers.kit.RegisterType;
import almanac.web.Texts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.stereotype.Component;

/**
 * What is to be said about a file, in the language of the person.
 */
@Component
class ImportWords {

	/** What cannot be read for these reasons goes to the notes, unless it is needed. */
	private static final Set<String> KEPT = Set.of("word", "nobody", "severalPeople", "date", "moment", "duration",
			"yesNo", "number.value", "tooLong");

	private final Texts texts;

	ImportWords(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Something to mend or to know, in words.
	 */
	record Fault(int row, String column, String value, String rule, String message, @JsonIgnore boolean isCut) {

		/** As the errors of all problem answers name it. */
		@JsonProperty
		String field() {
			return this.column;
		}

	}

	Fault fault(RegisterType<?> type, Complaint it) {
		return new Fault(it.line(), it.column(), it.value(), it.rule(), message(type, it), it.isCut());
	}

	/** The same where it does not stand in the way. */
	Fault remark(RegisterType<?> type, Complaint it) {
		var fault = fault(type, it);
		return KEPT.contains(it.rule()) ? new Fault(fault.row(), fault.column(), fault.value(), fault.rule(),
				this.texts.of("imports.kept", fault.message()), fault.isCut()) : fault;
	}

	private String message(RegisterType<?> type, Complaint it) {
		return switch (it.rule()) {
			case "said" -> field(type, it.details().get(0).toString()) + ": " + it.details().get(1);
			case "unknownNumbers" ->
				this.texts.of("imports.rule.unknownNumbers", it.details().get(0).toString().replaceAll("[\\[\\]]", ""),
						this.texts.of(it.details().get(1).toString()));
			default -> this.texts.of("imports.rule." + it.rule(),
					it.details()
						.stream()
						.map((detail) -> (detail instanceof List<?> list)
								? list.stream().map(String::valueOf).collect(Collectors.joining(", ")) : detail)
						.toArray());
		};
	}

	/** The field as people know it; also what stands in the place of one. */
	String field(RegisterType<?> type, String key) {
		return key.equals(Plan.NUMBER) ? this.texts.of("registers.number")
				: type.field(key).isPresent() ? this.texts.of(type.name() + "." + key) : key;
	}

	String missing(RegisterType<?> type, String key) {
		return this.texts.of("imports.missing", field(type, key));
	}

	String delimiter(String delimiter) {
		return Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar")
			.entrySet()
			.stream()
			.filter((it) -> it.getKey().equals(delimiter))
			.map((it) -> this.texts.of("imports.delimiter." + it.getValue()))
			.findFirst()
			.orElse(delimiter);
	}

}
