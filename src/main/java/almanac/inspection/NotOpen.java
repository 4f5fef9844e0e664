package almanac.inspection;

/**
 * Somebody decided about the finding before, or it is no longer found.
 */
public final class NotOpen extends RuntimeException {

	private final State state;

	NotOpen(String message, State state) {
		super(message);
		this.state = state;
	}

	public State state() {
		return this.state;
	}

}
