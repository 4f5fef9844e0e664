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
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks answers against the constraints of their fields and brings them into the one
 * type each field has.
 */
class Answers {

	/** No text is longer than this, whatever its form says: the engine cuts there. */
	static final int LONGEST_TEXT = 4000;

	private static final int MOST_ROWS = 200;

	private final Function<Field, List<Choice>> choices;

	private final List<Violation> violations = new ArrayList<>();

	Answers(Function<Field, List<Choice>> choices) {
		this.choices = choices;
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
				refuse(path, "required", field.label().endsWith("?") ? "%s Please answer." : "%s is needed.",
						field.label());
			}
			return null;
		}
		return switch (field.kind()) {
			case TEXTFIELD, TEXTAREA -> text(path, field, value);
			case NUMBER -> number(path, field, value);
			case CHECKBOX -> flag(path, field, value);
			case RADIO, SELECT -> choice(path, field, value);
			case CHECKLIST, TAGLIST -> several(path, field, value);
			case DATE -> date(path, field, value, LocalDate::parse, "a date like 2027-03-31");
			case DATETIME -> date(path, field, value, LocalDateTime::parse, "a date and time like 2027-03-31T14:30");
			case LIST -> rows(path, field, value);
			default -> null;
		};
	}

	private Object text(String path, Field field, Object value) {
		if (!(value instanceof String text)) {
			return refuse(path, "type", "%s must be a text.", field.label());
		}
		var longest = (field.maxLength() != null) ? Math.min(field.maxLength(), LONGEST_TEXT) : LONGEST_TEXT;
		if (text.length() > longest) {
			return refuse(path, "maxLength", "%s may have at most %d characters, this has %d.", field.label(), longest,
					text.length());
		}
		if (field.minLength() != null && text.length() < field.minLength()) {
			return refuse(path, "minLength", "%s needs at least %d characters, this has %d.", field.label(),
					field.minLength(), text.length());
		}
		if (field.pattern() != null && !Pattern.matches(field.pattern(), text)) {
			return refuse(path, "pattern", "%s does not have the expected shape. %s", field.label(), field.help());
		}
		return text;
	}

	private Object number(String path, Field field, Object value) {
		if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
			return refuse(path, "type", "%s must be a number.", field.label());
		}
		var number = new BigDecimal(value.toString());
		if (field.min() != null && number.compareTo(field.min()) < 0) {
			return refuse(path, "min", "%s must be %s or more.", field.label(), field.min().toPlainString());
		}
		if (field.max() != null && number.compareTo(field.max()) > 0) {
			return refuse(path, "max", "%s must be %s or less.", field.label(), field.max().toPlainString());
		}
		var decimals = (field.decimals() != null) ? field.decimals() : 0;
		if (number.stripTrailingZeros().scale() > decimals) {
			return refuse(path, "decimals",
					(decimals == 0) ? "%s must be a whole number." : "%s may have at most " + decimals + " decimals.",
					field.label());
		}
		try {
			return (decimals == 0) ? (Object) number.longValueExact() : (Object) number.doubleValue();
		}
		catch (ArithmeticException ex) {
			return refuse(path, "max", "%s is too large.", field.label());
		}
	}

	private Object flag(String path, Field field, Object value) {
		if (!(value instanceof Boolean flag)) {
			return refuse(path, "type", "%s must be ticked or not (true or false).", field.label());
		}
		if (field.required() && !flag) {
			return refuse(path, "required", "%s must be ticked.", field.label());
		}
		return flag;
	}

	private Object choice(String path, Field field, Object value) {
		var allowed = this.choices.apply(field);
		if (allowed.stream().noneMatch((it) -> it.value().equals(value))) {
			var known = allowed.stream().limit(30).map(Choice::value).toList();
			return refuse(path, "choice", "%s must be one of %s.", field.label(), known);
		}
		return value;
	}

	private Object several(String path, Field field, Object value) {
		if (!(value instanceof List<?> list) || new HashSet<>(list).size() != list.size()) {
			return refuse(path, "type", "%s must be a list without repetitions.", field.label());
		}
		list.forEach((it) -> choice(path, field, it));
		return list;
	}

	private Object date(String path, Field field, Object value, Function<String, Object> parse, String shape) {
		try {
			return parse.apply(value.toString()).toString();
		}
		catch (DateTimeException ex) {
			return refuse(path, "date", "%s must be " + shape + ".", field.label());
		}
	}

	private Object rows(String path, Field field, Object value) {
		if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
			return refuse(path, "type", "%s must be a list of rows.", field.label());
		}
		var most = (field.maxItems() != null) ? field.maxItems() : MOST_ROWS;
		if (list.size() > most) {
			return refuse(path, "maxItems", "%s may have at most %d rows.", field.label(), most);
		}
		if (field.minItems() != null && list.size() < field.minItems()) {
			return refuse(path, "minItems", "%s needs at least %d rows.", field.label(), field.minItems());
		}
		var rows = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < list.size(); index++) {
			rows.add(row("%s[%d]".formatted(path, index), field, (Map<?, ?>) list.get(index)));
		}
		return rows;
	}

	private Map<String, Object> row(String path, Field list, Map<?, ?> answers) {
		var row = new LinkedHashMap<String, Object>();
		for (var column : list.fields()) {
			row.put(column.key(), check(path + "." + column.key(), column, answers.get(column.key())));
		}
		answers.keySet()
			.stream()
			.filter((key) -> !row.containsKey(key))
			.forEach((key) -> refuse(path + "." + key, "unknown", "'%s' is not a column of %s. Known: %s.", key,
					list.label(), row.keySet()));
		return row;
	}

	private Object refuse(String path, String rule, String message, Object... details) {
		this.violations.add(new Violation(path, rule, message.formatted(details)));
		return null;
	}

}
