package almanac.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

/**
 * The XHTML of a sheet, well-formed and with everything escaped, for the page and for the
 * PDF alike.
 */
final class Markup {

	private static final int HASH_SHOWN = 16;

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final MessageSource texts;

	private final Locale language;

	private final int level;

	private final boolean onPaper;

	private final StringBuilder written = new StringBuilder();

	private Markup(MessageSource texts, Locale language, int level, boolean onPaper) {
		this.texts = texts;
		this.language = language;
		this.level = level;
		this.onPaper = onPaper;
	}

	/**
	 * @param level of the heading with the title; those of parts are one below
	 */
	static String onPage(Sheet sheet, Locale language, int level, MessageSource texts) {
		return new Markup(texts, language, level, false).of(sheet);
	}

	static String onPaper(Sheet sheet, Locale language, MessageSource texts) {
		return new Markup(texts, language, 1, true).of(sheet);
	}

	private String of(Sheet sheet) {
		write(sheet);
		return this.written.toString();
	}

	private void write(Sheet sheet) {
		this.written.append("<div class=\"sheet\">");
		heading(sheet.title(), this.level);
		if (isThere(sheet.subtitle())) {
			this.written.append("<p class=\"subtitle\">").append(PlainText.lines(sheet.subtitle())).append("</p>");
		}
		sheet.parts().forEach(this::write);
		this.written.append("</div>");
	}

	private void write(Part part) {
		if (part instanceof Part.Facts facts) {
			heading(facts.heading(), this.level + 1);
			write(facts.facts());
		}
		else if (part instanceof Part.Table table) {
			heading(table.heading(), this.level + 1);
			write(table);
		}
		else if (part instanceof Part.Prose prose) {
			heading(prose.heading(), this.level + 1);
			write(prose);
		}
		else if (part instanceof Part.Stamp stamp) {
			write(stamp);
		}
	}

	private void write(List<Part.Fact> facts) {
		if (facts.isEmpty()) {
			return;
		}
		this.written.append("<table class=\"sheet-facts\"><tbody>");
		for (var fact : facts) {
			this.written.append("<tr><th scope=\"row\">").append(PlainText.lines(fact.label())).append("</th>");
			cell(null, fact.value());
			this.written.append("</tr>");
		}
		this.written.append("</tbody></table>");
	}

	private void write(Part.Table table) {
		this.written.append("<table class=\"sheet-table stack\"><thead><tr>");
		var widths = Widths.of(table);
		for (var column = 0; column < widths.size(); column++) {
			this.written.append("<th scope=\"col\"")
				.append(this.onPaper ? " style=\"width: %d%%\"".formatted(widths.get(column)) : "")
				.append(">")
				.append(PlainText.lines(table.columns().get(column)))
				.append("</th>");
		}
		this.written.append("</tr></thead><tbody>");
		for (var row : table.rows()) {
			this.written.append("<tr>");
			for (var column = 0; column < row.size(); column++) {
				cell(this.onPaper ? null : table.columns().get(column), row.get(column));
			}
			this.written.append("</tr>");
		}
		if (table.rows().isEmpty()) {
			this.written.append("<tr><td colspan=\"%d\">".formatted(table.columns().size()))
				.append(PlainText.escaped(word("none")))
				.append("</td></tr>");
		}
		this.written.append("</tbody></table>");
	}

	private void write(Part.Prose prose) {
		Stream.of(prose.text().replace("\r\n", "\n").split("\n\\s*\n"))
			.filter(Markup::isThere)
			.forEach((it) -> this.written.append("<p>").append(PlainText.lines(it)).append("</p>"));
	}

	private void write(Part.Stamp stamp) {
		this.written.append("<div class=\"sheet-stamp\">");
		heading(stamp.decision(), this.level + 1);
		this.written.append("<p class=\"meaning\">").append(PlainText.lines(stamp.meaning())).append("</p>");
		write(Stream
			.of(fact("name", stamp.name()), fact("role", stamp.role()), fact("comment", stamp.comment()),
					fact("local", local(stamp.at(), stamp.zone())), fact("utc", UTC.format(stamp.at())),
					fact("record", stamp.recordId()), fact("hash", beginning(stamp.contentSha256())),
					fact("fingerprint", stamp.fingerprint()))
			.filter((it) -> isThere(it.value()))
			.toList());
		this.written.append("</div>");
	}

	private Part.Fact fact(String key, String value) {
		return new Part.Fact(word(key), value);
	}

	private String local(Instant at, ZoneId zone) {
		var pattern = "de".equals(this.language.getLanguage()) ? "d. MMMM uuuu, HH:mm:ss" : "d MMMM uuuu, HH:mm:ss";
		var there = at.atZone(zone);
		var offset = there.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + there.getOffset().getId();
		return DateTimeFormatter.ofPattern(pattern, this.language).format(there) + " (" + zone.getId() + ", " + offset
				+ ")";
	}

	private void heading(String text, int level) {
		if (isThere(text)) {
			this.written.append("<h%d>".formatted(level))
				.append(PlainText.lines(text))
				.append("</h%d>".formatted(level));
		}
	}

	/**
	 * @param label shown before the text on a phone, where the table has no head
	 */
	private void cell(String label, String text) {
		this.written.append("<td class=\"wrap\">");
		if (isThere(label)) {
			this.written.append("<span class=\"label\">").append(PlainText.lines(label)).append(":</span> ");
		}
		this.written.append(isThere(text) ? PlainText.lines(text) : "–").append("</td>");
	}

	private String word(String key) {
		return this.texts.getMessage("paper." + key, null, this.language);
	}

	private static String beginning(String sha256) {
		return (sha256.length() > HASH_SHOWN) ? sha256.substring(0, HASH_SHOWN) + " …" : sha256;
	}

	private static boolean isThere(String text) {
		return text != null && !text.isBlank();
	}

}
