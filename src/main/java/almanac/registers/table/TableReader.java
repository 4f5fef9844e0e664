package almanac.registers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a file of separated values (CSV) whose encoding and delimiter nobody told.
 */
public final class TableReader {

	private static final int MOST_COLUMNS = 200;

	private final int mostRows;

	/**
	 * @param mostRows more are refused
	 */
	public TableReader(int mostRows) {
		this.mostRows = mostRows;
	}

	/**
	 * @throws UnreadableTable if it is no such file, holds nothing or too much
	 */
	public Table read(byte[] content) {
		var text = Text.of(content);
		var delimiter = Delimiter.of(text.content());
		var above = new ArrayList<Line>();
		var lines = new ArrayList<Line>();
		var counted = new int[1];
		Records.read(text.content(), delimiter, (line) -> {
			if (line.isBlank() || line.isHint()) {
				counted[0] += line.isBlank() ? 1 : 0;
			}
			else {
				lines.add(line);
			}
			return lines.size() <= this.mostRows + 1;
		});
		if (lines.isEmpty()) {
			throw new UnreadableTable("empty");
		}
		var single = lines.stream().noneMatch((line) -> line.filled() > 1);
		while (!single && lines.get(0).filled() < 2) {
			above.add(lines.remove(0));
		}
		return table(text, delimiter, above, lines, counted[0]);
	}

	private Table table(Text text, char delimiter, List<Line> above, List<Line> all, int empty) {
		var header = all.get(0);
		var below = all.subList(1, all.size());
		if (below.isEmpty()) {
			throw new UnreadableTable("headerOnly");
		}
		if (below.size() > this.mostRows) {
			throw new UnreadableTable("tooManyRows", this.mostRows);
		}
		var width = width(header, below);
		if (width > MOST_COLUMNS) {
			throw new UnreadableTable("tooManyColumns", width, MOST_COLUMNS);
		}
		var columns = IntStream.range(0, width)
			.mapToObj((at) -> header.cell(at).isEmpty() ? "Column " + (at + 1) : header.cell(at).replace('\n', ' '))
			.toList();
		return new Table(text.encoding(), delimiter, header.number(), columns, List.copyOf(above),
				below.stream().map((line) -> line.within(width)).toList(), empty);
	}

	/** Columns on the right without name and content are none. */
	private static int width(Line header, List<Line> below) {
		var width = header.cells().size();
		while (width > 1 && isUnused(width - 1, header, below)) {
			width--;
		}
		return width;
	}

	private static boolean isUnused(int column, Line header, List<Line> below) {
		return header.cell(column).isEmpty() && below.stream().allMatch((line) -> line.cell(column).isEmpty());
	}

}
