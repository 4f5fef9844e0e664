package almanac;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id of a model in all the shapes in which it comes back.
 */
final class Names {

	private Names() {
	}

	static String slug(String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	static String pascal(String slug) {
		return Stream.of(slug.split("-"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining());
	}

	static String camel(String slug) {
		return slug.substring(0, 1) + pascal(slug).substring(1);
	}

}
