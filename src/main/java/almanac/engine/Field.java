package almanac.engine;

import java.math.BigDecimal;
import java.util.List;

/**
 * A component of a form, as the {@code .form} file describes it.
 *
 * @param key under which the answer is kept, {@literal null} for what asks nothing
 * @param help the sentence below the field, may be empty
 * @param text of a {@link Kind#TEXT}, in Markdown with <code>{{variable}}</code>
 * @param pattern regular expression, {@literal null} for any
 * @param choices allowed values stated in the form; of {@link Kind#FILES} the endings
 * that are taken, empty for all that files may have
 * @param choicesFrom key of the {@link Choices} or variable that holds the allowed
 * values, or {@literal null}
 * @param hide FEEL condition under which the field is not asked, or {@literal null}
 * @param fields the columns of a {@link Kind#LIST}, {@link Kind#TABLE} or
 * {@link Kind#FILES}, the members of a {@link Kind#GROUP}
 * @param minItems least number of rows, files or ticks, or {@literal null}
 * @param maxItems largest number of rows, files or ticks, or {@literal null}
 * @param source variable a {@link Kind#TABLE} shows
 * @param given whether the rows of a {@link Kind#LIST} are those the variable holds when
 * the task opens: each is answered, none added, left out or moved. Its first column names
 * the row, read-only columns stay as they are
 */
public record Field(String id, String key, Kind kind, String label, String help, String text, boolean required,
		boolean readOnly, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max, Integer decimals,
		String pattern, List<Choice> choices, String choicesFrom, String hide, List<Field> fields, Integer minItems,
		Integer maxItems, String source, boolean given) {

	public enum Kind {

		TEXTFIELD, TEXTAREA, NUMBER, CHECKBOX, CHECKLIST, TAGLIST, RADIO, SELECT, DATE, DATETIME, LIST, FILES, TABLE,
		TEXT, GROUP, SEPARATOR

	}

	/** Whether a person answers here. */
	public boolean asks() {
		return this.key != null && this.kind != Kind.TABLE;
	}

}
