package almanac.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes answers as people read them: under the labels of their form instead of keys,
 * with words instead of codes.
 */
@Component
public class WrittenAnswers {

	private final Definitions definitions;

	private final ObjectProvider<Choices> registers;

	private final ObjectProvider<Directory> directory;

	private final Moments moments;

	private final Texts texts;

	WrittenAnswers(Definitions definitions, ObjectProvider<Choices> registers, ObjectProvider<Directory> directory,
			Moments moments, Texts texts) {
		this.definitions = definitions;
		this.registers = registers;
		this.directory = directory;
		this.moments = moments;
		this.texts = texts;
	}

	/**
	 * In the order of the form, without files and what was left open; what the form does
	 * not ask comes last, under its key.
	 */
	public List<WrittenAnswer> of(Form form, Map<String, Object> answers) {
		var rest = new LinkedHashMap<>(answers);
		var asked = form.questions()
			.map((field) -> new Answered(field, rest.remove(field.key())))
			.filter((it) -> it.field().kind() != Field.Kind.FILES)
			.map((it) -> new WrittenAnswer(it.field().label(), text(it.field(), it.value())))
			.toList();
		return Stream
			.concat(asked.stream(),
					rest.entrySet().stream().map((it) -> new WrittenAnswer(label(it.getKey()), text(it.getValue()))))
			.filter((it) -> !it.text().isBlank())
			.toList();
	}

	/** Under the labels the form of the step had in that version of the model. */
	public List<WrittenAnswer> of(Procedure model, String step, Map<String, Object> answers) {
		return of(this.definitions.form(model, step), answers);
	}

	private record Answered(Field field, Object value) {
	}

	private String text(Field field, Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((it) -> text(field, it)).collect(Collectors.joining("\n"));
		}
		if (value instanceof Map<?, ?> row) {
			return field.fields()
				.stream()
				.map((column) -> new WrittenAnswer(column.label(), text(column, row.get(column.key()))))
				.filter((it) -> !it.text().isBlank())
				.map((it) -> it.label() + ": " + it.text())
				.collect(Collectors.joining("; "));
		}
		if (value instanceof String code && (field.choicesFrom() != null || !field.choices().isEmpty())) {
			return choice(field, code);
		}
		return text(value);
	}

	private String choice(Field field, String code) {
		return Stream
			.concat(field.choices().stream(),
					this.registers.stream()
						.filter((it) -> it.key().equals(field.choicesFrom()))
						.flatMap((it) -> it.values().stream()))
			.filter((it) -> it.value().equals(code))
			.map(Choice::label)
			.findFirst()
			.orElseGet(() -> this.directory.getObject().nameOf(code).orElse(code));
	}

	private String text(Object value) {
		if (value instanceof Boolean flag) {
			return this.texts.of(flag ? "answer.yes" : "answer.no");
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::text).collect(Collectors.joining("\n"));
		}
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((it) -> label(it.getKey().toString()) + ": " + text(it.getValue()))
				.collect(Collectors.joining("; "));
		}
		return (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) ? day(text)
				: Objects.toString(value, "");
	}

	private String day(String text) {
		try {
			return this.moments.day(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	/**
	 * {@code correctedOn} and {@code corrected-on} as people write it: "Corrected on".
	 */
	public static String label(String key) {
		var words = key.replace('-', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT)
				+ (words.equals(key) ? words.substring(1) : words.substring(1).toLowerCase(Locale.ROOT));
	}

}
