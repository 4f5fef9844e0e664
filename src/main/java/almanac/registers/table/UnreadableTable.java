package almanac.registers.table;

import java.util.List;

/**
 * A file that cannot be read as a table at all.
 */
public final class UnreadableTable extends RuntimeException {

	private final String rule;

	private final transient List<Object> details;

	/**
	 * @param rule short name of what is wrong
	 * @param details what was found, for the words a person reads
	 */
	public UnreadableTable(String rule, Object... details) {
		super(rule + " " + List.of(details));
		this.rule = rule;
		this.details = List.of(details);
	}

	public String rule() {
		return this.rule;
	}

	public List<Object> details() {
		return this.details;
	}

}
