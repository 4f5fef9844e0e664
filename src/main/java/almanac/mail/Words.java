package almanac.mail;

import java.util.List;
import java.util.Locale;

/**
 * A letter in its person's language.
 *
 * @param lead the first line: what, by whom, until when
 */
record Words(Locale language, String subject, String lead, String plain, String html) {

	/** One thing a digest tells. */
	record Item(String lead, String link) {
	}

	/**
	 * What the templates may show.
	 *
	 * @param name whom it is to
	 * @param open what is done where the link leads, {@literal null} for nothing in
	 * particular
	 * @param items of a digest, else empty
	 * @param reference key of what it is about, {@literal null} if the lead says it
	 */
	record Shown(String name, String subject, String lead, String note, String link, String open, List<Item> items,
			String reference) {
	}

}
