package almanac.registers.imports;

import java.util.List;

/**
 * What a cell says about a field.
 *
 * @param value {@literal null} for nothing
 * @param whole whether nothing of the cell is left
 * @param rule what keeps it from being read, or {@literal null}
 * @param details for the words a person reads
 */
record Reading(Object value, boolean whole, String rule, List<Object> details) {

	static Reading of(Object value) {
		return new Reading(value, true, null, List.of());
	}

	/** The cell says more than that. */
	static Reading partly(Object value) {
		return new Reading(value, false, null, List.of());
	}

	static Reading unread(String rule, Object... details) {
		return new Reading(null, false, rule, List.of(details));
	}

	boolean isUnread() {
		return this.rule != null;
	}

}
