package almanac.registers.imports;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of entries in a text, however they are put one after another.
 */
final class Numbers {

	private static final Pattern CONTROL = Pattern.compile("\\bA(?:nnex A)?[ .]?(\\d{1,2}\\.\\d{1,2})\\b");

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*\\d[A-Za-z0-9._-]*|\\d[\\w.-]*");

	private static final Pattern BETWEEN = Pattern
		.compile("(?i)[\\s,;:+&/()|.-]+|\\b(and|und|to|bis|see|siehe|s\\.)\\b");

	private Numbers() {
	}

	/** Controls as they are numbered here, whatever stands behind the A. */
	static String plain(String text) {
		return CONTROL.matcher(text).replaceAll("A.$1");
	}

	/** Everything in the text that could be a number, in order. */
	static Set<String> in(String text) {
		var numbers = new LinkedHashSet<String>();
		var found = NUMBER.matcher(plain(text));
		while (found.find()) {
			numbers.add(found.group().replaceAll("[._-]+$", ""));
		}
		return numbers;
	}

	/** Whether the text says nothing but these numbers and their titles. */
	static boolean nothingElse(String text, Map<String, String> known) {
		var rest = plain(text);
		for (var it : known.entrySet()) {
			rest = rest.replace(it.getKey(), " ").replace(it.getValue(), " ");
		}
		return BETWEEN.matcher(rest).replaceAll("").isEmpty();
	}

}
