package almanac.engine.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import almanac.engine.Choice;
import almanac.engine.Field;
import almanac.engine.TaskForm;
import almanac.engine.UserTask;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A task as machines see it.
 */
record TaskView(@JsonUnwrapped UserTask task, List<Question> fields, Map<String, Object> values) {

	/**
	 * What is asked, with its constraints.
	 *
	 * @param asked whether it is asked, given the values known so far
	 * @param given whether the rows are those that are there
	 */
	@JsonInclude(Include.NON_EMPTY)
	record Question(String key, String type, String label, String help, boolean required, boolean readOnly,
			Boolean asked, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max, Integer decimals,
			String pattern, List<Choice> choices, Integer minItems, Integer maxItems, Boolean given,
			List<Question> columns) {
	}

	static TaskView of(TaskForm form) {
		var questions = form.form()
			.questions()
			.map((field) -> question(field, field.key(), !form.hidden().contains(field.key()), form.choices()))
			.toList();
		return new TaskView(form.task(), questions, form.values());
	}

	private static Question question(Field field, String path, Boolean asked, Map<String, List<Choice>> choices) {
		var columns = field.fields()
			.stream()
			.map((column) -> question(column, path + "." + column.key(), null, choices))
			.toList();
		return new Question(field.key(), field.kind().name().toLowerCase(Locale.ROOT), field.label(), field.help(),
				field.required(), field.readOnly(), asked, field.minLength(), field.maxLength(), field.min(),
				field.max(), field.decimals(), field.pattern(), choices.get(path), field.minItems(), field.maxItems(),
				field.given() ? Boolean.TRUE : null, columns);
	}

}
