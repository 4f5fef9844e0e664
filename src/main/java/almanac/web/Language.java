package almanac.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The languages pages speak: English, which is also spoken where nobody asked, and
 * German.
 */
public final class Language {

	public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

	private Language() {
	}

	/** Of the person in front of the page. */
	public static Locale current() {
		var context = LocaleContextHolder.getLocaleContext();
		var asked = (context != null) ? context.getLocale() : null;
		return (asked != null && asked.getLanguage().equals("de")) ? Locale.GERMAN : Locale.ENGLISH;
	}

}
