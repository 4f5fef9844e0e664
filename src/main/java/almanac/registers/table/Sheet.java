package almanac.registers.table;

import java.util.List;
import java.util.function.Predicate;

/**
 * A file of rows, read from its beginning as often as wanted, one row at a time, so that
 * its length costs no memory.
 */
public interface Sheet {

	/** How its letters or cells are written: {@code UTF-8}, {@code XLSX}. */
	String encoding();

	/** Between the cells; empty for a workbook. */
	String delimiter();

	/**
	 * Name of the sheet that is read and how many there are; empty for separated values.
	 */
	String part();

	Heading heading();

	/** Takes a row apart that somebody wrote anew. */
	List<String> cells(String raw);

	/**
	 * Hands out row after row as long as more are wanted. Empty rows are none.
	 * @throws UnreadableTable if it breaks off
	 */
	void rows(Predicate<Row> wantsMore);

	/**
	 * Separated values, or the first sheet of a workbook (XLSX), whichever it is.
	 * @param mostInflated bytes a workbook may have unpacked
	 * @throws UnreadableTable if it is neither, holds nothing or too much
	 */
	static Sheet of(byte[] content, long mostInflated) {
		return Workbook.isOne(content) ? Workbook.of(content, mostInflated) : SeparatedValues.of(content);
	}

}
