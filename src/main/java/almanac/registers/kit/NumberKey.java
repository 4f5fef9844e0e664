package almanac.registers.kit;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * By which numbers of entries are sorted as people count: A.5.2 before A.5.10, RSK-9999
 * before RSK-10000.
 */
final class NumberKey {

	static final Comparator<String> ORDER = Comparator.comparing(NumberKey::of)
		.thenComparing(Comparator.naturalOrder());

	private static final int DIGITS = 12;

	private static final Pattern COUNT = Pattern.compile("0*([0-9]+)");

	private NumberKey() {
	}

	/** The number with each count in it brought to twelve digits. */
	static String of(String id) {
		return COUNT.matcher(id)
			.replaceAll((it) -> "0".repeat(Math.max(DIGITS - it.group(1).length(), 0)) + it.group(1));
	}

}
