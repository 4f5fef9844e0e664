package almanac.calendar;

/**
 * The entry was changed since it was read, by a person or because a run started.
 */
public final class PlanOutdated extends RuntimeException {

	private final int version;

	PlanOutdated(String message, int version) {
		super(message);
		this.version = version;
	}

	/** The version in force. */
	public int version() {
		return this.version;
	}

}
