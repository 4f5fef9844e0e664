package almanac.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an HTML form sent for a task, in the types of its fields. Rows of a list are sent
 * as {@code actions[0].owner}.
 *
 * @param values by field key; a number that is none, or could be read in two ways, stays
 * the text that was typed, which the contract refuses
 */
public record PostedAnswers(Map<String, Object> values) {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,18})?");

	/** A comma before three digits may part thousands or decimals. */
	private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

	private static final Pattern ANSWER = Pattern.compile("(?!_)\\w+(\\[\\d{1,4}]\\.\\w+)?");

	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\.(\\w+)");

	/**
	 * @param parameters as the servlet gives them
	 */
	public static PostedAnswers read(Form form, Map<String, String[]> parameters) {
		var values = new LinkedHashMap<String, Object>();
		form.questions()
			.filter((field) -> field.kind() != Field.Kind.FILES)
			.filter((field) -> field.kind() != Field.Kind.LIST && parameters.containsKey("shown." + field.key()))
			.forEach((field) -> values.put(field.key(), value(field, parameters.get(field.key()))));
		form.questions()
			.filter((field) -> field.kind() == Field.Kind.LIST && parameters.containsKey("shown." + field.key()))
			.forEach((field) -> values.put(field.key(), rows(field, parameters)));
		return new PostedAnswers(values);
	}

	/**
	 * The answers as they came, for whoever may not see the questions.
	 */
	public static Map<String, Object> unread(Map<String, String[]> parameters) {
		var answers = new LinkedHashMap<String, Object>();
		parameters.forEach((name, texts) -> {
			if (ANSWER.matcher(name).matches()) {
				answers.put(name, String.join("\n", texts));
			}
		});
		return answers;
	}

	/**
	 * What was typed, in words, for a form that is no more: without what only the page
	 * itself sends.
	 */
	public static List<String> texts(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((it) -> ANSWER.matcher(it.getKey()).matches())
			.flatMap((it) -> Arrays.stream(it.getValue()))
			.filter((it) -> it.strip().length() > 3)
			.toList();
	}

	/** Whether a question is asked now that was not on the page that was sent. */
	public boolean misses(TaskForm asked) {
		return asked.form()
			.questions()
			.filter((field) -> field.kind() != Field.Kind.FILES && field.hide() != null)
			.filter((field) -> !asked.hidden().contains(field.key()) && !asked.hidden().contains(field.id()))
			.anyMatch((field) -> !this.values.containsKey(field.key()));
	}

	private static List<Map<String, Object>> rows(Field list, Map<String, String[]> parameters) {
		var rows = new TreeMap<Integer, Map<String, Object>>();
		parameters.forEach((name, texts) -> {
			var cell = ROW.matcher(name);
			if (cell.matches() && cell.group(1).equals(list.key())) {
				list.fields()
					.stream()
					.filter((column) -> column.key().equals(cell.group(3)))
					.forEach((column) -> rows
						.computeIfAbsent(Integer.valueOf(cell.group(2)), (it) -> new LinkedHashMap<>())
						.put(column.key(), value(column, texts)));
			}
		});
		return new ArrayList<>(rows.values());
	}

	private static Object value(Field field, String[] texts) {
		var text = (texts == null || texts.length == 0) ? "" : texts[0].strip();
		return switch (field.kind()) {
			case CHECKBOX -> !text.isEmpty();
			case CHECKLIST, TAGLIST ->
				(texts == null) ? List.of() : Arrays.stream(texts).filter((it) -> !it.isBlank()).distinct().toList();
			case NUMBER -> number(text);
			default -> text.isEmpty() ? null : text.replace("\r\n", "\n");
		};
	}

	private static Object number(String text) {
		if (text.isEmpty()) {
			return null;
		}
		if (!NUMBER.matcher(text).matches() || AMBIGUOUS.matcher(text).matches()) {
			return text;
		}
		var number = new BigDecimal(text.replace(',', '.'));
		return (number.stripTrailingZeros().scale() <= 0) ? (Object) number.longValueExact()
				: (Object) number.doubleValue();
	}

}
