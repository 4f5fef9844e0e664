package almanac.registers.kit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Lines of a workbook. A text is a text, whatever it begins with: nothing becomes a
 * formula.
 */
final class XlsxLines implements FileLines {

	private static final int PART = 500;

	private final Workbook book;

	private final Worksheet sheet;

	private int row;

	XlsxLines(OutputStream out, String name) {
		this.book = new Workbook(out, "Almanac", "1.0");
		this.sheet = this.book.newWorksheet(name.substring(0, Math.min(name.length(), 31)));
		this.sheet.freezePane(1, 1);
	}

	@Override
	public void line(List<?> cells) throws IOException {
		for (var column = 0; column < cells.size(); column++) {
			cell(column, cells.get(column));
		}
		if (this.row == 0) {
			for (var column = 0; column < cells.size(); column++) {
				this.sheet.width(column, (column == 1) ? 40 : 20);
				this.sheet.style(0, column).bold().set();
			}
		}
		if (++this.row % PART == 0) {
			this.sheet.flush();
		}
	}

	private void cell(int column, Object cell) {
		if (cell instanceof LocalDate day) {
			this.sheet.value(this.row, column, day);
			this.sheet.style(this.row, column).format("yyyy-mm-dd").set();
		}
		else if (cell instanceof LocalDateTime time) {
			this.sheet.value(this.row, column, time);
			this.sheet.style(this.row, column).format("yyyy-mm-dd hh:mm").set();
		}
		else if (cell instanceof Number number) {
			this.sheet.value(this.row, column, number);
		}
		else if (cell != null && !cell.toString().isEmpty()) {
			this.sheet.inlineString(this.row, column, cell.toString());
		}
	}

	@Override
	public void close() throws IOException {
		this.book.close();
	}

}
