package almanac.registers.nonconformities.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Separated values that a spreadsheet opens as they are meant, and calculates nothing.
 */
public final class Csv {

	private Csv() {
	}

	/** Whether a spreadsheet would take the text for a formula. */
	public static boolean isFormula(String cell) {
		return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-+");
	}

	/** In UTF-8, announced so that Excel believes it; formulas become plain text. */
	public static byte[] write(char delimiter, List<List<String>> rows) {
		var bytes = new ByteArrayOutputStream();
		var format = CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(delimiter).get();
		try (var printer = new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), format)) {
			printer.getOut().append('\ufeff');
			for (var row : rows) {
				printer.printRecord(row.stream().map((cell) -> isFormula(cell) ? "'" + cell : cell));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
