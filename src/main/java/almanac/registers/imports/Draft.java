package almanac.registers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry as a row tells it, before anybody looked into the registers.
 */
final class Draft {

	final int line;

	/** {@literal null} if the row has none. */
	String id;

	/** By key of the field; what is not a key is not touched. */
	final Map<String, Object> values = new HashMap<>();

	/** Cells that name entries of other registers, by key of the field. */
	final Map<String, Mention> mentions = new LinkedHashMap<>();

	/** What no field takes, by the name of its column. */
	final Map<String, String> notes = new LinkedHashMap<>();

	/** Columns that were read; of them nothing else stays in the notes. */
	final Set<String> said = new LinkedHashSet<>();

	/** Fields whose cell could not be read: what is known stays. */
	final Set<String> unread = new HashSet<>();

	final List<Complaint> errors = new ArrayList<>();

	final List<Complaint> warnings = new ArrayList<>();

	/**
	 * A cell that names entries.
	 *
	 * @param taken whether another field takes the whole cell
	 */
	record Mention(String column, String cell, boolean taken) {
	}

	Draft(int line) {
		this.line = line;
	}

	void keep(String column, String cell) {
		this.notes.put(column, cell);
	}

	void fail(String column, String cell, String rule, List<Object> details) {
		this.errors.add(new Complaint(this.line, column, cell, rule, details));
	}

	void warn(String column, String cell, String rule, List<Object> details) {
		this.warnings.add(new Complaint(this.line, column, cell, rule, details));
	}

}
