package almanac.engine;

/**
 * The task is not open: it never was, it is done, or it is not for this person to see.
 */
public final class NoSuchTask extends RuntimeException {

	private final String id;

	public NoSuchTask(String id) {
		super("No open task '%s' that you may see. It may have been completed meanwhile.".formatted(id));
		this.id = id;
	}

	public String id() {
		return this.id;
	}

}
