package almanac.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks answers against the constraints of their fields and brings them into the one
 * type each field has.
 */
class Answers {

	/** No text is longer than this, whatever its form says: the engine cuts there. */
	static final int LONGEST_TEXT = 4000;

	private static final int MOST_ROWS = 200;

	private final Function<Field, List<Choice>> choices;

	private final BiPredicate<Field, Map<String, Object>> hidden;

	private final ContractWords words;

	private final List<Violation> violations = new ArrayList<>();

	/** Name of the row that is being checked, {@literal null} if it has none. */
	private String rowName;

	/**
	 * @param hidden whether a column is not asked in a row
	 */
	Answers(Function<Field, List<Choice>> choices, BiPredicate<Field, Map<String, Object>> hidden,
			ContractWords words) {
		this.choices = choices;
		this.hidden = hidden;
		this.words = words;
	}

	List<Violation> violations() {
		return this.violations;
	}

	/**
	 * @param path where the answer belongs, e.g. {@code actions[0].owner}
	 * @return the answer in the type of its field, {@literal null} if there is none
	 */
	Object check(String path, Field field, Object answer) {
		var value = (answer instanceof String text) ? text.strip() : answer;
		if (value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())) {
			if (field.required() || (field.minItems() != null && field.minItems() > 0)) {
				refuse(path, field, "required", ContractWords.missing(field));
			}
			return null;
		}
		return switch (field.kind()) {
			case TEXTFIELD, TEXTAREA -> text(path, field, value);
			case NUMBER -> number(path, field, value);
			case CHECKBOX -> flag(path, field, value);
			case RADIO, SELECT -> choice(path, field, value);
			case CHECKLIST, TAGLIST -> several(path, field, value);
			case DATE -> date(path, field, value, LocalDate::parse, "date");
			case DATETIME -> date(path, field, value, LocalDateTime::parse, "dateTime");
			case LIST -> rows(path, field, value);
			default -> null;
		};
	}

	private Object text(String path, Field field, Object value) {
		if (!(value instanceof String text)) {
			return refuse(path, field, "type", "text");
		}
		var longest = (field.maxLength() != null) ? Math.min(field.maxLength(), LONGEST_TEXT) : LONGEST_TEXT;
		if (text.length() > longest) {
			return refuse(path, field, "maxLength", "maxLength", longest, text.length());
		}
		if (field.minLength() != null && text.length() < field.minLength()) {
			return refuse(path, field, "minLength", "minLength", field.minLength(), text.length());
		}
		if (field.pattern() != null && !Pattern.matches(field.pattern(), text)) {
			return refuse(path, field, "pattern", "pattern", field.help());
		}
		return text;
	}

	private Object number(String path, Field field, Object value) {
		if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
			return refuse(path, field, "type", "number");
		}
		var number = new BigDecimal(value.toString());
		if (field.min() != null && number.compareTo(field.min()) < 0) {
			return refuse(path, field, "min", "min", field.min().toPlainString());
		}
		if (field.max() != null && number.compareTo(field.max()) > 0) {
			return refuse(path, field, "max", "max", field.max().toPlainString());
		}
		var decimals = (field.decimals() != null) ? field.decimals() : 0;
		if (number.stripTrailingZeros().scale() > decimals) {
			return refuse(path, field, "decimals", (decimals == 0) ? "whole" : "decimals", decimals);
		}
		try {
			return (decimals == 0) ? (Object) number.longValueExact() : (Object) number.doubleValue();
		}
		catch (ArithmeticException ex) {
			return refuse(path, field, "max", "tooLarge");
		}
	}

	private Object flag(String path, Field field, Object value) {
		if (!(value instanceof Boolean flag)) {
			return refuse(path, field, "type", "flag");
		}
		if (field.required() && !flag) {
			return refuse(path, field, "required", "ticked");
		}
		return flag;
	}

	private Object choice(String path, Field field, Object value) {
		var allowed = this.choices.apply(field);
		if (allowed.stream().noneMatch((it) -> it.value().equals(value))) {
			var known = allowed.stream().limit(30).map(Choice::value).collect(Collectors.joining(", "));
			return refuse(path, field, "choice", "choice", known);
		}
		return value;
	}

	private Object several(String path, Field field, Object value) {
		if (!(value instanceof List<?> list) || new HashSet<>(list).size() != list.size()) {
			return refuse(path, field, "type", "several");
		}
		list.forEach((it) -> choice(path, field, it));
		return list;
	}

	private Object date(String path, Field field, Object value, Function<String, Object> parse, String words) {
		try {
			return parse.apply(value.toString()).toString();
		}
		catch (DateTimeException ex) {
			return refuse(path, field, "date", words);
		}
	}

	private Object rows(String path, Field field, Object value) {
		if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
			return refuse(path, field, "type", "list");
		}
		var most = field.given() ? Integer.MAX_VALUE : (field.maxItems() != null) ? field.maxItems() : MOST_ROWS;
		if (list.size() > most) {
			return refuse(path, field, "maxItems", "maxItems", most);
		}
		if (field.minItems() != null && list.size() < field.minItems()) {
			return refuse(path, field, "minItems", "minItems", field.minItems());
		}
		var rows = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < list.size(); index++) {
			var row = GivenRows.plain(list.get(index));
			this.rowName = field.given() ? GivenRows.name(field, row) : null;
			rows.add(row("%s[%d]".formatted(path, index), field, row));
		}
		this.rowName = null;
		return rows;
	}

	private Map<String, Object> row(String path, Field list, Map<String, Object> answers) {
		var row = new LinkedHashMap<String, Object>();
		for (var column : list.fields()) {
			var cell = path + "." + column.key();
			var answer = answers.get(column.key());
			row.put(column.key(), column.readOnly() ? answer
					: this.hidden.test(column, answers) ? unasked(cell, column, answer) : check(cell, column, answer));
		}
		answers.keySet()
			.stream()
			.filter((key) -> !row.containsKey(key))
			.forEach((key) -> this.violations.add(this.words.about(path + "." + key, String.valueOf(key), "unknown",
					"contract.column", String.join(", ", row.keySet()))));
		return row;
	}

	private Object unasked(String path, Field column, Object answer) {
		return (answer == null || answer.equals("")) ? null : refuse(path, column, "hidden", "hidden");
	}

	private Object refuse(String path, Field field, String rule, String words, Object... details) {
		this.violations.add(this.words.inRow(path, field.label(), this.rowName, rule, "contract." + words, details));
		return null;
	}

}
