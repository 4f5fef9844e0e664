package almanac.registers.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import almanac.web.Language;

/**
 * The languages of ISO 639, by their codes of two letters and by the names people here
 * give them.
 */
final class Languages {

	private static final List<String> CODES = List.of(Locale.getISOLanguages());

	private static final Map<String, String> NAMED = named();

	private Languages() {
	}

	private static Map<String, String> named() {
		var named = new LinkedHashMap<String, String>();
		for (var code : CODES) {
			var it = Locale.forLanguageTag(code);
			Language.ALL.forEach(
					(language) -> named.putIfAbsent(it.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code));
			named.putIfAbsent(it.getDisplayLanguage(it).toLowerCase(Locale.ROOT), code);
		}
		CODES.forEach((code) -> named.put(code, code));
		return named;
	}

	/**
	 * The code of what was said, which stays as it is if it is no language.
	 * @return {@literal null} for nothing
	 */
	static String code(String said) {
		if (said == null || said.isBlank()) {
			return null;
		}
		return NAMED.getOrDefault(said.strip().toLowerCase(Locale.ROOT), said.strip());
	}

	static boolean isOne(String code) {
		return CODES.contains(code);
	}

	/** As the person in front of the page calls it. */
	static String name(String code) {
		return Locale.forLanguageTag(code).getDisplayLanguage(Language.current());
	}

}
