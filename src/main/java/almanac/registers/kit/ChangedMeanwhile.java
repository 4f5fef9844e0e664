package almanac.registers.kit;

/**
 * Somebody else changed the entry since it was read.
 */
public final class ChangedMeanwhile extends RuntimeException {

	private final transient Entry<?> now;

	/**
	 * @param message who changed what, and when, in words for the person
	 */
	public ChangedMeanwhile(String message) {
		super(message);
		this.now = null;
	}

	/**
	 * @param now as it is now
	 */
	public ChangedMeanwhile(String id, Entry<?> now) {
		super("%s was changed meanwhile by %s. Look at version %d, then decide again.".formatted(id, now.author(),
				now.version()));
		this.now = now;
	}

	/**
	 * What is in force now, with who wrote it, when and why; {@literal null} if the
	 * message says it all.
	 */
	public Entry<?> now() {
		return this.now;
	}

}
