package almanac.registers.imports;

import java.util.ArrayList;
import java.util.Comparator;
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
		.compile("(?i)[\\s,;:+&/()|.\u0000-]+|\\b(and|und|see|siehe|s\\.)\\b");

	/** From one number to another: what lies between is not told. */
	private static final Pattern RANGE = Pattern.compile("\u0000\\s*[-–]\\s*\u0000");

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
		var longestFirst = new ArrayList<>(known.keySet());
		longestFirst.sort(Comparator.comparing(String::length).reversed());
		for (var number : longestFirst) {
			rest = rest.replace(number, "\0").replace(known.get(number), " ");
		}
		return !RANGE.matcher(rest).find() && BETWEEN.matcher(rest).replaceAll("").isEmpty();
	}

}
