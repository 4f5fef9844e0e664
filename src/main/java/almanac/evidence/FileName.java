package almanac.evidence;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of files as people chose them, without what could deceive or escape.
 */
final class FileName {

	private static final int LONGEST = 200;

	private FileName() {
	}

	/**
	 * The last part of a path, without control and formatting characters, at most 200
	 * characters, its ending kept; empty if nothing is left.
	 */
	static String clean(String name) {
		if (name == null) {
			return "";
		}
		var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
			.replaceAll("[:*?\"<>|]", "_")
			.replaceAll("\\s+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		if (plain.codePointCount(0, plain.length()) <= LONGEST) {
			return plain;
		}
		var ending = plain.substring(Math.max(plain.lastIndexOf('.'), plain.length() - 20));
		return plain.substring(0, plain.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
	}

	/** What follows the last dot, in lower case; empty if there is none. */
	static String ending(String name) {
		var dot = name.lastIndexOf('.');
		return (dot >= 0) ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}

}
