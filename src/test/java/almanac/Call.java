package almanac;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of a method in an expression of a model.
 */
record Call(String bean, String method, int arguments) {

	private static final Set<String> WORDS = Set.of("execution", "task", "true", "false", "null", "empty", "not", "and",
			"or", "eq", "ne", "gt", "lt", "ge", "le");

	private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\.(\\w+)\\(");

	private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z_]\\w*)(?!\\w*\\.\\w+\\()");

	static Stream<Call> in(String expression) {
		var text = withoutStrings(expression);
		return CALL.matcher(text)
			.results()
			.map((it) -> new Call(it.group(1), it.group(2), count(text.substring(it.end()))));
	}

	/**
	 * The variables an expression reads; those it only calls methods of are no matter.
	 */
	static Set<String> reads(String expression) {
		var names = new TreeSet<>(Feel.find(NAME, withoutStrings(expression)).toList());
		names.removeAll(WORDS);
		return names;
	}

	private static String withoutStrings(String expression) {
		return expression.replaceAll("'[^']*'", "''");
	}

	private static int count(String behindBracket) {
		var depth = 0;
		var commas = 0;
		for (var position = 0; position < behindBracket.length(); position++) {
			var character = behindBracket.charAt(position);
			if (character == ')' && depth-- == 0) {
				return behindBracket.substring(0, position).isBlank() ? 0 : commas + 1;
			}
			depth += (character == '(') ? 1 : 0;
			commas += (character == ',' && depth == 0) ? 1 : 0;
		}
		throw new IllegalArgumentException("A bracket is not closed before '%s'.".formatted(behindBracket));
	}

}
