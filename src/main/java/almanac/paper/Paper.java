package almanac.paper;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes documents: PDF/A-2a, so that they can be read without Almanac and read out by
 * machines for people who do not see, and the same content for a page.
 * <p>
 * The same input gives the same bytes, whenever and in whichever zone it is rendered:
 * with one version of Almanac on one version of Java.
 */
@Component
public class Paper {

	private final MessageSource texts;

	Paper(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * The sheet as a document.
	 * @return never empty; signs for which there is no face are shown as replacement
	 * signs
	 */
	public byte[] pdf(Sheet sheet, Metadata metadata) {
		return pdf(Markup.onPaper(sheet, metadata.language(), this.texts), metadata);
	}

	/**
	 * A document of markup of our own. Nothing is read that stands outside of it:
	 * pictures and style sheets by address stay empty, whatever the address.
	 * @param body XHTML of what stands in the {@code body}, well-formed; texts of people
	 * belong into a {@link Sheet} instead, which escapes them
	 * @throws NotWellFormed if the markup cannot be parsed; says where
	 */
	public byte[] pdf(String body, Metadata metadata) {
		return Printing.print(XhtmlPage.of(body, metadata, this.texts), metadata);
	}

	/**
	 * The sheet for a page, as XHTML below one {@code div class="sheet"}: everything is
	 * escaped, there are neither scripts nor styles.
	 * @param level of the heading with the title, from 1 to 5; headings of parts are one
	 * below
	 */
	public String html(Sheet sheet, Locale language, int level) {
		return Markup.onPage(sheet, language, level, this.texts);
	}

}
