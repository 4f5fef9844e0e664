package almanac.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an import kept of columns that have no field of their own: lines like
 * {@code Column name: value}.
 */
public record Kept(Map<String, String> values) {

	private static final Pattern LINE = Pattern.compile("^\\s*([^:\\n]{1,80}?)\\s*:\\s+(\\S.*?)\\s*$",
			Pattern.MULTILINE);

	/**
	 * @param text {@literal null} for none
	 */
	public static Kept of(String text) {
		var values = new LinkedHashMap<String, String>();
		if (text != null) {
			LINE.matcher(text).results().forEach((it) -> values.putIfAbsent(it.group(1), it.group(2)));
		}
		return new Kept(values);
	}

	/** The first value whose column is named like this, in any case. */
	public Optional<String> named(String pattern) {
		var name = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return this.values.entrySet()
			.stream()
			.filter((it) -> name.matcher(it.getKey()).find())
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
