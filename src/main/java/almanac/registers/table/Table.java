package almanac.registers.table;

import java.util.List;

/**
 * What a file of separated values holds, before anybody knows what it means.
 *
 * @param encoding in which its letters are written
 * @param headerLine number of the line that names the columns
 * @param above what stands above the names of the columns
 * @param lines everything below them; a line may have more or fewer cells than there are
 * columns
 * @param emptyLines how many lines hold nothing
 */
public record Table(String encoding, char delimiter, int headerLine, List<String> columns, List<Line> above,
		List<Line> lines, int emptyLines) {

	/** Whether the line has another number of cells than the table has columns. */
	public boolean isRagged(Line line) {
		return line.cells().size() != this.columns.size();
	}

}
