package almanac.registers.table;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number of the line it begins at, counted from 1
 */
public record Line(int number, List<String> cells) {

	/** What stands in a column; empty if the line ends before it. */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

	boolean isBlank() {
		return filled() == 0;
	}

	/** As Excel writes it into the first line. */
	boolean isHint() {
		return this.number == 1 && this.cells.get(0).startsWith("sep=") && filled() == 1;
	}

	long filled() {
		return this.cells.stream().filter((cell) -> !cell.isEmpty()).count();
	}

	/** Without empty cells beyond the given width. */
	Line within(int width) {
		return (this.cells.size() > width && this.cells.subList(width, this.cells.size()).stream().allMatch(""::equals))
				? new Line(this.number, this.cells.subList(0, width)) : this;
	}

}
