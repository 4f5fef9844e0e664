package almanac.registers.imports;

import java.util.List;
import java.util.Map;

import almanac.registers.kit.Entry;

/**
 * What would become of a file, or became of it.
 *
 * @param rows how many it has
 * @param retired rows of entries that are out of use, which stay so
 * @param left lines that are left out because somebody said so
 * @param wrong how many rows have errors
 * @param errors the first of them
 * @param errorCount all of them
 * @param warnings those with the same words together
 * @param unsaid keys of fields that are needed and stand in no column
 * @param words what is no choice of a field, by its key, with the number of rows
 * @param people whom nobody here is called, with the number of rows
 * @param fresh the first of the new ones
 * @param changes the first of those that would change
 * @param fingerprint the same if the same would become of it
 */
public record Look(int rows, int added, int changed, int same, int retired, int left, int wrong, List<Complaint> errors,
		int errorCount, List<Remark> warnings, List<String> unsaid, Map<String, Map<String, Integer>> words,
		Map<String, Integer> people, List<Fresh> fresh, List<Change> changes, String fingerprint) {

	/** Whether it can be brought in. */
	public boolean isAcceptable() {
		return this.errorCount == 0 && this.unsaid.isEmpty();
	}

	/**
	 * The same remark on one or more rows.
	 *
	 * @param lines the first of them
	 */
	public record Remark(Complaint what, List<Integer> lines, int count) {
	}

	/**
	 * A new entry.
	 *
	 * @param id {@literal null} if it gets the next number of the register
	 */
	public record Fresh(int line, String id, Object value) {
	}

	/** An entry that says something else than its row. */
	public record Change(int line, Entry<?> before, Object value) {
	}

}
