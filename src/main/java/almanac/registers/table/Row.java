package almanac.registers.table;

import java.util.List;

/**
 * A row below the names of the columns.
 *
 * @param number of the line it begins at, counted from 1
 * @param cells may be more or fewer than there are columns
 * @param raw as it stands in the file where the number of cells does not fit, else
 * {@literal null}
 * @param joined whether cells were put together again that a comma in a text had taken
 * apart
 * @param formulas whether it holds cells that were computed by the file
 */
public record Row(int number, List<String> cells, String raw, boolean joined, boolean formulas) {

	/** What stands in a column; empty if the row ends before it. */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

}
