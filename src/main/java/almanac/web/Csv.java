package almanac.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as RFC 4180 has it, after a byte order mark by which spreadsheets know
 * that it is UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front.
 */
public final class Csv implements AutoCloseable {

	private final CSVPrinter out;

	public Csv(Writer out) throws IOException {
		this(out, ',');
	}

	private Csv(Writer out, char delimiter) throws IOException {
		out.write('\uFEFF');
		this.out = new CSVPrinter(out, CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(delimiter).get());
	}

	/** A whole table at once, in UTF-8. */
	public static byte[] of(char delimiter, List<List<String>> rows) {
		var bytes = new ByteArrayOutputStream();
		try (var csv = new Csv(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), delimiter)) {
			for (var row : rows) {
				csv.line(row.stream());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Whether a spreadsheet would take the text for a formula; hyphens alone are none.
	 */
	public static boolean isFormula(String cell) {
		return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-+");
	}

	/**
	 * @param cells {@literal null} for an empty one
	 */
	public void line(Stream<String> cells) throws IOException {
		this.out.printRecord(cells.map((cell) -> (cell != null && isFormula(cell)) ? "'" + cell : cell).toArray());
	}

	@Override
	public void close() throws IOException {
		this.out.close(true);
	}

}
