package almanac.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

/**
 * Evaluates conditions of forms and rules of models, written in FEEL, with the engine
 * that also evaluates the decision tables. {@code similarity(one, other)} is known beside
 * what FEEL has.
 */
@Component
class Feel {

	private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

	private final FeelEngine engine = new ScalaFeelEngineFactory(List.of(new Similarity())).createInstance();

	/**
	 * @return whether the condition holds; what cannot be evaluated does not hold
	 */
	boolean holds(String condition, Map<String, Object> context) {
		return Boolean.TRUE.equals(value(condition, context));
	}

	/**
	 * @param context in which dates may stand as ISO text
	 * @return the date, {@literal null} if the expression gives none
	 */
	LocalDate date(String expression, Map<String, Object> context) {
		return (value(expression, dated(context)) instanceof LocalDate date) ? date : null;
	}

	/**
	 * @param context as in {@link #date}
	 * @return the date, or the date with its time, {@literal null} if the expression
	 * gives neither
	 */
	Temporal moment(String expression, Map<String, Object> context) {
		var value = value(expression, dated(context));
		return (value instanceof LocalDate || value instanceof LocalDateTime) ? (Temporal) value : null;
	}

	/** The text the expression gives, {@literal null} if it gives none. */
	String text(String expression, Map<String, Object> context) {
		return (value(expression, context) instanceof String text && !text.isBlank()) ? text : null;
	}

	private Object value(String expression, Map<String, Object> context) {
		try {
			return this.engine.evaluateSimpleExpression(expression.strip().replaceFirst("^=", ""),
					Variables.fromMap(context).asVariableContext());
		}
		catch (FeelException ex) {
			return null;
		}
	}

	/**
	 * Turns texts that are ISO dates, or such dates with a time, into what they say, at
	 * any depth.
	 */
	@SuppressWarnings("unchecked")
	static Map<String, Object> dated(Map<String, Object> context) {
		return (Map<String, Object>) datedValue(context);
	}

	private static Object datedValue(Object value) {
		if (value instanceof String text && (ISO_DATE.matcher(text).matches() || ISO_MOMENT.matcher(text).matches())) {
			try {
				return (text.indexOf('T') < 0) ? LocalDate.parse(text) : LocalDateTime.parse(text);
			}
			catch (java.time.DateTimeException ex) {
				return text;
			}
		}
		if (value instanceof List<?> list) {
			return list.stream().map(Feel::datedValue).toList();
		}
		if (value instanceof Map<?, ?> map) {
			var dated = new LinkedHashMap<String, Object>();
			map.forEach((key, it) -> dated.put(key.toString(), datedValue(it)));
			return dated;
		}
		return value;
	}

}
