package almanac.web;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as RFC 4180 has it, with commas, after a byte order mark by which
 * spreadsheets know that it is UTF-8. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front.
 */
public final class Csv implements AutoCloseable {

	private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");

	private static final Pattern SPECIAL = Pattern.compile("(?s).*[\",\\r\\n].*");

	private final Writer out;

	public Csv(Writer out) throws IOException {
		this.out = out;
		out.write('\uFEFF');
	}

	/**
	 * @param cells {@literal null} for an empty one
	 */
	public void line(Stream<String> cells) throws IOException {
		this.out.write(cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
	}

	private static String cell(String text) {
		if (text == null) {
			return "";
		}
		var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
		return SPECIAL.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
