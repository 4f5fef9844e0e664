package almanac.inspection.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The beginnings of the words that tell what a text is about, so that "Classify
 * information" meets "Classification of information".
 */
final class Stems {

	private static final int LENGTH = 5;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

	/** What is said of everything in an ISMS. */
	private static final Set<String> EMPTY = Set.of("infor", "secur", "manag", "siche", "using", "other", "assoc",
			"their", "relat", "gener", "annua", "perce", "incre", "achie", "compl", "train", "schul", "staff", "emplo",
			"mitar", "above", "below", "proce", "activ");

	private Stems() {
	}

	static Set<String> of(String text) {
		return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((it) -> it.length() > 3)
			.map((it) -> (it.length() > LENGTH) ? it.substring(0, LENGTH) : it)
			.filter((it) -> !EMPTY.contains(it))
			.collect(Collectors.toSet());
	}

	static long shared(Set<String> one, Set<String> other) {
		return one.stream().filter(other::contains).count();
	}

}
