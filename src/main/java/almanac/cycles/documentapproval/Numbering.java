package almanac.cycles.documentapproval;

import java.util.regex.Pattern;

/**
 * Counts editions: {@code 3.1} becomes {@code 3.2} by a minor and {@code 4.0} by a major
 * change. What is numbered in another way gets a number behind it.
 */
final class Numbering {

	private static final Pattern TWO_LEVELS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?");

	private static final int LONGEST = 20;

	private Numbering() {
	}

	static String after(String edition, boolean major) {
		var numbers = TWO_LEVELS.matcher(edition.strip());
		if (numbers.matches()) {
			var first = Integer.parseInt(numbers.group(1));
			var second = (numbers.group(2) != null) ? Integer.parseInt(numbers.group(2)) : 0;
			return major ? "%d.0".formatted(first + 1) : "%d.%d".formatted(first, second + 1);
		}
		var counted = Pattern.compile("(.*)-(\\d{1,6})").matcher(edition);
		var next = counted.matches() ? "%s-%d".formatted(counted.group(1), Integer.parseInt(counted.group(2)) + 1)
				: edition + "-2";
		return (next.length() <= LONGEST) ? next : "1.0";
	}

}
