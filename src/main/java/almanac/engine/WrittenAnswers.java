package almanac.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
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

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

	private static final Pattern BUSINESS_DAYS = Pattern.compile("B(\\d+)");

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
					rest.entrySet()
						.stream()
						.map((it) -> new WrittenAnswer(label(it.getKey()), unasked(it.getKey(), it.getValue()))))
			.filter((it) -> !it.text().isBlank())
			.toList();
	}

	/** Of no form, each under its key. */
	public List<WrittenAnswer> of(Map<String, Object> answers) {
		return of(new Form("", "", List.of()), answers);
	}

	/** Under the labels the form of the step had in that version of the model. */
	public List<WrittenAnswer> of(Procedure model, String step, Map<String, Object> answers) {
		return (step != null) ? of(this.definitions.form(model, step), answers) : of(answers);
	}

	/**
	 * The label of a question of that step, for {@code actions[0].owner} those of the
	 * list and its column.
	 */
	public String label(Procedure model, String step, String path) {
		var names = path.replaceAll("\\[\\d+]", "").split("\\.", 2);
		return this.definitions.form(model, step)
			.questions()
			.filter((field) -> field.key().equals(names[0]))
			.map((field) -> field.label() + field.fields()
				.stream()
				.filter((column) -> names.length > 1 && column.key().equals(names[1]))
				.map((column) -> ": " + column.label())
				.collect(Collectors.joining()))
			.findFirst()
			.orElseGet(() -> label(path));
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
		if (value instanceof Boolean flag) {
			return yesOrNo(flag);
		}
		var text = Objects.toString(value, "");
		return switch (field.kind()) {
			case DATE -> moment(text);
			case DATETIME -> text.replace('T', ' ');
			default -> text;
		};
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

	/** No person typed this: it may be a code, such as {@code LA} or {@code B5}. */
	private String unasked(String key, Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((it) -> unasked(key, it)).collect(Collectors.joining("\n"));
		}
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((it) -> label(it.getKey().toString()) + ": " + unasked(it.getKey().toString(), it.getValue()))
				.collect(Collectors.joining("; "));
		}
		if (value instanceof Boolean flag) {
			return yesOrNo(flag);
		}
		var code = Objects.toString(value, "");
		var days = BUSINESS_DAYS.matcher(code);
		return days.matches() ? this.texts.of("answer.businessDays", days.group(1))
				: Stream.of(label(key).split(" ")[0].toLowerCase(Locale.ROOT), "role")
					.flatMap((kind) -> this.texts.find(kind + "." + code).stream())
					.findFirst()
					.orElseGet(() -> moment(code));
	}

	private String yesOrNo(boolean flag) {
		return this.texts.of(flag ? "answer.yes" : "answer.no");
	}

	private String moment(String text) {
		try {
			return DAY.matcher(text).matches() ? this.moments.day(LocalDate.parse(text))
					: INSTANT.matcher(text).matches() ? this.moments.time(Instant.parse(text)) : text;
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
