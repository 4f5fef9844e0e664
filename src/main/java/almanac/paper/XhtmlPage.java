package almanac.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The whole document around its content: what it says about itself, the print style, the
 * head and the foot of each page.
 */
final class XhtmlPage {

	private static final String STYLE = style();

	private XhtmlPage() {
	}

	/**
	 * @throws NotWellFormed if the body cannot be parsed
	 */
	static Document of(String body, Metadata metadata, MessageSource texts) {
		var head = """
				<html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s"><head><title>%2$s</title>\
				<meta name="author" content="%3$s"/><meta name="subject" content="%4$s"/>\
				<meta name="description" content="%4$s"/><style>%5$s</style></head><body>
				""".formatted(metadata.language().toLanguageTag(), line(metadata.title()), line(metadata.author()),
				line(metadata.reference()), PlainText.escaped(styleFor(metadata, texts)));
		return parse(head + body + "\n</body></html>");
	}

	/** The print style with the title above, the reference and the page below. */
	private static String styleFor(Metadata metadata, MessageSource texts) {
		var page = texts.getMessage("paper.page", new Object[] { "\u0001", "\u0002" }, metadata.language())
			.split("[\u0001\u0002]", -1);
		return STYLE
			.replace("{page}",
					"\"%s\" counter(page) \"%s\" counter(pages) \"%s\"".formatted(PlainText.inStyle(page[0]),
							PlainText.inStyle(page[1]), PlainText.inStyle(page[2])))
			.replace("{title}", PlainText.inStyle(metadata.title()))
			.replace("{reference}", PlainText.inStyle(metadata.reference()));
	}

	private static Document parse(String xhtml) {
		try {
			var factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new InputSource(new StringReader(xhtml)));
		}
		catch (SAXParseException ex) {
			throw new NotWellFormed("The content is not well-formed in line %d, column %d: %s"
				.formatted(ex.getLineNumber() - 1, ex.getColumnNumber(), ex.getMessage()), ex);
		}
		catch (SAXException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String line(String text) {
		return PlainText.escaped(text.strip().replaceAll("\\s+", " "));
	}

	private static String style() {
		try {
			return new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
