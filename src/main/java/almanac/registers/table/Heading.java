package almanac.registers.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of the columns, with what stands above them.
 *
 * @param line number of the line they stand in
 * @param repeated names that stand there more than once; each but the first got a number
 * @param above lines that are not read, as titles above the table
 */
public record Heading(int line, List<String> columns, List<String> repeated, List<String> above) {

	private static final int MOST_COLUMNS = 200;

	/**
	 * @param lines from the beginning, without empty ones, at least as many as it takes
	 * to find a line with two cells
	 */
	static Heading of(List<Line> lines) {
		var above = new ArrayList<String>();
		for (var line : lines) {
			if (line.filled() > 1 || lines.size() == 1 || lines.stream().noneMatch((it) -> it.filled() > 1)) {
				return of(line, above);
			}
			above.add(String.join(" ", line.cells()).strip());
		}
		throw new UnreadableTable("empty");
	}

	private static Heading of(Line line, List<String> above) {
		var width = line.cells().size();
		while (width > 1 && line.cell(width - 1).isEmpty()) {
			width--;
		}
		if (width > MOST_COLUMNS) {
			throw new UnreadableTable("tooManyColumns", width, MOST_COLUMNS);
		}
		var names = new ArrayList<String>();
		var repeated = new ArrayList<String>();
		for (var at = 0; at < width; at++) {
			var name = line.cell(at).isEmpty() ? "Column " + (at + 1) : line.cell(at).replace('\n', ' ');
			if (names.contains(name)) {
				repeated.add(name);
				name = free(name, names);
			}
			names.add(name);
		}
		return new Heading(line.number(), List.copyOf(names), List.copyOf(repeated), List.copyOf(above));
	}

	private static String free(String name, List<String> taken) {
		var count = 2;
		while (taken.contains(name + " (" + count + ")")) {
			count++;
		}
		return name + " (" + count + ")";
	}

}
