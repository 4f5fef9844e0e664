package almanac.registers.kit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

import almanac.web.Csv;

/**
 * Lines separated by commas.
 */
final class CsvLines implements FileLines {

	private final Csv csv;

	CsvLines(OutputStream out) throws IOException {
		this.csv = new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

	@Override
	public void line(List<?> cells) throws IOException {
		this.csv.line(cells.stream().map(CsvLines::text));
	}

	private static String text(Object cell) {
		if (cell instanceof LocalDateTime time) {
			return time.toString().replace('T', ' ');
		}
		if (cell instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		return (cell != null) ? cell.toString() : "";
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
