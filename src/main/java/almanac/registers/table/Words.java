package almanac.registers.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which people of another house name a thing, however they spell them.
 */
public record Words<T>(Map<String, T> meanings) {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}#]+");

	private static final Map<String, String> PLAIN = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

	/**
	 * @param meanings words in a list with commas, by what they mean
	 */
	public static <T> Words<T> of(Map<T, String> meanings) {
		return new Words<>(meanings.entrySet()
			.stream()
			.flatMap((it) -> Pattern.compile(",")
				.splitAsStream(it.getValue())
				.map((word) -> Map.entry(key(word), it.getKey())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	/** What the text means, if it is one of the words. */
	public Optional<T> exactly(String text) {
		return Optional.ofNullable(this.meanings.get(key(text)));
	}

	/** What the text means by the longest of the words it begins with. */
	public Optional<T> startOf(String text) {
		for (var start = key(text); !start.isEmpty(); start = start.substring(0, Math.max(start.lastIndexOf(' '), 0))) {
			if (this.meanings.containsKey(start)) {
				return Optional.of(this.meanings.get(start));
			}
		}
		return Optional.empty();
	}

	/** The text without case, punctuation and umlauts. */
	public static String key(String text) {
		var key = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		for (var letter : PLAIN.entrySet()) {
			key = key.replace(letter.getKey(), letter.getValue());
		}
		return BETWEEN.matcher(key).replaceAll(" ").strip();
	}

}
