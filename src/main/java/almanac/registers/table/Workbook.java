package almanac.registers.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/**
 * The first sheet of a workbook (XLSX). Of a formula only the value counts that the
 * program computed which wrote the file.
 */
final class Workbook implements Sheet {

	private static final int TOP = 20;

	/** Of a number that is stored as 4.2000000000000002, people see 4.2. */
	private static final MathContext SHOWN = new MathContext(15);

	/** More digits before or behind the dot are not written out. */
	private static final int LONGEST = 300;

	private final byte[] content;

	private final Heading heading;

	private final String part;

	private Workbook(byte[] content, Heading heading, String part) {
		this.content = content;
		this.heading = heading;
		this.part = part;
	}

	static boolean isOne(byte[] content) {
		return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
	}

	static Workbook of(byte[] content, long mostInflated) {
		requireSize(content, mostInflated);
		var top = new ArrayList<Line>();
		var part = new String[] { "" };
		read(content, (line) -> {
			top.add(new Line(line.number(), line.cells()));
			return top.size() < TOP;
		}, part);
		if (top.isEmpty()) {
			throw new UnreadableTable("empty");
		}
		var heading = Heading.of(top);
		if (top.get(top.size() - 1).number() == heading.line()) {
			throw new UnreadableTable("headerOnly");
		}
		return new Workbook(content, heading, part[0]);
	}

	/** A small file can unpack to more than any machine holds. */
	private static void requireSize(byte[] content, long most) {
		try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
			var inflated = 0L;
			for (var entry : Collections.list(zip.getEntries())) {
				inflated += size(zip.getInputStream(entry), most - inflated);
				if (inflated > most) {
					throw new UnreadableTable("inflates", most / 1024 / 1024);
				}
			}
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new UnreadableTable("binary");
			}
		}
		catch (IOException ex) {
			throw new UnreadableTable("broken");
		}
	}

	/** What it unpacks to, counted no further than needed. */
	private static long size(InputStream packed, long most) throws IOException {
		try (packed) {
			var buffer = new byte[64 * 1024];
			var size = 0L;
			for (var read = packed.read(buffer); read >= 0 && size <= most; read = packed.read(buffer)) {
				size += read;
			}
			return size;
		}
	}

	@Override
	public String encoding() {
		return "XLSX";
	}

	@Override
	public String delimiter() {
		return "";
	}

	@Override
	public String part() {
		return this.part;
	}

	@Override
	public Heading heading() {
		return this.heading;
	}

	@Override
	public List<String> cells(String raw) {
		return List.of(raw.split("\\s*\\|\\s*", -1));
	}

	@Override
	public void rows(Predicate<Row> wantsMore) {
		var width = this.heading.columns().size();
		read(this.content, (row) -> row.number() <= this.heading.line() || wantsMore.test(within(row, width)),
				new String[1]);
	}

	/** A workbook has no ragged rows: what is not there is empty. */
	private static Row within(Row row, int width) {
		var cells = new ArrayList<>(new Line(row.number(), row.cells()).within(width).cells());
		while (cells.size() < width) {
			cells.add("");
		}
		var raw = (cells.size() > width) ? String.join(" | ", cells) : null;
		return new Row(row.number(), cells, raw, false, row.formulas());
	}

	private static void read(byte[] content, Predicate<Row> wantsMore, String[] part) {
		try (var book = sound(
				() -> new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true)));
				var rows = sound(() -> book.getFirstSheet().openStream())) {
			var sheets = book.getSheets().count();
			part[0] = (sheets > 1) ? book.getFirstSheet().getName() + " (1/" + sheets + ")" : "";
			var each = rows.iterator();
			while (sound(each::hasNext)) {
				var row = sound(() -> row(each.next()));
				if (row.cells().stream().anyMatch((it) -> !it.isEmpty()) && !wantsMore.test(row)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			throw new UnreadableTable("broken");
		}
	}

	/** Whatever the reader stumbles over, it is the file that is damaged. */
	private static <T> T sound(Callable<T> reading) {
		try {
			return reading.call();
		}
		catch (Exception ex) {
			throw new UnreadableTable("broken");
		}
	}

	private static Row row(org.dhatim.fastexcel.reader.Row read) {
		var cells = new ArrayList<String>();
		var formulas = false;
		for (var at = 0; at < read.getCellCount(); at++) {
			var cell = read.getCell(at);
			cells.add((cell == null) ? "" : text(cell));
			formulas |= cell != null && cell.getType() == CellType.FORMULA;
		}
		return new Row(read.getRowNum(), cells, null, false, formulas);
	}

	private static String text(Cell cell) {
		return switch (cell.getType()) {
			case EMPTY -> "";
			case NUMBER -> number(cell);
			case BOOLEAN -> String.valueOf(cell.asBoolean()).toLowerCase();
			case STRING -> cell.asString().strip();
			case FORMULA, ERROR -> (cell.getRawValue() != null) ? cell.getRawValue().strip() : "";
		};
	}

	private static String number(Cell cell) {
		if (isDate(cell.getDataFormatString())) {
			var at = cell.asDate();
			return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : time(at);
		}
		var number = new BigDecimal(cell.getRawValue()).round(SHOWN).stripTrailingZeros();
		return (Math.abs((long) number.scale()) <= LONGEST) ? number.toPlainString() : cell.getRawValue();
	}

	private static String time(LocalDateTime at) {
		return at.truncatedTo(ChronoUnit.MILLIS).toString().replace('T', ' ');
	}

	private static boolean isDate(String format) {
		return format != null
				&& format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*(yy|d/m|m/d|d\\.m).*");
	}

}
