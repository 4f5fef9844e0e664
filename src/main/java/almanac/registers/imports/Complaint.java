package almanac.registers.imports;

import java.util.List;

/**
 * Something in a file to mend or to know.
 *
 * @param line where the row begins, counted from 1
 * @param column as it is named in the file, may be empty
 * @param value as it stands in the file
 * @param rule short name of what it is about
 * @param details for the words a person reads
 */
public record Complaint(int line, String column, String value, String rule, List<Object> details) {

	private static final int SHOWN = 300;

	public Complaint {
		value = (value.length() > SHOWN) ? value.substring(0, SHOWN) + "…" : value;
	}

	/** Whether the value stands there without its end. */
	public boolean isCut() {
		return this.value.length() > SHOWN;
	}

}
