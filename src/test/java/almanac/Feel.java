package almanac;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * What an expression of a rule, a form or a decision table says.
 */
final class Feel {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z_]\\w*)(?!\\w*\\s*\\()");

	private static final Pattern BOUND = Pattern.compile("\\b(?:some|every|for)\\s+(\\w+)\\s+in\\b");

	private static final Set<String> WORDS = Set.of("if", "then", "else", "some", "every", "for", "in", "satisfies",
			"return", "and", "or", "not", "null", "true", "false", "between", "today", "now", "instance", "of",
			"distinct", "list");

	private Feel() {
	}

	/** Empty if it can be parsed, else what is wrong. */
	static String fault(String expression) {
		var result = ENGINE.parseExpression(expression);
		return result.isSuccess() ? "" : expression + ": " + result.failure().message();
	}

	/** The variables it reads. */
	static Set<String> reads(String expression) {
		var text = expression.replaceAll("\"[^\"]*\"", "\"\"");
		var names = new TreeSet<String>();
		find(NAME, text).forEach(names::add);
		names.removeAll(WORDS);
		find(BOUND, text).forEach(names::remove);
		return names;
	}

	static Stream<String> find(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((result) -> result.group(1));
	}

}
